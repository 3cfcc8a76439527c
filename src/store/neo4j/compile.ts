import { typeOfId } from '../../model/graph-schema.ts';
import type { NodeType } from '../../model/graph-schema.ts';
import { isParameter } from '../plan-values.ts';
import type { NodesRoot, ParameterValues, PlanValue, ReadPlan, RootPlan } from '../read-plan.ts';
import { compileGroupsRoot } from './compile-groups.ts';
import { compileCoMentionsRoot } from './compile-co-mentions.ts';
import { compileGraphRoot } from './compile-graph.ts';
import { compileListRoot } from './compile-list.ts';
import { compileSelection } from './compile-selection.ts';
import type { Compilation } from './compile-selection.ts';
import { Parameters } from './parameters.ts';
import { compileSearchRoot } from './compile-search.ts';

/** A plan as one Cypher query. Plans of the same shape have the same text; all values are parameters. */
export interface CompiledPlan {
  readonly query: string;
  /** The parameters of the query, with these values for those of the plan. */
  readonly parameters: (values: ParameterValues) => Record<string, unknown>;
}

/**
 * Every root is a subquery that returns one value: `r0`, `r1`, ... in the order of the plan. Inside, each page takes
 * its items in order and cuts them off before anything below them is looked at.
 */
export function compilePlan(plan: ReadPlan): CompiledPlan {
  const parameters = new Parameters();
  let variables = 0;
  const context: Compilation = { parameters, variable: () => `v${variables++}` };
  const lines = plan.roots.flatMap((root, i) => compileRoot(context, root, `r${i}`));
  const results = plan.roots.map((_, i) => `r${i}`);
  lines.push(`RETURN ${results.length === 0 ? '0 AS nothing' : results.join(', ')}`);
  return { query: lines.join('\n'), parameters: (values) => parameters.values(values) };
}

function compileRoot(context: Compilation, root: RootPlan, result: string): string[] {
  switch (root.kind) {
    case 'nodes':
      return compileNodesRoot(context, root, result);
    case 'list':
      return compileListRoot(context, root, result);
    case 'search':
      return compileSearchRoot(context, root, result);
    case 'groups':
      return compileGroupsRoot(context, root, result);
    case 'graph':
      return compileGraphRoot(context, root, result);
    case 'coMentions':
      return compileCoMentionsRoot(context, root, result);
  }
}

function compileNodesRoot(context: Compilation, root: NodesRoot, result: string): string[] {
  // Sorted, so that the order of the ids does not change the query's text.
  const types = root.types.filter((type) => root.ids.some((id) => mayBe(id, type))).sort();
  if (types.length === 0) return ['CALL () {', `RETURN [] AS ${result}`, '}'];
  const node = context.variable();
  const branches = types.map(
    (type) => `MATCH (${node}:${type}) WHERE ${node}.id IN ${idsOf(context, root, type)} RETURN ${node}`,
  );
  const { blocks, projection } = compileSelection(context, node, types, root.selection);
  return [
    'CALL () {',
    'CALL () {',
    branches.join('\nUNION ALL\n'),
    '}',
    ...blocks,
    `RETURN collect(${projection}) AS ${result}`,
    '}',
  ];
}

function idsOf({ parameters }: Compilation, { ids }: NodesRoot, type: NodeType): string {
  return parameters.addKept(
    ids.filter((id) => mayBe(id, type)),
    (id) => typeOfId(id) === type,
  );
}

function mayBe(id: PlanValue<string>, type: NodeType): boolean {
  return isParameter(id) || typeOfId(id) === type;
}
