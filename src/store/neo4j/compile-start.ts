import { ENTITY_TYPES, nodeShape } from '../../model/graph-schema.ts';
import type { NodeType } from '../../model/graph-schema.ts';
import type { Filter, Test } from '../read-plan.ts';
import { conjunctsOf } from '../speaker-and-topic.ts';
import { addFolded, compileFilter, OPERATORS } from './compile-filter.ts';
import type { ComparingTest } from './compile-filter.ts';
import { subquery } from './compile-selection.ts';
import type { Compilation } from './compile-selection.ts';

/** Where a query may start: filters on names and ids that lead to few nodes. */

const STARTING_OPERATORS = new Set<Test['op']>(['eq', 'in', 'contains', 'startsWith']);

function startingTest(conjuncts: readonly Filter[], property: string): ComparingTest | null {
  for (const filter of conjuncts) {
    if (filter.kind !== 'property' || filter.property !== property || filter.test.op === 'isNull') continue;
    if (STARTING_OPERATORS.has(filter.test.op)) return filter.test;
  }
  return null;
}

/** The name condition among these that the index of names can answer, or null. */
export function nameTest(conjuncts: readonly Filter[]): ComparingTest | null {
  return startingTest(conjuncts, 'name');
}

/** Does the filter name its nodes, so that few will fulfil it? */
export function isSelective(where: Filter): boolean {
  const conjuncts = conjunctsOf(where);
  return startingTest(conjuncts, 'id') !== null || nameTest(conjuncts) !== null;
}

/** `MATCH` for the nodes that have such a name: a superset of what the name condition allows. May bring a node twice. */
export function nameMatch(context: Compilation, node: string, label: string, test: ComparingTest): string {
  const name = context.variable();
  const value = addFolded(context.parameters, test);
  return `MATCH (${name}:Name)<-[:HAS_NAME]-(${node}:${label}) WHERE ${name}.key ${OPERATORS[test.op]} ${value}`;
}

/** Lists of ids that a list root finds before its page: for each filter once, wherever it is used. */
export class IdLists {
  private readonly context: Compilation;
  private readonly found = new Map<Filter, string>();
  private readonly collected: string[] = [];

  constructor(context: Compilation) {
    this.context = context;
  }

  /** The variable of the list of nodes that fulfil the filter, or null where they may be many. */
  find(types: readonly NodeType[], where: Filter): string | null {
    const isVocabulary = types.every((type) => type === 'Topic');
    if (!isVocabulary && !isSelective(where)) return null;
    const known = this.found.get(where);
    if (known !== undefined) return known;

    const node = this.context.variable();
    const list = this.context.variable();
    const condition = compileFilter({ ...this.context, idsOnce: () => null }, node, types, where);
    this.collected.push(
      ...subquery(
        [],
        [
          ...subquery([], [startingRows(this.context, node, types, where).join('\nUNION\n')]),
          // A node has several names that fit.
          `WITH DISTINCT ${node} WHERE ${condition}`,
          `RETURN collect(${node}.id) AS ${list}`,
        ],
      ),
    );
    this.found.set(where, list);
    return list;
  }

  variables(): string[] {
    return [...this.found.values()];
  }

  lines(): readonly string[] {
    return this.collected;
  }
}

const ENTITIES: readonly NodeType[] = ENTITY_TYPES;

/** Branches of a UNION that together bring every node that may fulfil the filter. */
function startingRows(
  context: Compilation,
  node: string,
  types: readonly NodeType[],
  where: Filter,
): string[] {
  const conjuncts = conjunctsOf(where);
  const id = startingTest(conjuncts, 'id');
  const name = nameTest(conjuncts);
  const others = types.filter((type) => !ENTITIES.includes(type));
  const branches: string[] = [];
  if (others.length < types.length) {
    if (id !== null) branches.push(`MATCH (${node}:Entity) WHERE ${plainTest(context, node, 'id', id)}`);
    else if (name !== null) branches.push(nameMatch(context, node, 'Entity', name));
    else branches.push(`MATCH (${node}:${types.filter((type) => ENTITIES.includes(type)).join('|')})`);
  }
  for (const type of others) {
    const test = id ?? (nodeShape(type).properties['name'] === undefined ? null : name);
    const property = test === id ? 'id' : 'name';
    branches.push(
      `MATCH (${node}:${type})${test === null ? '' : ` WHERE ${plainTest(context, node, property, test)}`}`,
    );
  }
  return branches.map((branch) => `${branch} RETURN ${node}`);
}

function plainTest(context: Compilation, node: string, property: string, test: ComparingTest): string {
  return `${node}.${property} ${OPERATORS[test.op]} ${context.parameters.add(test.value)}`;
}
