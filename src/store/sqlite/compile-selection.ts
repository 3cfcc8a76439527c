import type { NodeType } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';
import type { EdgePlan, PagePlan, Selection } from '../read-plan.ts';
import { allOf, compileFilter, type Scope } from './compile-filter.ts';
import { compileAfter, orderKey } from './compile-order.ts';
import { jsonArray, valueSql } from './json-sql.ts';
import {
  commonTable,
  edgeTable,
  edgeTargets,
  propertyKind,
  propertySql,
  typeCondition,
  type EdgeTable,
} from './mapping.ts';
import { compileKnownTotal } from './statement-totals.ts';

/**
 * The record of the row that `alias` names: [id, type?, ...properties, ...edges], in the order of the selection.
 * The type is there where the row may have several, or always if `tagged`.
 */
export function compileRecord(
  scope: Scope,
  alias: string,
  types: readonly NodeType[],
  selection: Selection,
  tag: 'tagged' | 'as needed' = 'as needed',
): string {
  const several = types.length > 1;
  const type = commonTable(types) === 'entity' ? `${alias}.type` : `'${types[0] ?? ''}'`;
  return jsonArray([
    `${alias}.id`,
    ...(several || tag === 'tagged' ? [type] : []),
    ...selection.properties.map((property) => compileProperty(alias, types, property)),
    ...selection.edges.map((edge) => compileEdge(scope, alias, types, edge)),
  ]);
}

function compileProperty(alias: string, types: readonly NodeType[], property: string): string {
  const kinds = new Set(types.map((type) => propertyKind(type, property)));
  kinds.delete(null);
  // A property that none of these types has: the decoder leaves it out.
  if (kinds.size === 0) return 'NULL';
  return valueSql(propertySql(alias, property), property);
}

function compileEdge(scope: Scope, alias: string, types: readonly NodeType[], plan: EdgePlan): string {
  if (!types.includes(plan.on)) return 'NULL';
  const sql = compileEdgeOf(scope, alias, plan);
  const condition = types.length > 1 ? typeCondition(alias, [plan.on]) : null;
  return condition === null ? sql : `CASE WHEN ${condition} THEN ${sql} END`;
}

function compileEdgeOf(scope: Scope, alias: string, plan: EdgePlan): string {
  const stored = edgeTable(plan.on, plan.edge);
  const types = edgeTargets(plan.on, plan.edge);
  if (plan.cardinality === 'connection') {
    invariant(stored.by !== 'owner', `${plan.on}.${plan.edge} has no pages`);
    return compilePage(scope, plan.page, types, {
      by: 'edge',
      owner: alias,
      stored,
      edgeProperties: plan.edgeProperties,
    });
  }
  const table = commonTable(types);
  const target = scope.nextAlias();
  const record = compileRecord(scope, target, types, plan.selection);
  if (stored.by === 'owner') {
    return `(SELECT ${record} FROM ${table} ${target} WHERE ${target}.id = ${alias}.${stored.column})`;
  }
  const link = scope.nextAlias();
  const sort = (stored.sort ?? 't.id').replace(/\bt\./g, `${target}.`).replace(/\bl\./g, `${link}.`);
  const from =
    stored.by === 'target'
      ? `${table} ${target} WHERE ${target}.${stored.column} = ${alias}.id`
      : `${stored.table} ${link} CROSS JOIN ${table} ${target} ON ${target}.id = ${link}.${stored.target} ` +
        `WHERE ${link}.${stored.owner} = ${alias}.id`;
  return `(SELECT jsonb_group_array(${record} ORDER BY ${sort}) FROM ${from})`;
}

/** Whose page it is: all nodes of a type, or those at the other end of an owner's edge. */
export type PageSource =
  | { readonly by: 'all' }
  | {
      readonly by: 'edge';
      /** Alias of the owner's row. */
      readonly owner: string;
      readonly stored: Exclude<EdgeTable, { readonly by: 'owner' }>;
      readonly edgeProperties: readonly string[];
    };

/** Where the rows of a page come from. */
interface Rows {
  readonly target: string;
  /** FROM, with the joins. */
  readonly from: string;
  readonly conditions: readonly string[];
  /** What holds the same as the target's column, and is in the index that the rows come from. */
  readonly repeated: (property: string) => string | null;
  readonly link: string;
}

/** SQL of a page: [items or null, total or null]. An item is [cursor, record, edge properties?]. */
export function compilePage(
  scope: Scope,
  page: PagePlan,
  types: readonly NodeType[],
  source: PageSource,
): string {
  if (!page.wantTotal && !page.wantItems) return jsonArray(['NULL', 'NULL']);
  const rows = rowsOf(scope, types, source);
  const tables: string[] = [];
  const idTable = (select: string): string => {
    const name = scope.nextAlias();
    tables.push(`${name} (id) AS MATERIALIZED (${select})`);
    return name;
  };
  const filter =
    page.where === null
      ? []
      : [
          compileFilter(
            { ...scope, idTable },
            rows.target,
            types,
            page.where,
            source.by === 'all' ? 'any' : 'none',
          ),
        ];
  const conditions = [...rows.conditions, ...filter];
  const total = page.wantTotal ? compileTotal(scope, { ...rows, conditions }, types, page, source) : 'NULL';
  const items = page.wantItems ? compileItems(scope, page, types, source, { ...rows, conditions }) : 'NULL';
  const parts = jsonArray([items, total]);
  return tables.length === 0 ? parts : `(WITH ${tables.join(', ')} SELECT ${parts})`;
}

function rowsOf(scope: Scope, types: readonly NodeType[], source: PageSource): Rows {
  const target = scope.nextAlias();
  const link = scope.nextAlias();
  const table = commonTable(types);
  const none = (): null => null;
  if (source.by === 'all') {
    const type = typeCondition(target, types);
    return {
      target,
      link,
      from: `${table} ${target}`,
      conditions: type === null ? [] : [type],
      repeated: none,
    };
  }
  const { owner, stored } = source;
  if (stored.by === 'target') {
    const conditions = [`${target}.${stored.column} = ${owner}.id`];
    return { target, link, from: `${table} ${target}`, conditions, repeated: none };
  }
  return {
    target,
    link,
    // CROSS JOIN fixes the order of the loops: from the owner's pairs to their targets.
    from: `${stored.table} ${link} CROSS JOIN ${table} ${target} ON ${target}.id = ${link}.${stored.target}`,
    conditions: [`${link}.${stored.owner} = ${owner}.id`],
    repeated: (property) => {
      const column = property === 'id' ? stored.target : stored.repeats?.[property];
      return column === undefined ? null : `${link}.${column}`;
    },
  };
}

function compileTotal(
  scope: Scope,
  rows: Rows,
  types: readonly NodeType[],
  page: PagePlan,
  source: PageSource,
): string {
  // Without a filter the owner's row has the count, as far as there is one.
  if (page.where === null && source.by === 'edge' && source.stored.counted !== undefined) {
    return source.stored.counted(source.owner);
  }
  const known = source.by === 'all' ? compileKnownTotal(scope, types, page.where) : null;
  return known ?? `(SELECT count(*) FROM ${rows.from} WHERE ${allOf(rows.conditions)})`;
}

function compileItems(
  scope: Scope,
  page: PagePlan,
  types: readonly NodeType[],
  source: PageSource,
  rows: Rows,
): string {
  const keys = page.order.map((order) => orderKey(rows.target, rows.repeated, types, order));
  const edgeProperties = source.by === 'edge' ? source.edgeProperties : [];
  const after = page.after === null ? [] : [compileAfter(scope, keys, page.order, page.after)];
  // The page is found first, as row numbers; only its own rows are then read and followed further.
  const found = scope.nextAlias();
  const row = scope.nextAlias();
  const columns = [
    `${rows.target}.rowid AS r`,
    ...keys.map((key, i) => `${key} AS k${i}`),
    ...edgeProperties.map((name, i) => `${rows.link}.${name} AS e${i}`),
  ];
  const orderBy = page.order.map(({ direction }, i) => `${keys[i] ?? ''} ${direction}`).join(', ');
  const pageRows =
    `SELECT ${columns.join(', ')} FROM ${rows.from} WHERE ${allOf([...rows.conditions, ...after])} ` +
    `ORDER BY ${orderBy} LIMIT ${scope.parameters.add(page.limit)}`;
  const item = jsonArray([
    jsonArray(page.order.map(({ property }, i) => valueSql(`${found}.k${i}`, property))),
    compileRecord(scope, row, types, page.selection),
    ...(edgeProperties.length > 0 ? [jsonArray(edgeProperties.map((_, i) => `${found}.e${i}`))] : []),
  ]);
  const again = page.order.map(({ direction }, i) => `${found}.k${i} ${direction}`).join(', ');
  return (
    `(SELECT jsonb_group_array(${item} ORDER BY ${again}) FROM (${pageRows}) ${found} ` +
    `CROSS JOIN ${commonTable(types)} ${row} ON ${row}.rowid = ${found}.r)`
  );
}
