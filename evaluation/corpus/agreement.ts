/**
 * Prints how far the two annotations of our own corpus's test split agree, or names what is wrong with them.
 *
 *   npm run corpus:agreement
 */
import { statementsTable } from '../report/sets.ts';
import { compareAnnotations, textDifferences } from './compare-annotations.ts';
import { readSplit } from './read-corpus.ts';

const CORPUS = new URL('../../training/corpus/', import.meta.url);

const first = readSplit(new URL('articles/', CORPUS), 'test');
const second = readSplit(new URL('second/', CORPUS), 'test');
const mistakes = [
  ...first.problems.map((problem) => `articles/${problem}`),
  ...second.problems.map((problem) => `second/${problem}`),
];
// An article with a mistake is not read: its text would seem to be missing.
const problems = mistakes.length > 0 ? mistakes : textDifferences(first.articles, second.articles);
if (problems.length === 0)
  console.log(statementsTable({ sets: [compareAnnotations(first.articles, second.articles)] }));
else {
  for (const problem of problems) console.error(problem);
  process.exitCode = 1;
}
