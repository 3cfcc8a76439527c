import type { NodeType } from '../../model/graph-schema.ts';
import { DRAWN_TYPES, MENTIONED_TYPES } from '../network-plan.ts';
import type { NodesRoot, ParameterValues, ReadPlan, RootPlan } from '../read-plan.ts';
import { compileCoMentions } from './compile-co-mentions.ts';
import type { Scope } from './compile-filter.ts';
import { compileGroups } from './compile-groups.ts';
import { compileGraph } from './compile-graph.ts';
import { compileSearch, type Nearest } from './compile-search.ts';
import { compilePage, compileRecord } from './compile-selection.ts';
import type { SqlValue } from './connection.ts';
import { jsonArray } from './json-sql.ts';
import { tableOf, typeCondition } from './mapping.ts';
import { Parameters } from './parameters.ts';

/** One statement whose only row has one column, `answer`: JSON, for `decodeAnswer` to read by the plan. */
export interface CompiledPlan {
  readonly sql: string;
  /** The values of the statement, with these for the plan's parameters. */
  readonly values: (values: ParameterValues) => SqlValue[];
}

/**
 * Compiles a whole plan to one SELECT of nested JSON: a correlated subquery for each edge, with ORDER BY and LIMIT
 * inside it, so that no level reads more than its page. Objects are arrays without keys in the order of the plan, so
 * neither keys nor values are in the text: plans of one shape are one text, prepared once. `nearest` is asked at each read:
 * vectors are compared in memory. Without it nothing is found by meaning.
 *
 * JSON is passed on as JSONB, which stays JSON through subqueries and sorting; the subtype of json() does not.
 */
export function compilePlan(plan: ReadPlan, nearest: Nearest = () => []): CompiledPlan {
  const scope = newScope();
  const roots = plan.roots.map((root) => compileRoot(scope, root, nearest));
  return {
    sql: `SELECT json(${jsonArray(roots)}) AS answer`,
    values: (values) => scope.parameters.values(values),
  };
}

function newScope(): Scope {
  let aliases = 0;
  return { parameters: new Parameters(), nextAlias: () => `n${aliases++}` };
}

function compileRoot(scope: Scope, root: RootPlan, nearest: Nearest): string {
  switch (root.kind) {
    case 'nodes':
      return compileNodes(scope, root);
    case 'list':
      return compilePage(scope, root.page, [root.type], { by: 'all' });
    case 'search':
      return compileSearch(scope, root, nearest, (id) => compileById(scope, id, root.types, root.selection));
    case 'groups':
      return compileGroups(scope, root, (id, types) => compileById(scope, id, types, root.selection));
    case 'graph':
      return compileGraph(scope, root, (id) =>
        compileById(scope, id, [...DRAWN_TYPES, 'Statement'], root.selection),
      );
    case 'coMentions':
      return compileCoMentions(scope, root, (id) => compileById(scope, id, MENTIONED_TYPES, root.selection));
  }
}

function compileNodes(scope: Scope, { ids, types, selection }: NodesRoot): string {
  const asked = scope.nextAlias();
  const record = compileById(scope, `${asked}.value`, types, selection);
  const list = scope.parameters.addList(ids);
  return `(SELECT jsonb_group_array(${record} ORDER BY ${asked}.key) FROM json_each(${list}) ${asked})`;
}

/** The record of the node with an id, whichever table it is in, or NULL. */
function compileById(
  scope: Scope,
  id: string,
  types: readonly NodeType[],
  selection: NodesRoot['selection'],
): string {
  const records = [...new Set(types.map(tableOf))].map((table) => {
    const alias = scope.nextAlias();
    const some = types.filter((type) => tableOf(type) === table);
    const condition = typeCondition(alias, some);
    const record = compileRecord(scope, alias, some, selection, 'tagged');
    return `(SELECT ${record} FROM ${table} ${alias} WHERE ${alias}.id = ${id}${condition === null ? '' : ` AND ${condition}`})`;
  });
  return records.length > 1 ? `coalesce(${records.join(', ')})` : (records[0] ?? 'NULL');
}
