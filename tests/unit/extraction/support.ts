import type { Extraction, ExtractedStatement } from '../../../src/model/extraction.ts';
import type { Article } from '../../../src/model/article.ts';
import { createRuleExtractor } from '../../../src/extraction/extractor.ts';
import type { Extractor } from '../../../src/extraction/extractor.ts';

let extractor: Promise<Extractor> | undefined;

/** An article published on Tuesday, 4 December 2012. */
export function articleOf(text: string, fields: Partial<Article> = {}): Article {
  return {
    title: '',
    text,
    url: null,
    outlet: null,
    authors: [],
    publishedAt: '2012-12-04T00:00:00.000Z',
    publishedOn: '2012-12-04',
    language: 'en',
    basis: null,
    ...fields,
  };
}

/** What the rule extractor finds in a text. */
export async function extract(text: string, fields: Partial<Article> = {}): Promise<Extraction> {
  extractor ??= createRuleExtractor();
  return (await extractor).extract(articleOf(text, fields));
}

/** The name of an entity, the description of an unnamed source behind a tilde, or null. */
export function nameOf(extraction: Extraction, key: string | null): string | null {
  if (key === null) return null;
  const entity = extraction.entities.find((candidate) => candidate.key === key);
  if (entity !== undefined) return entity.name;
  const source = extraction.unnamedSources.find((candidate) => candidate.key === key);
  return source === undefined ? `missing ${key}` : `~${source.description}`;
}

export function contentOf(text: string, statement: ExtractedStatement): string {
  return statement.content.map(({ start, end }) => text.slice(start, end)).join(' … ');
}

/** Each statement as "speaker: content". */
export async function statementsIn(text: string, fields: Partial<Article> = {}): Promise<string[]> {
  const extraction = await extract(text, fields);
  return extraction.statements.map(
    (statement) => `${nameOf(extraction, statement.speakerKey) ?? '?'}: ${contentOf(text, statement)}`,
  );
}

/** The only statement of a text. */
export async function onlyStatement(
  text: string,
  fields: Partial<Article> = {},
): Promise<{ extraction: Extraction; statement: ExtractedStatement }> {
  const extraction = await extract(text, fields);
  const [statement] = extraction.statements;
  if (statement === undefined || extraction.statements.length !== 1)
    throw new Error(`expected one statement, found ${extraction.statements.length} in: ${text}`);
  return { extraction, statement };
}
