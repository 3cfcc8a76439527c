import { relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { readCorpus } from './read-corpus.ts';

/** Names every mistake in the annotated corpus, or prints what it holds. Usage: tsx evaluation/corpus/check.ts [FOLDER] [PREFIX] */
const folder =
  process.argv[2] === undefined
    ? new URL('../../training/corpus/articles/', import.meta.url)
    : pathToFileURL(`${process.argv[2]}/`);
const prefix = process.argv[3] ?? '';
const { articles, problems } = readCorpus(folder);
const mine = problems.filter((problem) => problem.startsWith(prefix));
for (const problem of mine) console.error(problem);

const chosen = articles.filter(({ id }) => id.startsWith(prefix));
const statements = chosen.flatMap((article) => article.statements);
const count = <T>(items: readonly T[], key: (item: T) => string): string => {
  const counts = new Map<string, number>();
  for (const item of items) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([name, n]) => `${name} ${String(n)}`)
    .join(', ');
};
const words = chosen.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0), 0);
const cueWords = new Set(
  chosen.flatMap(({ text, statements: own }) =>
    own.map(({ cue }) =>
      cue
        .map(({ start, end }) => text.slice(start, end))
        .join(' ')
        .toLowerCase(),
    ),
  ),
);
console.log(
  `${relative('.', fileURLToPath(folder))}: ${String(chosen.length)} articles, ${String(words)} words, ${String(statements.length)} statements, ${String(cueWords.size)} different cues`,
);
console.log(`classes: ${count(statements, ({ cueClass }) => cueClass)}`);
console.log(`styles: ${count(chosen, ({ style }) => style)}`);
console.log(`quotes: ${count(chosen, ({ quotes }) => quotes)}`);
console.log(
  `names: ${count(
    chosen.flatMap((article) => article.names),
    ({ type }) => type,
  )}`,
);
process.exitCode = mine.length > 0 ? 1 : 0;
