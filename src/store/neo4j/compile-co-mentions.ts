import { MENTIONED_TYPES, type CoMentionsRoot } from '../network-plan.ts';
import { compileFilter } from './compile-filter.ts';
import { newestNodes } from './compile-list.ts';
import { compileSelection, subquery } from './compile-selection.ts';
import type { Compilation } from './compile-selection.ts';

/** Returns `result`: a map of `pairs` (maps of `source`, `target`, `count` and `either`), `units` and `truncated`. */
export function compileCoMentionsRoot(context: Compilation, root: CoMentionsRoot, result: string): string[] {
  const { parameters } = context;
  const window = parameters.add(root.window);
  const limit = parameters.add(root.limit);
  const [found, units, pairs, shown] = Array.from({ length: 4 }, context.variable);
  return subquery(
    [],
    [
      ...subquery([], newestUnits(context, root, found ?? '')),
      `WITH *, ${found}[..${window}] AS ${units}`,
      ...countPairs(context, root, units ?? '', pairs ?? ''),
      ...showPairs(context, root, pairs ?? '', limit, shown ?? ''),
      `RETURN {pairs: ${shown}, units: size(${units}), truncated: size(${found}) > ${window} OR size(${pairs}) > ${limit}} AS ${result}`,
    ],
  );
}

function newestUnits(context: Compilation, root: CoMentionsRoot, result: string): string[] {
  const { parameters } = context;
  if (root.of === null) return newestNodes(context, root.unit, root.where, root.window + 1, result);
  const time = root.unit === 'Article' ? 'publishedAt' : 'saidAt';
  const [unit, mention] = [context.variable(), context.variable()];
  const where =
    root.where === null
      ? 'true'
      : compileFilter({ ...context, idsOnce: () => null }, unit, [root.unit], root.where);
  return [
    `MATCH (${unit}:${root.unit})-[${mention}:MENTIONS]->() WHERE ${mention}.entityId = ${parameters.add(root.of)} ` +
      `AND ${mention}.${time} IS NOT NULL AND ${where}`,
    `WITH ${unit}, ${mention} ORDER BY ${mention}.entityId DESC, ${mention}.${time} DESC, ${unit}.id DESC ` +
      `LIMIT ${parameters.add(root.window + 1)}`,
    `RETURN collect(${unit}) AS ${result}`,
  ];
}

/** The strongest pairs, one more than are shown. */
function countPairs(context: Compilation, root: CoMentionsRoot, units: string, result: string): string[] {
  const limit = context.parameters.add(root.limit + 1);
  const label = root.types.join('|');
  if (root.of !== null) {
    const of = context.parameters.add(root.of);
    return subquery(
      [units],
      [
        `UNWIND ${units} AS u MATCH (u)-[:MENTIONS]->(b:${label}) WHERE b.id <> ${of}`,
        `WITH b, count(u) AS n ORDER BY n DESC, b.id ASC LIMIT ${limit}`,
        `MATCH (a:Entity {id: ${of}})`,
        'WITH a, b, n ORDER BY n DESC, b.id ASC',
        `RETURN collect({source: a, target: b, count: n, either: size(${units})}) AS ${result}`,
      ],
    );
  }
  const ends = '[x, y]';
  return subquery(
    [units],
    [
      `UNWIND ${units} AS u MATCH (u)-[:MENTIONS]->(n:${label}) WITH u, collect(n) AS named`,
      'UNWIND range(0, size(named) - 2) AS i UNWIND named[i + 1..] AS y WITH named[i] AS x, y',
      'WITH x, y, count(*) AS n',
      `WITH CASE WHEN x.id < y.id THEN ${ends} ELSE [y, x] END AS pair, n`,
      'WITH pair[0] AS a, pair[1] AS b, sum(n) AS n',
      `ORDER BY n DESC, a.id ASC, b.id ASC LIMIT ${limit}`,
      'WITH collect({a: a, b: b, n: n}) AS all',
      // How often each of their ends is named: once for all pairs.
      ...subquery(
        [units, 'all'],
        [
          `UNWIND ${units} AS u MATCH (u)-[:MENTIONS]->(n:${label}) WITH all, n, count(u) AS times`,
          'WHERE n IN [x IN all | x.a] OR n IN [x IN all | x.b]',
          'RETURN collect({node: n, times: times}) AS single',
        ],
      ),
      `RETURN [x IN all | {source: x.a, target: x.b, count: x.n, either:`,
      `  head([s IN single WHERE s.node = x.a | s.times]) + head([s IN single WHERE s.node = x.b | s.times]) - x.n}] AS ${result}`,
    ],
  );
}

function showPairs(
  context: Compilation,
  root: CoMentionsRoot,
  pairs: string,
  limit: string,
  result: string,
): string[] {
  const [source, target] = [context.variable(), context.variable()];
  const ends = [source, target].map((end) => compileSelection(context, end, MENTIONED_TYPES, root.selection));
  const found = ends.flatMap((end) => end.found);
  return subquery(
    [pairs],
    [
      `UNWIND range(0, size(${pairs}) - 1) AS i WITH i WHERE i < ${limit}`,
      `WITH i, ${pairs}[i].source AS ${source}, ${pairs}[i].target AS ${target}, ${pairs}[i].count AS n, ${pairs}[i].either AS either`,
      ...ends.flatMap((end) => end.blocks),
      `WITH ${['i', source, target, 'n', 'either', ...found].join(', ')} ORDER BY i`,
      `RETURN collect({source: ${ends[0]?.projection ?? 'null'}, target: ${ends[1]?.projection ?? 'null'}, count: n, either: either}) AS ${result}`,
    ],
  );
}
