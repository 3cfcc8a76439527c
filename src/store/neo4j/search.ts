import { ENTITY_TYPES } from '../../model/graph-schema.ts';
import type { NodeType } from '../../model/graph-schema.ts';
import type { SearchRoot, SearchTerm } from '../read-plan.ts';
import { labelTest } from './compile-filter.ts';
import { compileSelection, subquery } from './compile-selection.ts';
import type { Compilation } from './compile-selection.ts';

/** The full-text index over `titleStems` and `bodyStems` of everything that can be searched. */
export const SEARCH_INDEX = 'search';

const SEARCHABLE: readonly NodeType[] = ['Article', 'Statement', ...ENTITY_TYPES];

/**
 * Hits, best first. Lucene finds the candidates; its own score is not used, because it changes with everything else
 * that is stored: the three steps of `SearchItem.score` follow from the stems that the node keeps.
 * `titleStems` is a list of stem texts, one a name form (or the title), each stem between single spaces.
 */
export function compileSearchRoot(context: Compilation, root: SearchRoot, result: string): string[] {
  const types = SEARCHABLE.filter((type) => root.types.includes(type));
  if (types.length === 0 || root.terms.length === 0 || !isFindable(root.terms)) {
    return subquery([], [`RETURN {items: []${root.wantTotal ? ', total: 0' : ''}} AS ${result}`]);
  }
  const { parameters } = context;
  const lucene = parameters.add(luceneQuery(root.terms));
  const exact = parameters.add(stemText(root.terms.map(({ stem }) => stem)));
  const parts = parameters.add(root.terms.map(({ stem, prefix }) => (prefix ? ` ${stem}` : ` ${stem} `)));
  const node = context.variable();
  const hits = [
    `CALL db.index.fulltext.queryNodes('${SEARCH_INDEX}', ${lucene}) YIELD node AS ${node}`,
    `WITH ${node} WHERE ${labelTest(node, [...SEARCHABLE, 'Role'], types)}`,
  ];
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
          `WITH ${node}, coalesce(${node}.saidAt, ${node}.publishedAt, '') AS date,`,
          `  any(title IN ${node}.titleStems WHERE all(part IN ${parts} WHERE title CONTAINS part)) AS inTitle`,
          `WITH ${node}, date, inTitle, CASE WHEN ${exact} IN ${node}.titleStems THEN 1.0 WHEN inTitle THEN 0.75 ELSE 0.5 END AS score`,
          ...afterHit(context, root, node),
          `WITH ${node}, date, inTitle, score ORDER BY score DESC, date DESC, ${node}.id ASC LIMIT ${parameters.add(root.limit)}`,
          ...inner,
          `WITH ${[node, 'date', 'inTitle', 'score', ...found].join(', ')} ORDER BY score DESC, date DESC, ${node}.id ASC`,
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

function afterHit({ parameters }: Compilation, { after }: SearchRoot, node: string): string[] {
  if (after === null) return [];
  const score = parameters.add(after.score);
  const date = parameters.add(after.date);
  const id = parameters.add(after.id);
  return [
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
export function isFindable(terms: readonly SearchTerm[]): boolean {
  return terms.every(({ stem }) => /^[\p{L}\p{N}]+$/u.test(stem));
}

/** Every term must occur in a title or in the text. Quotation marks take the meaning from words like AND. */
export function luceneQuery(terms: readonly SearchTerm[]): string {
  return terms.map(({ stem, prefix }) => (prefix ? `+${stem}*` : `+"${stem}"`)).join(' ');
}

/** Stems as nodes keep them: each between single spaces, so that ` stem ` finds a whole one and ` ste` a beginning. */
export function stemText(stems: readonly string[]): string {
  return ` ${stems.join(' ')} `;
}
