import { EMBEDDING_SIZE } from '../../model/embedding.ts';
import { ENTITY_TYPES } from '../../model/graph-schema.ts';
import type { NodeType } from '../../model/graph-schema.ts';
import { LIKENESS_UNIT, vectorNumbers } from '../../shared/embedding-vector.ts';
import { FUSION, MEANT } from '../read-plan.ts';
import type { SearchRoot, SearchTerm } from '../read-plan.ts';
import { labelTest } from './compile-filter.ts';
import { compileSelection, subquery } from './compile-selection.ts';
import type { Compilation } from './compile-selection.ts';
import { EMBEDDING_INDEX, SEARCH_INDEX, stemText } from './search.ts';

const SEARCHABLE: readonly NodeType[] = ['Article', 'Statement', ...ENTITY_TYPES];

/** Hits, best first. The indexes find the candidates; what they are worth follows from what the nodes keep. */
export function compileSearchRoot(context: Compilation, root: SearchRoot, result: string): string[] {
  const types = SEARCHABLE.filter((type) => root.types.includes(type));
  const { parameters } = context;
  const node = context.variable();
  const hits = compileHits(context, root, types, node);
  if (hits === null) {
    return subquery([], [`RETURN {items: []${root.wantTotal ? ', total: 0' : ''}} AS ${result}`]);
  }
  const blocks: string[] = [];
  const values = ['items: []'];
  if (root.wantItems) {
    const items = context.variable();
    const { blocks: inner, found, projection } = compileSelection(context, node, types, root.selection);
    blocks.push(
      ...subquery(
        [],
        [
          ...hits,
          ...afterHit(context, root, node),
          `${inOrder(node)} LIMIT ${parameters.add(root.limit)}`,
          ...inner,
          `WITH ${[node, 'date', 'inTitle', 'score', ...found].join(', ')} ${orderBy(node)}`,
          `RETURN collect({node: ${projection}, score: score, date: date, text: ${shownText(node)}}) AS ${items}`,
        ],
      ),
    );
    values[0] = `items: ${items}`;
  }
  if (root.wantTotal) {
    const total = context.variable();
    blocks.push(...subquery([], [...hits, `RETURN count(${node}) AS ${total}`]));
    values.push(`total: ${total}`);
  }
  return subquery([], [...blocks, `RETURN {${values.join(', ')}} AS ${result}`]);
}

/** Lines that give all hits as rows `node, date, inTitle, score`; null where there is none. */
function compileHits(
  context: Compilation,
  root: SearchRoot,
  types: readonly NodeType[],
  node: string,
): string[] | null {
  const text = root.ranking.by === 'meaning' ? null : textHits(context, root, types, node);
  const meant = root.ranking.by === 'text' ? null : meantHits(context, root, types, node);
  if (root.ranking.by !== 'both') return text ?? meant;
  const lists = [text, meant].filter((list) => list !== null);
  if (lists.length === 0) return null;
  const union = lists
    .map((list) => ranked(list, node))
    .flatMap((list, i) => (i === 0 ? list : ['UNION ALL', ...list]));
  return [
    ...subquery([], union),
    `WITH ${node}, date, max(CASE WHEN inTitle THEN 1 ELSE 0 END) = 1 AS inTitle, sum(worth) AS score`,
  ];
}

/** What the best of a list are worth: see `SearchRanking`. */
function ranked(list: readonly string[], node: string): string[] {
  return [
    ...list,
    `${inOrder(node)} LIMIT ${MEANT}`,
    `WITH collect({node: ${node}, date: date, inTitle: inTitle}) AS hits`,
    'UNWIND range(0, size(hits) - 1) AS i',
    'WITH hits[i] AS hit, i',
    `RETURN hit.node AS ${node}, hit.date AS date, hit.inTitle AS inTitle, 1.0 / (${FUSION + 1} + i) AS worth`,
  ];
}

/**
 * By words. Lucene's own score is not used, because it changes with everything else that is stored: the three steps of
 * `SearchItem.score` follow from the stems that the node keeps. `titleStems` is a list of stem texts, one a name form (or
 * the title), each stem between single spaces.
 */
function textHits(
  context: Compilation,
  root: SearchRoot,
  types: readonly NodeType[],
  node: string,
): string[] | null {
  if (types.length === 0 || root.terms.length === 0 || !root.terms.every(isFindable)) return null;
  const { parameters } = context;
  const lucene = parameters.add(luceneQuery(root));
  const exact = parameters.add(stemText(root.terms.flatMap(({ stems }) => stems)));
  const parts = parameters.add(root.terms.map(partText));
  const tests = [
    labelTest(node, [...SEARCHABLE, 'Role'], types),
    ...root.terms.filter(isPhrase).map((term) => holds(context, node, term)),
    ...absent(context, node, root.excluded.filter(isPhrase)),
  ];
  return [
    `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', ${lucene}) YIELD node AS ${node}`,
    `WITH ${node} WHERE ${tests.join(' AND ')}`,
    `WITH ${node}, coalesce(${node}.saidAt, ${node}.publishedAt, '') AS date,`,
    `  any(title IN ${node}.titleStems WHERE all(part IN ${parts} WHERE title CONTAINS part)) AS inTitle`,
    `WITH ${node}, date, inTitle, CASE WHEN ${exact} IN ${node}.titleStems THEN 1.0 WHEN inTitle THEN 0.75 ELSE 0.5 END AS score`,
  ];
}

/** By vectors. The index finds nearly the likest ones; of these the likeness is computed as every store does it. */
function meantHits(
  context: Compilation,
  root: SearchRoot,
  types: readonly NodeType[],
  node: string,
): string[] | null {
  const embedding = root.ranking.by === 'text' ? null : root.ranking.embedding;
  if (embedding === null || !types.includes('Statement')) return null;
  const { parameters } = context;
  const { model, vector } = embedding;
  const numbers = parameters.add([...vectorNumbers(vector)]);
  const tests = [
    `${node}.embeddingModel = ${parameters.add(model)}`,
    ...absent(context, node, root.excluded),
  ];
  return [
    `CALL db.index.vector.queryNodes('${EMBEDDING_INDEX}', ${MEANT}, ${numbers}) YIELD node AS ${node}`,
    `WITH ${node} WHERE ${tests.join(' AND ')}`,
    `WITH ${node}, ${node}.saidAt AS date, ${node}.embedding AS numbers`,
    `WITH ${node}, date, false AS inTitle,`,
    `  reduce(sum = 0, i IN range(0, ${EMBEDDING_SIZE - 1}) | sum + numbers[i] * ${numbers}[i]) / ${LIKENESS_UNIT}.0 AS score`,
  ];
}

function inOrder(node: string): string {
  return `WITH ${node}, date, inTitle, score ${orderBy(node)}`;
}

function orderBy(node: string): string {
  return `ORDER BY score DESC, date DESC, ${node}.id ASC`;
}

function afterHit({ parameters }: Compilation, { after }: SearchRoot, node: string): string[] {
  if (after === null) return [];
  const score = parameters.add(after.score);
  const date = parameters.add(after.date);
  const id = parameters.add(after.id);
  return [
    `WITH ${node}, date, inTitle, score`,
    `WHERE score < ${score} OR (score = ${score} AND (date < ${date} OR (date = ${date} AND ${node}.id > ${id})))`,
  ];
}

/** What the hit shows: a name with its aliases, a title that holds every term, else the text. */
function shownText(node: string): string {
  return `CASE
    WHEN ${node}:Entity THEN reduce(text = ${node}.name, alias IN ${node}.aliases | text + ', ' + alias)
    WHEN ${node}:Statement THEN ${node}.content
    WHEN inTitle THEN ${node}.title
    ELSE ${node}.text
  END`;
}

/** No stored stem has other characters than these, and to Lucene they may be commands. */
export function isFindable({ stems }: SearchTerm): boolean {
  return stems.length > 0 && stems.every((stem) => /^[\p{L}\p{N}]+$/u.test(stem));
}

export function isPhrase({ stems }: SearchTerm): boolean {
  return stems.length > 1;
}

/**
 * Every word must occur in a title or in the text, and none that is excluded. Of phrases Lucene is asked for the words: it
 * knows none whose last word is a beginning, and takes the titles of a node for one text; see `holds`. Quotation marks take
 * the meaning from words like AND.
 */
export function luceneQuery({ terms, excluded }: Pick<SearchRoot, 'terms' | 'excluded'>): string {
  const asked = terms.flatMap(({ stems, prefix }) =>
    stems.map((stem, i) => (prefix && i === stems.length - 1 ? `+${stem}*` : `+"${stem}"`)),
  );
  const refused = excluded
    .filter((term) => isFindable(term) && !isPhrase(term))
    .map(({ stems: [stem = ''], prefix }) => (prefix ? `-${stem}*` : `-"${stem}"`));
  return [...asked, ...refused].join(' ');
}

/** Do the term's words stand together in one title or in the text? */
export function holds({ parameters }: Compilation, node: string, term: SearchTerm): string {
  const part = parameters.add(partText(term));
  return `(any(title IN ${node}.titleStems WHERE title CONTAINS ${part}) OR coalesce(${node}.bodyStems, '') CONTAINS ${part})`;
}

function absent(context: Compilation, node: string, excluded: readonly SearchTerm[]): string[] {
  return excluded.filter(isFindable).map((term) => `NOT ${holds(context, node, term)}`);
}

function partText({ stems, prefix }: SearchTerm): string {
  return prefix ? ` ${stems.join(' ')}` : stemText(stems);
}
