import { readdirSync, readFileSync } from 'node:fs';
import { readAnnotatedArticle } from './read-annotated-article.ts';
import type { AnnotatedArticle } from './read-annotated-article.ts';

/** Parts of the corpus; nothing is trained on `test`. */
export type Split = 'train' | 'dev' | 'test';

/** The split an article belongs to, by its number: those that end in 0, and number 15, are for testing. */
export function splitOf(id: string): Split {
  if (/(?:0|-015)$/u.test(id)) return 'test';
  return id.endsWith('9') ? 'dev' : 'train';
}

/** What a folder of annotated articles holds. */
export interface Corpus {
  readonly articles: readonly AnnotatedArticle[];
  /** "agency-012.md:14: statement 3 has no cue" */
  readonly problems: readonly string[];
}

/** Reads every article of a folder, by name. */
export function readCorpus(folder: URL): Corpus {
  const articles: AnnotatedArticle[] = [];
  const problems: string[] = [];
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .sort();
  for (const file of files) {
    const outcome = readAnnotatedArticle(file.slice(0, -3), readFileSync(new URL(file, folder), 'utf8'));
    if (outcome.article !== null) articles.push(outcome.article);
    for (const { line, message } of outcome.problems) problems.push(`${file}:${String(line)}: ${message}`);
  }
  return { articles, problems };
}

/** Reads the articles of one split of a folder, by name; problems of other articles are left out. */
export function readSplit(folder: URL, split: Split): Corpus {
  const { articles, problems } = readCorpus(folder);
  return {
    articles: articles.filter(({ id }) => splitOf(id) === split),
    problems: problems.filter((problem) => splitOf(problem.slice(0, problem.indexOf('.'))) === split),
  };
}
