import type { SearchRoot, SearchTerm } from '../read-plan.ts';
import type { Scope } from './compile-filter.ts';
import { jsonArray } from './json-sql.ts';

/**
 * SQL of a page of search hits: [items or null, total or null]. An item is [[score, date, id], text, record].
 *
 * The index says which documents hold every term; the score follows from the titles, a list of " stem stem " each.
 */
export function compileSearch(scope: Scope, root: SearchRoot, recordById: (id: string) => string): string {
  if (!root.wantTotal && !root.wantItems) return jsonArray(['NULL', 'NULL']);
  const { parameters } = scope;
  const document = scope.nextAlias();
  const types = root.types.map((type) => `'${type}'`).join(', ');
  const from =
    `search_index CROSS JOIN search_document ${document} ON ${document}.rowid = search_index.rowid ` +
    `WHERE search_index MATCH ${parameters.add(matchOf(root.terms))} AND ${document}.type IN (${types})`;
  const total = root.wantTotal ? `(SELECT count(*) FROM ${from})` : 'NULL';
  if (!root.wantItems) return jsonArray(['NULL', total]);

  const title = scope.nextAlias();
  const exact = `${title}.value = ${parameters.add(` ${root.terms.map(({ stem }) => stem).join(' ')} `)}`;
  const all = root.terms.map(({ stem, prefix }) => {
    return `instr(${title}.value, ${parameters.add(prefix ? ` ${stem}` : ` ${stem} `)}) > 0`;
  });
  const some = (condition: string): string =>
    `EXISTS (SELECT 1 FROM json_each(${document}.titles) ${title} WHERE ${condition})`;
  const score =
    `CASE WHEN ${document}.titles = '[]' THEN 0.5 WHEN ${some(exact)} THEN 1.0 ` +
    `WHEN ${some(all.length > 0 ? all.join(' AND ') : 'FALSE')} THEN 0.75 ELSE 0.5 END`;

  const hit = scope.nextAlias();
  const hits = `SELECT ${score} AS score, ${document}.date AS date, ${document}.node_id AS id FROM ${from}`;
  const { after } = root;
  const beyond = after === null ? 'TRUE' : afterSql(scope, hit, after);
  const found = scope.nextAlias();
  const order = (alias: string): string => `${alias}.score DESC, ${alias}.date DESC, ${alias}.id ASC`;
  const page =
    `SELECT ${hit}.score, ${hit}.date, ${hit}.id FROM (${hits}) ${hit} WHERE ${beyond} ` +
    `ORDER BY ${order(hit)} LIMIT ${parameters.add(root.limit)}`;
  const item = jsonArray([
    jsonArray([`${found}.score`, `${found}.date`, `${found}.id`]),
    compileText(scope, found),
    recordById(`${found}.id`),
  ]);
  return jsonArray([
    `(SELECT jsonb_group_array(${item} ORDER BY ${order(found)}) FROM (${page}) ${found})`,
    total,
  ]);
}

function afterSql({ parameters }: Scope, hit: string, after: NonNullable<SearchRoot['after']>): string {
  const score = parameters.add(after.score);
  const date = parameters.add(after.date);
  const id = parameters.add(after.id);
  return (
    `(${hit}.score < ${score} OR (${hit}.score = ${score} AND ` +
    `(${hit}.date < ${date} OR (${hit}.date = ${date} AND ${hit}.id > ${id}))))`
  );
}

/** The text in which the terms were found: see `SearchItem.text`. */
function compileText(scope: Scope, found: string): string {
  const [statement, article, entity] = [scope.nextAlias(), scope.nextAlias(), scope.nextAlias()];
  const ofArticle = `CASE WHEN ${found}.score > 0.5 THEN ${article}.title ELSE ${article}.text END`;
  const names =
    `${entity}.name || coalesce((SELECT group_concat(', ' || value, '' ORDER BY key) ` +
    `FROM json_each(${entity}.aliases)), '')`;
  return (
    `coalesce((SELECT ${statement}.content FROM statement ${statement} WHERE ${statement}.id = ${found}.id), ` +
    `(SELECT ${ofArticle} FROM article ${article} WHERE ${article}.id = ${found}.id), ` +
    `(SELECT ${names} FROM entity ${entity} WHERE ${entity}.id = ${found}.id))`
  );
}

/** A term that is not a stem, and so occurs nowhere: no letters are outside Unicode's planes. */
const NOWHERE = '\u{10ffff}';

/** The terms as the index takes them. A stem is letters and digits alone, so quotes keep it a plain word. */
export function matchOf(terms: readonly SearchTerm[]): string {
  const words = terms.map(({ stem, prefix }) =>
    /^[\p{L}\p{N}]+$/u.test(stem) ? `"${stem}"${prefix ? '*' : ''}` : `"${NOWHERE}"`,
  );
  return words.length > 0 ? words.join(' AND ') : `"${NOWHERE}"`;
}
