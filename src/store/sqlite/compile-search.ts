import type { Embedding } from '../../model/embedding.ts';
import { LIKENESS_UNIT } from '../../shared/embedding-vector.ts';
import { FUSION, MEANT, type SearchRoot, type SearchTerm } from '../read-plan.ts';
import type { Scope } from './compile-filter.ts';
import { exactNumber, jsonArray } from './json-sql.ts';

/** The statements whose vectors are likest to one, the likest first, with the sum of the products of their numbers. */
export type Nearest = (embedding: Embedding) => readonly (readonly [statementId: string, product: number])[];

/** SQL of a page of search hits: [items or null, total or null]. An item is [[score, date, id], text, record]. */
export function compileSearch(
  scope: Scope,
  root: SearchRoot,
  nearest: Nearest,
  recordById: (id: string) => string,
): string {
  const { parameters } = scope;
  const countText = root.wantTotal && root.ranking.by === 'text' ? textSource(scope, root).from : null;
  const total =
    countText !== null
      ? `(SELECT count(*) FROM ${countText})`
      : root.wantTotal
        ? `(SELECT count(*) FROM (${compileHits(scope, root, nearest)}))`
        : 'NULL';
  if (!root.wantItems) return jsonArray(['NULL', total]);

  const hit = scope.nextAlias();
  const hits = compileHits(scope, root, nearest);
  const beyond = root.after === null ? 'TRUE' : afterSql(scope, hit, root.after);
  const found = scope.nextAlias();
  const page =
    `SELECT ${hit}.score, ${hit}.date, ${hit}.id, ${hit}.tier FROM (${hits}) ${hit} WHERE ${beyond} ` +
    `ORDER BY ${orderOf(`${hit}.`)} LIMIT ${parameters.add(root.limit)}`;
  const item = jsonArray([
    jsonArray([exactNumber(`${found}.score`), `${found}.date`, `${found}.id`]),
    compileText(scope, found),
    recordById(`${found}.id`),
  ]);
  return jsonArray([
    `(SELECT jsonb_group_array(${item} ORDER BY ${orderOf(`${found}.`)}) FROM (${page}) ${found})`,
    total,
  ]);
}

function orderOf(prefix: string): string {
  return `${prefix}score DESC, ${prefix}date DESC, ${prefix}id ASC`;
}

/** A SELECT of all hits: score, date, id, and the tier of the text that is to be shown. */
function compileHits(scope: Scope, root: SearchRoot, nearest: Nearest): string {
  const { ranking } = root;
  if (ranking.by === 'text') return textHits(scope, root);
  const { embedding } = ranking;
  const isMeant = embedding !== null && root.types.includes('Statement');
  const meant = meantHits(scope, root, () => (isMeant ? nearest(embedding) : []));
  if (ranking.by === 'meaning') return meant;
  const ranked = (hits: string): string =>
    `SELECT *, row_number() OVER (ORDER BY ${orderOf('')}) AS rank FROM (${hits})`;
  const best = `SELECT * FROM (${textHits(scope, root)}) ORDER BY ${orderOf('')} LIMIT ${MEANT}`;
  return (
    `SELECT sum(1.0 / (${FUSION} + rank)) AS score, date, id, max(tier) AS tier ` +
    `FROM (${ranked(best)} UNION ALL ${ranked(meant)}) GROUP BY id`
  );
}

function meantHits(scope: Scope, { excluded }: SearchRoot, find: () => ReturnType<Nearest>): string {
  const { parameters } = scope;
  const [one, statement, document] = [scope.nextAlias(), scope.nextAlias(), scope.nextAlias()];
  const none = anyOf(excluded);
  const refused =
    none === null
      ? ''
      : ` WHERE ${statement}.id NOT IN (SELECT ${document}.node_id FROM search_index CROSS JOIN search_document ${document} ` +
        `ON ${document}.rowid = search_index.rowid WHERE search_index MATCH ${parameters.add(none)})`;
  const list = parameters.addFound(find);
  return (
    `SELECT ${one}.value ->> 1 / ${LIKENESS_UNIT}.0 AS score, ${statement}.said_at AS date, ${statement}.id AS id, 0.5 AS tier ` +
    `FROM json_each(${list}) ${one} CROSS JOIN statement ${statement} ON ${statement}.id = ${one}.value ->> 0${refused}`
  );
}

interface TextSource {
  readonly document: string;
  readonly from: string;
}

/** The documents that hold every term, by the index. */
function textSource(scope: Scope, root: SearchRoot): TextSource {
  const document = scope.nextAlias();
  const types = root.types.map((type) => `'${type}'`).join(', ');
  const from =
    `search_index CROSS JOIN search_document ${document} ON ${document}.rowid = search_index.rowid ` +
    `WHERE search_index MATCH ${scope.parameters.add(matchOf(root))} AND ${document}.type IN (${types})`;
  return { document, from };
}

/** The score follows from the titles, a list of " stem stem " each. */
function textHits(scope: Scope, root: SearchRoot): string {
  const { parameters } = scope;
  const { document, from } = textSource(scope, root);
  const title = scope.nextAlias();
  const exact = `${title}.value = ${parameters.add(` ${root.terms.flatMap(({ stems }) => stems).join(' ')} `)}`;
  const all = root.terms.map(({ stems, prefix }) => {
    const words = stems.join(' ');
    return `instr(${title}.value, ${parameters.add(prefix ? ` ${words}` : ` ${words} `)}) > 0`;
  });
  const some = (condition: string): string =>
    `EXISTS (SELECT 1 FROM json_each(${document}.titles) ${title} WHERE ${condition})`;
  const score =
    `CASE WHEN ${document}.titles = '[]' THEN 0.5 WHEN ${some(exact)} THEN 1.0 ` +
    `WHEN ${some(all.length > 0 ? all.join(' AND ') : 'FALSE')} THEN 0.75 ELSE 0.5 END`;
  return (
    `SELECT score, date, id, score AS tier FROM ` +
    `(SELECT ${score} AS score, ${document}.date AS date, ${document}.node_id AS id FROM ${from})`
  );
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
  const ofArticle = `CASE WHEN ${found}.tier > 0.5 THEN ${article}.title ELSE ${article}.text END`;
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
export function matchOf({ terms, excluded }: Pick<SearchRoot, 'terms' | 'excluded'>): string {
  if (terms.length === 0) return `"${NOWHERE}"`;
  const all = terms.map((term) => phraseOf(term) ?? `"${NOWHERE}"`).join(' AND ');
  const none = anyOf(excluded);
  return none === null ? all : `(${all}) NOT (${none})`;
}

function anyOf(terms: readonly SearchTerm[]): string | null {
  const phrases = terms.flatMap((term) => phraseOf(term) ?? []);
  return phrases.length === 0 ? null : phrases.join(' OR ');
}

/** Null for what can be nowhere. */
function phraseOf({ stems, prefix }: SearchTerm): string | null {
  if (stems.length === 0 || !stems.every((stem) => /^[\p{L}\p{N}]+$/u.test(stem))) return null;
  return `"${stems.join(' ')}"${prefix ? '*' : ''}`;
}
