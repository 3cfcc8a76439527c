// Writes what `meaning.py` learns from: texts of our own corpus, in the word pieces that inference gives the network.
// Usage: prepare-meanings.ts OUT_FILE
import { writeFileSync } from 'node:fs';
import { readCorpus, splitOf } from '../../evaluation/corpus/read-corpus.ts';
import { MODEL_FOLDER, readModelFiles } from '../../src/extraction/encoder/model-files.ts';
import { modelWords } from '../../src/extraction/encoder/model-words.ts';
import type { ModelWord } from '../../src/extraction/encoder/model-words.ts';
import { inputsOf } from '../../src/extraction/encoder/network-inputs.ts';
import { windowsOf } from '../../src/extraction/encoder/windows.ts';
import type { Window } from '../../src/extraction/encoder/windows.ts';
import { createWordPiece } from '../../src/extraction/encoder/word-piece.ts';
import { loadLexicon } from '../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../src/extraction/sentences/read-document.ts';
import type { TextDocument } from '../../src/extraction/sentences/read-document.ts';
import type { Span } from '../../src/model/span.ts';

/** A text whose meaning is to be learnt, and the words of the window that it is read in. */
interface Unit {
  readonly text: string;
  readonly words: readonly number[];
}

/** A window as the network reads it, with the units in it; `split` is its article's. */
interface Line {
  readonly split: string;
  readonly inputs: Readonly<Record<string, readonly number[]>>;
  readonly units: readonly Unit[];
}

const ARTICLES = new URL('../corpus/articles/', import.meta.url);
/** Searches are read alone, as no statement is: of every so many sentences one is learnt that way too. */
const ALONE_EVERY = 4;
const FEWEST_WORDS = 4;

async function main(file: string): Promise<void> {
  const lexicon = loadLexicon();
  const wordPiece = createWordPiece((await readModelFiles(MODEL_FOLDER)).vocabulary);
  const lines: string[] = [];
  const write = (line: Line): void => {
    if (line.units.length > 0) lines.push(JSON.stringify(line));
  };
  for (const { id, text, statements } of readCorpus(ARTICLES).articles) {
    const split = splitOf(id);
    const document = readDocument(text, '', lexicon);
    const words = modelWords(document);
    const wanted: (readonly Span[])[] = [
      ...document.sentences.map((sentence) => [sentence]),
      ...statements.map(({ content }) => content),
    ];
    for (const window of windowsOf(document, words, wordPiece))
      write({ split, inputs: plain(window), units: unitsOf(text, words, window, wanted) });
    for (const [index, [sentence]] of wanted.slice(0, document.sentences.length).entries()) {
      if (index % ALONE_EVERY !== 0 || sentence === undefined) continue;
      write(alone(readDocument(textOf(text, [sentence]), '', lexicon), split));
    }
  }
  writeFileSync(file, `${lines.join('\n')}\n`);

  function alone(document: TextDocument, split: string): Line {
    const words = modelWords(document);
    const [window, ...more] = windowsOf(document, words, wordPiece);
    if (window === undefined || more.length > 0) return { split, inputs: {}, units: [] };
    const whole = [[{ start: 0, end: document.text.length }]];
    return { split, inputs: plain(window), units: unitsOf(document.text, words, window, whole) };
  }
}

/** Those whose words the window owns. */
function unitsOf(
  text: string,
  words: readonly ModelWord[],
  { first, after, owned }: Window,
  wanted: readonly (readonly Span[])[],
): Unit[] {
  return wanted.flatMap((spans) => {
    const at = words.flatMap(({ start }, index) =>
      spans.some((span) => start >= span.start && start < span.end) ? [index] : [],
    );
    const isOwned = at.every(
      (index) => index >= Math.max(first, owned.first) && index < Math.min(after, owned.after),
    );
    return at.length < FEWEST_WORDS || !isOwned
      ? []
      : [{ text: textOf(text, spans), words: at.map((index) => index - first) }];
  });
}

function textOf(text: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end }) => text.slice(start, end))
    .join(' … ')
    .replace(/\s+/gu, ' ');
}

function plain(window: Window): Line['inputs'] {
  return Object.fromEntries(
    Object.entries(inputsOf(window)).map(([name, { data }]) => [name, Array.from(data, Number)]),
  );
}

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('Usage: prepare-meanings.ts OUT_FILE');
await main(file);
