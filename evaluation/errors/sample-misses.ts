/**
 * Prints annotated statements of PolNeAR, dev, that the engine does not find, for a person to read and to say why: the text
 * stays on the screen, only the causes go into ../README.md. The same seed draws the same misses from the same engine.
 *
 *   npm run evaluate:misses -- --data FOLDER [--count 100] [--seed 1]
 */
import { parseArgs } from 'node:util';
import { pathToFileURL } from 'node:url';
import { openEngine } from '../engines.ts';
import { readGold } from '../gold/gold-sets.ts';
import { predict } from '../predict.ts';
import { pairDocuments } from '../score/documents.ts';
import type { GoldStatement, ScoredDocument, SpanPair } from '../score/documents.ts';
import { judgeStatements, MATCH, reaches } from '../score/judge-statements.ts';
import { overlapOfWords, placeWords, spansMeet, wordsIn } from '../score/words.ts';
import { drawSample } from './draw-sample.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string' },
    count: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
  },
});
if (values.data === undefined) throw new TypeError('--data FOLDER is needed');

/** A statement that was not found, with its document. */
interface Miss {
  readonly document: ScoredDocument;
  readonly statement: GoldStatement;
}

const gold = readGold(new URL('dev/polnear-dev.jsonl', pathToFileURL(`${values.data}/`)));
const { documents } = await predict(await openEngine('model'), gold);
const misses = pairDocuments(gold, documents).flatMap((document): Miss[] => {
  const { pairs } = judgeStatements(document);
  const found = new Set(pairs.filter((pair) => reaches(pair, MATCH)).map((pair) => pair.gold));
  return (document.gold.statements ?? [])
    .filter((statement) => !found.has(statement))
    .map((statement) => ({ document, statement }));
});
const sample = drawSample(misses, Number(values.count), Number(values.seed));
console.log(`${String(misses.length)} misses, ${String(sample.length)} of them`);
for (const [number, miss] of sample.entries()) console.log(`\n${String(number + 1)}. ${describe(miss)}`);

/** The statement, and beside it what was found of its words or with its cue. */
function describe({ document, statement }: Miss): string {
  const { gold: article, predicted } = document;
  const text = (spans: readonly SpanPair[] | null | undefined): string =>
    (spans ?? []).map(([start, end]) => article.text.slice(start, end)).join(' … ') || '-';
  const places = placeWords(article.text);
  const words = wordsIn(statement.content, places);
  const near = (predicted.statements ?? []).flatMap((other) => {
    const overlap = overlapOfWords(words, wordsIn(other.content, places));
    const sameCue = spansMeet(statement.cue, other.cue);
    if (overlap === 0 && !sameCue) return [];
    return `   found ${overlap.toFixed(2)}${sameCue ? ', same cue' : ''}: ${text(other.speaker)} | ${text(other.cue)} | ${text(other.content)} (${other.how ?? ''})`;
  });
  return [
    `${statement.kind ?? ''}, ${statement.x_cueClass ?? ''}: ${text(statement.speaker)} | ${text(statement.cue)} | ${text(statement.content)}`,
    ...near,
  ].join('\n');
}
