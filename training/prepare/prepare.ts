import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readCorpus, splitOf } from '../../evaluation/corpus/read-corpus.ts';
import { GUM_HELD_OUT } from '../../evaluation/gold/held-out.ts';
import { NAME_TAGS, CUE_TAGS, RELATIONS, ROLE_TAGS, UPOS } from '../../src/extraction/encoder/labels.ts';
import { modelWords } from '../../src/extraction/encoder/model-words.ts';
import { loadLexicon } from '../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../src/extraction/sentences/read-document.ts';
import { dress, place } from './place-words.ts';
import type { PreparedDocument, PreparedStatement } from './prepared-document.ts';
import { readConllu } from './read-conllu.ts';
import type { TreebankDocument } from './read-conllu.ts';
import { nameTags, statementOfSpans } from './statement-words.ts';

/**
 * Cuts every training text into words exactly as inference does, and writes them with their labels, one document a line, for `train.py`.
 * Usage: tsx training/prepare/prepare.ts --data FOLDER --out FOLDER
 */
const { values } = parseArgs({ options: { data: { type: 'string' }, out: { type: 'string' } } });
if (values.data === undefined || values.out === undefined)
  throw new TypeError('--data FOLDER and --out FOLDER are needed');
const DATA = pathToFileURL(`${values.data}/`);
const OUT = pathToFileURL(`${values.out}/`);
const lexicon = loadLexicon();

type Pair = readonly [number, number];

/** A line of the development data's JSONL (its README has the format). */
interface SourceDocument {
  readonly id: string;
  readonly text: string;
  readonly layers: readonly string[];
  readonly entities?: readonly {
    start: number;
    end: number;
    type: string;
    mention?: string;
    nested?: unknown;
    optional?: unknown;
  }[];
  readonly statements?: readonly {
    content: Pair[];
    speaker: Pair[] | null;
    cue: Pair[] | null;
    x_cueClass?: string;
    roleset?: string;
  }[];
}

function readJsonl(path: string): SourceDocument[] {
  return readFileSync(new URL(path, DATA), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as SourceDocument);
}

const NAME_TYPES = new Set(['person', 'organization', 'place']);

function namesOf(source: SourceDocument): { start: number; end: number; type: string }[] {
  return (source.entities ?? [])
    .filter(
      ({ type, mention, nested, optional }) =>
        (mention ?? 'NAM') === 'NAM' && !nested && !optional && type !== 'date',
    )
    .map(({ start, end, type }) => ({ start, end, type: NAME_TYPES.has(type) ? type : 'other' }));
}

function statementsOf(
  source: SourceDocument,
  words: readonly { start: number; end: number }[],
): PreparedStatement[] {
  return (source.statements ?? []).flatMap((statement) => {
    const spans = { cue: statement.cue ?? [], source: statement.speaker ?? [], content: statement.content };
    return (
      statementOfSpans(
        spans,
        statement.x_cueClass === 'speech' ? 'speech' : 'unspoken',
        words,
        source.text,
      ) ?? []
    );
  });
}

function bareId(id: string): string {
  return id
    .replace(/^(?:ewt|gum)\//u, '')
    .replace(/\.xml$/u, '')
    .replace(/^(?:answers|email|newsgroup|reviews|weblog)-/u, '');
}

/** UNER's tags by sentence id. */
function readUner(): Map<string, { forms: string[]; tags: string[] }> {
  const sentences = new Map<string, { forms: string[]; tags: string[] }>();
  const TYPES: Readonly<Record<string, string>> = {
    PER: 'person',
    ORG: 'organization',
    LOC: 'place',
    OTH: 'other',
  };
  for (const block of readFileSync(new URL('train/uner-ewt-train.iob2', DATA), 'utf8').split('\n\n')) {
    const id = /^# sent_id = (.+)$/mu.exec(block)?.[1];
    if (id === undefined) continue;
    const rows = block
      .split('\n')
      .filter((line) => /^\d+\t/u.test(line))
      .map((line) => line.split('\t'));
    const tags = rows.map(([, , tag = 'O']) => {
      const type = TYPES[tag.slice(2)];
      return type === undefined ? 'O' : `${tag.slice(0, 1)}-${type}`;
    });
    sentences.set(id, { forms: rows.map(([, form = '']) => form), tags });
  }
  return sentences;
}

function* treebanks(): Generator<PreparedDocument> {
  const texts = new Map<string, SourceDocument>();
  const files = [
    'ewt-propbank-train',
    'ewt-propbank-dev',
    'ewt-propbank-test',
    'gum-news-train',
    'gum-interview-train',
    'gum-academic-court-train-ccby',
    'gum-bio-voyage-train-ccbysa',
  ];
  for (const file of files)
    for (const source of readJsonl(`train/${file}.jsonl`)) texts.set(bareId(source.id), source);
  const uner = readUner();
  for (const [file, given] of [
    ['ewt-train', 'train'],
    ['ewt-dev', 'dev'],
    ['ewt-test', 'test'],
    ['gum-train', 'train'],
    ['gum-dev', 'dev'],
  ] as const)
    for (const document of readConllu(new URL(`treebank/${file}.conllu`, DATA))) {
      const source = texts.get(bareId(document.id)) ?? null;
      const { text, words } = place(document, source?.text ?? null);
      const aligned = source !== null && text === source.text;
      if (source !== null && !aligned) console.error(`not aligned: ${document.id}`);
      const rows = document.sentences.flatMap((sentence, number) => {
        const first = words.findIndex((word) => word.sentence === number);
        return sentence.words.map((word) => ({ ...word, head: word.head < 0 ? -1 : word.head + first }));
      });
      const gum = file.startsWith('gum');
      const names = gum
        ? aligned
          ? nameTags(namesOf(source), words)
          : undefined
        : unerNames(document, uner);
      const statements =
        aligned && source.layers.some((layer) => layer.startsWith('statements'))
          ? statementsOf(source, words)
          : undefined;
      yield {
        id: document.id,
        source: gum ? 'gum' : 'ewt',
        split: GUM_HELD_OUT.has(document.id) ? 'dev' : given,
        words: words.map(({ form }) => form),
        ...dress(text, words),
        sentences: words.map(({ sentence }) => sentence),
        pos: rows.map(({ pos }) => ((UPOS as readonly string[]).includes(pos) ? pos : 'X')),
        heads: rows.map(({ head }) => head),
        relations: rows.map(({ relation }) =>
          (RELATIONS as readonly string[]).includes(relation) ? relation : relation.replace(/:.*/u, ''),
        ),
        ...(names === undefined ? {} : { names, namesOther: true }),
        ...(statements === undefined ? {} : { statements, cueTags: ['speech', 'unspoken'] }),
      };
    }
}

function unerNames(
  document: TreebankDocument,
  uner: ReadonlyMap<string, { forms: string[]; tags: string[] }>,
): string[] | undefined {
  const tags: string[] = [];
  for (const { id, words } of document.sentences) {
    const own = uner.get(id);
    if (own?.forms.join(' ') !== words.map(({ form }) => form).join(' ')) return undefined;
    tags.push(...own.tags);
  }
  return tags;
}

/** A document from its bare text, cut by our own tokenizer. */
function fromText(
  id: string,
  text: string,
): { words: ReturnType<typeof modelWords>; base: Omit<PreparedDocument, 'source' | 'split'> } {
  const document = readDocument(text, '', lexicon);
  const words = modelWords(document);
  const sentences = words.map(({ token }) => document.sentenceOf[token] ?? 0);
  return {
    words,
    base: {
      id,
      words: words.map((word) => word.text),
      types: words.map(({ type }) => type),
      sentences,
      paragraphs: sentences.map((sentence) => document.sentences[sentence]?.paragraph ?? 0),
    },
  };
}

function* masc(): Generator<PreparedDocument> {
  for (const source of readJsonl('train/masc.jsonl')) {
    const { words, base } = fromText(source.id, source.text);
    const statements = statementsOf(source, words);
    const known = new Set(statements.map(({ main }) => base.sentences[main] ?? -1));
    yield {
      ...base,
      source: 'masc',
      split: 'train',
      names: nameTags(namesOf(source), words),
      namesOther: false,
      statements,
      statementSentences: [...known],
      cueTags: ['speech', 'unspoken'],
    };
  }
}

function* wikigold(): Generator<PreparedDocument> {
  const TYPES: Readonly<Record<string, string>> = {
    PER: 'person',
    ORG: 'organization',
    LOC: 'place',
    MISC: 'other',
  };
  const documents = readFileSync(new URL('train/wikigold.conll', DATA), 'utf8').split(/-DOCSTART- O\n/u);
  for (const [number, block] of documents.entries()) {
    const rows = block.split('\n\n').flatMap((part, sentence) =>
      part
        .split('\n')
        .filter((line) => line.includes(' '))
        .map((line) => ({ sentence, form: line.split(' ')[0] ?? '', tag: line.split(' ')[1] ?? 'O' })),
    );
    if (rows.length === 0) continue;
    const numbers = [...new Set(rows.map(({ sentence }) => sentence))];
    const words = rows.map(({ form, sentence }) => ({
      form,
      start: 0,
      end: 0,
      sentence: numbers.indexOf(sentence),
    }));
    let text = '';
    const placed = words.map((word) => {
      const start = text.length;
      text += `${word.form} `;
      return { ...word, start, end: start + word.form.length };
    });
    const names = rows.map(({ tag }, index) => {
      const type = TYPES[tag.slice(2)];
      if (type === undefined) return 'O';
      const before = rows[index - 1];
      return `${before?.tag === tag && before.sentence === rows[index]?.sentence ? 'I' : 'B'}-${type}`;
    });
    yield {
      id: `wikigold/${String(number)}`,
      source: 'wikigold',
      split: 'train',
      words: placed.map(({ form }) => form),
      ...dress(text, placed),
      sentences: placed.map(({ sentence }) => sentence),
      names,
      namesOther: true,
    };
  }
}

function* ownCorpus(): Generator<PreparedDocument> {
  const { articles, problems } = readCorpus(new URL('../corpus/articles/', import.meta.url));
  for (const problem of problems) console.error(`corpus: ${problem}`);
  const pairs = (spans: readonly { start: number; end: number }[]): Pair[] =>
    spans.map(({ start, end }) => [start, end] as const);
  for (const article of articles) {
    const { words, base } = fromText(article.id, article.text);
    const statements = article.statements.flatMap((statement) => {
      const spans = {
        cue: pairs(statement.cue),
        source: pairs(statement.source),
        content: pairs(statement.content),
      };
      return statementOfSpans(spans, statement.cueClass, words, article.text) ?? [];
    });
    yield {
      ...base,
      source: 'corpus',
      split: splitOf(article.id),
      names: nameTags(article.names, words),
      namesOther: true,
      statements,
      cueTags: [...CUE_TAGS],
    };
  }
}

/** The text on which training, export and inference are held against each other: nothing is learnt from it. */
function fixedText(): PreparedDocument {
  const text = readFileSync(new URL('../fixed-text.txt', import.meta.url), 'utf8');
  return { ...fromText('fixed-text', text).base, source: 'fixed', split: 'fixed' };
}

mkdirSync(OUT, { recursive: true });
const documents = [...treebanks(), ...masc(), ...wikigold(), ...ownCorpus(), fixedText()];
writeFileSync(
  new URL('documents.jsonl', OUT),
  documents.map((document) => `${JSON.stringify(document)}\n`).join(''),
);
writeFileSync(
  new URL('labels.json', OUT),
  `${JSON.stringify({ upos: UPOS, relations: RELATIONS, nameTags: NAME_TAGS, cueTags: CUE_TAGS, roleTags: ROLE_TAGS }, null, 2)}\n`,
);
const counts = new Map<string, [number, number, number]>();
for (const { source, split, words, statements } of documents) {
  const key = `${source} ${split}`;
  const [n, w, s] = counts.get(key) ?? [0, 0, 0];
  counts.set(key, [n + 1, w + words.length, s + (statements?.length ?? 0)]);
}
for (const [key, [n, w, s]] of counts)
  console.log(`${key}: ${String(n)} documents, ${String(w)} words, ${String(s)} statements`);
