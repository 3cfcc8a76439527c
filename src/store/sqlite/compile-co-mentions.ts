import type { CoMentionsRoot } from '../network-plan.ts';
import { compileFilter, type Scope } from './compile-filter.ts';
import { jsonArray } from './json-sql.ts';

const UNITS = {
  Article: { table: 'article', mentions: 'article_mention', unit: 'article_id', time: 'published_at' },
  Statement: { table: 'statement', mentions: 'statement_mention', unit: 'statement_id', time: 'said_at' },
} as const;

/** SQL of co-mentions: [[[source record, target record, count, either] ...], units, truncated]. */
export function compileCoMentions(
  scope: Scope,
  root: CoMentionsRoot,
  recordById: (id: string) => string,
): string {
  const { parameters } = scope;
  const { table, mentions, unit, time } = UNITS[root.unit];
  const node = scope.nextAlias();
  const window = parameters.add(root.window);
  const limit = parameters.add(root.limit);
  const of = root.of === null ? null : parameters.add(root.of);
  const filter =
    root.where === null
      ? 'TRUE'
      : compileFilter(scope, node, [root.unit], root.where, of === null ? 'any' : 'none');
  const join = root.where === null ? '' : ` CROSS JOIN ${table} ${node} ON ${node}.id = l.${unit}`;
  const newest =
    of === null
      ? `SELECT ${node}.id AS id FROM ${table} ${node} WHERE ${filter} ORDER BY ${node}.${time} DESC, ${node}.id DESC`
      : `SELECT l.${unit} AS id FROM ${mentions} l${join} WHERE l.entity_id = ${of} AND ${filter} ORDER BY l.${time} DESC, l.${unit} DESC`;
  const types = root.types.map((type) => `'${type}'`).join(', ');
  const paired =
    of === null
      ? `SELECT a.entity AS source, b.entity AS target FROM named a JOIN named b ON b.unit = a.unit AND b.entity > a.entity`
      : `SELECT ${of} AS source, entity AS target FROM named WHERE entity <> ${of}`;
  const pairLimit = `${limit} + 1`;
  const tables = [
    `found(id) AS MATERIALIZED (${newest} LIMIT ${window} + 1)`,
    `unit(id) AS MATERIALIZED (SELECT id FROM found LIMIT ${window})`,
    `named(unit, entity) AS MATERIALIZED (SELECT m.${unit}, m.entity_id FROM unit CROSS JOIN ${mentions} m ON m.${unit} = unit.id ` +
      `CROSS JOIN entity e ON e.id = m.entity_id AND e.type IN (${types}))`,
    `pair(source, target, count) AS MATERIALIZED (SELECT source, target, count(*) FROM (${paired}) GROUP BY 1, 2 ` +
      `ORDER BY 3 DESC, 1, 2 LIMIT ${pairLimit})`,
    `shown(source, target, count, place) AS MATERIALIZED (SELECT source, target, count, ` +
      `row_number() OVER (ORDER BY count DESC, source, target) FROM pair)`,
  ];
  const namedBy = (id: string): string => `(SELECT count(*) FROM named WHERE entity = ${id})`;
  // Every unit names the entity that pairs are asked of.
  const either =
    of === null
      ? `${namedBy('shown.source')} + ${namedBy('shown.target')} - shown.count`
      : '(SELECT count(*) FROM unit)';
  const pair = jsonArray([recordById('shown.source'), recordById('shown.target'), 'shown.count', either]);
  return `(WITH ${tables.join(', ')} SELECT ${jsonArray([
    `(SELECT jsonb_group_array(${pair} ORDER BY shown.place) FROM shown WHERE place <= ${limit})`,
    '(SELECT count(*) FROM unit)',
    `((SELECT count(*) FROM found) > ${window} OR (SELECT count(*) FROM pair) > ${limit})`,
  ])})`;
}
