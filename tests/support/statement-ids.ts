import { articleFacts, type ArticleDraft } from './facts.ts';

/** The id of a draft's n-th statement. */
export function statementIdIn(draft: ArticleDraft, index: number): string {
  const statement = articleFacts(draft).statements[index];
  if (statement === undefined) throw new RangeError(`the article has no statement ${index}`);
  return statement.id;
}
