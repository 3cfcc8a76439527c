import { readFileSync } from 'node:fs';
import { readSplit } from '../corpus/read-corpus.ts';
import type { Split } from '../corpus/read-corpus.ts';
import { PACKAGE_ROOT } from '../../src/shared/package-root.ts';
import type { GoldDocument } from '../score/documents.ts';
import { goldOf } from './corpus-gold.ts';
import { GUM_HELD_OUT } from './held-out.ts';

/** Documents that are scored together. */
export interface GoldSet {
  readonly key: 'own' | 'polnear' | 'gum' | 'meantime' | 'ecbplus' | 'uner';
  readonly title: string;
  readonly documents: readonly GoldDocument[];
}

const ARTICLES = new URL('training/corpus/articles/', PACKAGE_ROOT);

/**
 * A part of our own corpus; the repository carries it.
 * @throws RangeError where an article cannot be read
 */
export function ownSet(split: Split = 'test'): GoldSet {
  const {
    articles,
    problems: [problem],
  } = readSplit(ARTICLES, split);
  if (problem !== undefined) throw new RangeError(`the annotated corpus has a mistake: ${problem}`);
  return { key: 'own', title: `our own corpus, ${split}`, documents: articles.map(goldOf) };
}

/**
 * The sets that the repository does not carry, in `folder`; none of their documents is trained on.
 * @throws Error where a file cannot be read
 */
export function otherSets(folder: URL): GoldSet[] {
  const read = (path: string): GoldDocument[] => readGold(new URL(path, folder));
  return [
    { key: 'polnear', title: 'PolNeAR, dev', documents: read('dev/polnear-dev.jsonl') },
    {
      key: 'gum',
      title: 'GUM, news and interviews held out of training',
      documents: ['news', 'interview']
        .flatMap((genre) => read(`train/gum-${genre}-train.jsonl`))
        .filter(({ id }) => GUM_HELD_OUT.has(id.slice(id.indexOf('/') + 1))),
    },
    {
      key: 'meantime',
      title: 'MEANTIME, Airbus and Apple',
      documents: read('train/meantime-airbus-apple.jsonl'),
    },
    { key: 'ecbplus', title: 'ECB+, val', documents: read('dev/ecbplus-val.jsonl') },
    {
      key: 'uner',
      title: 'UNER, English web texts, dev and test',
      documents: read('train/uner-ewt-devtest-ccbysa.jsonl'),
    },
  ];
}

/** Reads documents, one JSON object a line. */
export function readGold(file: URL): GoldDocument[] {
  return readJsonLines<GoldDocument>(file);
}

/** Reads a file of JSON lines whose shape the caller vouches for. */
export function readJsonLines<T>(file: URL): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
