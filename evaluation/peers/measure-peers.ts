import { existsSync, readFileSync } from 'node:fs';
import { loadLexicon } from '../../src/extraction/lexicons/lexicon.ts';
import { startCpuClock } from '../cpu-clock.ts';
import { readJsonLines } from '../gold/gold-sets.ts';
import type { GoldSet } from '../gold/gold-sets.ts';
import { scoreSet } from '../measure-engine.ts';
import { countWords } from '../predict.ts';
import { stepOf } from '../report/steps.ts';
import type { Step } from '../report/steps.ts';
import type { GoldDocument, PredictedDocument } from '../score/documents.ts';
import { directQuotations } from './direct-quotations.ts';
import { mergeQuotations } from './merge-quotations.ts';
import { usualRules } from './usual-rules.ts';
import type { TreeDocument } from './usual-rules.ts';

/** A way of extraction that ours is compared with. */
interface Peer {
  readonly title: string;
  /** What `run.sh` leaves, a document a line; null for what needs nothing but the text. */
  readonly file: string | null;
  readonly predict: (readOutput: ReadOutput) => (document: GoldDocument) => PredictedDocument;
}

/** Reads the lines of a peer's file. */
type ReadOutput = () => readonly { readonly id: string }[];

/** The verbs of our own list that take a clause or a quotation ("t", "b", "q"), so that the rules differ and not the words. */
function verbsOfSaying(): Set<string> {
  const verbs = new Set<string>();
  for (const [verb, entries] of loadLexicon().cueVerbs)
    if (
      entries.some(
        ({ particles, takes }) =>
          particles.length === 0 && (takes.has('t') || takes.has('b') || takes.has('q')),
      )
    )
      verbs.add(verb);
  return verbs;
}

/** Runs the usual rules over the trees that a peer's parser made. */
function byTrees(readOutput: ReadOutput): (document: GoldDocument) => PredictedDocument {
  const verbs = verbsOfSaying();
  const trees = new Map((readOutput() as readonly TreeDocument[]).map((tree) => [tree.id, tree]));
  return ({ id, text }) => {
    const tree = trees.get(id);
    return tree === undefined ? { id } : usualRules(tree, text, verbs);
  };
}

const PEERS: readonly Peer[] = [
  { title: 'every quotation of four words or more', file: null, predict: () => directQuotations },
  {
    title: 'CoreNLP 4.5.10, quote annotator',
    file: 'corenlp-quotes.jsonl',
    predict: (readOutput) => {
      const found = new Map((readOutput() as readonly PredictedDocument[]).map((each) => [each.id, each]));
      return ({ id, text }) => mergeQuotations(found.get(id) ?? { id }, text);
    },
  },
  { title: 'CoreNLP 4.5.10, trees and the usual rules', file: 'corenlp-trees.jsonl', predict: byTrees },
  {
    title: 'spaCy 3.8.7 (en_core_web_sm 3.8.0) and the usual rules',
    file: 'spacy-trees.jsonl',
    predict: byTrees,
  },
];

/** What each peer whose output is in `folder` reaches on the sets; the ones without are left out. */
export function measurePeers(folder: URL, sets: readonly GoldSet[], date: string): Step[] {
  return PEERS.flatMap(({ title, file, predict }) => {
    const output = file === null ? null : new URL(file, folder);
    if (output !== null && !existsSync(output)) return [];
    const cpuSeconds = startCpuClock();
    const find = predict(() => (output === null ? [] : readJsonLines(output)));
    const reports = sets.map((set) => scoreSet(set, set.documents.map(find)));
    const ownSeconds = cpuSeconds();
    const words = sets
      .flatMap(({ documents }) => documents)
      .reduce((sum, { text }) => sum + countWords(text), 0);
    const secondsPerWord = programSecondsPerWord(output) + ownSeconds / words;
    return stepOf({ title, date, sets: reports, cpuSecondsPer1000Words: 1000 * secondsPerWord });
  });
}

/** CPU seconds a word that the peer's program reports of itself; 0 where there is no program. */
function programSecondsPerWord(output: URL | null): number {
  if (output === null) return 0;
  const run = JSON.parse(readFileSync(new URL(`${output.href}.run.json`), 'utf8')) as {
    readonly words: number;
    readonly cpuSeconds: number;
  };
  return run.cpuSeconds / run.words;
}
