/**
 * Names every mistake in the annotated corpus and prints what it holds.
 *
 *   npm run corpus:check -- [FOLDER] [PREFIX]
 *
 * FOLDER is another folder of articles; of the articles, only those whose names begin with PREFIX are looked at.
 */
import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { countBy } from '../score/count-by.ts';
import type { AnnotatedArticle } from './read-annotated-article.ts';
import { readCorpus } from './read-corpus.ts';

const [path, prefix = ''] = process.argv.slice(2);
const folder =
  path === undefined
    ? new URL('../../training/corpus/articles/', import.meta.url)
    : pathToFileURL(`${path}/`);
const corpus = readCorpus(folder);
const problems = corpus.problems.filter((problem) => problem.startsWith(prefix));
const articles = corpus.articles.filter(({ id }) => id.startsWith(prefix));
const statements = articles.flatMap((article) => article.statements);
const names = articles.flatMap((article) => article.names);
const words = articles.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0), 0);
const cues = new Set(articles.flatMap(cuesOf));

for (const problem of problems) console.error(problem);
console.log(
  `${relative('.', fileURLToPath(folder))}: ${String(articles.length)} articles, ${String(words)} words, ${String(statements.length)} statements, ${String(cues.size)} different cues`,
);
console.log(`classes: ${counts(statements, ({ cueClass }) => cueClass)}`);
console.log(`styles: ${counts(articles, ({ style }) => style)}`);
console.log(`quotes: ${counts(articles, ({ quotes }) => quotes)}`);
console.log(`names: ${counts(names, ({ type }) => type)}`);
process.exitCode = problems.length > 0 ? 1 : 0;

/** The words of every cue, in lower case. */
function cuesOf({ text, statements: marked }: AnnotatedArticle): string[] {
  return marked.map(({ cue }) =>
    cue
      .map(({ start, end }) => text.slice(start, end))
      .join(' ')
      .toLowerCase(),
  );
}

/** "speech 12, thought 3": the most frequent first. */
function counts<T>(items: readonly T[], key: (item: T) => string): string {
  return [...countBy(items, key)]
    .sort(([, a], [, b]) => b - a)
    .map(([name, count]) => `${name} ${String(count)}`)
    .join(', ');
}
