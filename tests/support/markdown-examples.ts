import { getOperationAST, parse } from 'graphql';
import { readFileSync } from 'node:fs';

export interface MarkdownExample {
  /** Name of the operation. */
  readonly name: string;
  readonly query: string;
  /** The JSON block right after it, or null. */
  readonly json: string | null;
}

/** The GraphQL blocks of a page, each with the JSON block that follows it. */
export function markdownExamples(page: URL): MarkdownExample[] {
  const blocks = readFileSync(page, 'utf8').matchAll(/```graphql\n(.*?)```(?:\s*```json\n(.*?)```)?/gs);
  return [...blocks].map(([, query = '', json]) => ({
    name: getOperationAST(parse(query))?.name?.value ?? query,
    query,
    json: json ?? null,
  }));
}
