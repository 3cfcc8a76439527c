import type { GraphEdgeKind } from '../network-plan.ts';
import { subquery } from './compile-selection.ts';

/** What edges are made from: variables of lists. */
interface Ends {
  /** Nodes of the picture. */
  readonly drawn: string;
  readonly said: string;
  readonly paper: string;
}

/** Makes `result` a list of maps (`source`, `target`, `kind`, `weight`) in the order of `GraphResult`. */
export function compileEdges(kinds: readonly GraphEdgeKind[], ends: Ends, result: string): string[] {
  const branches = kinds.flatMap((kind) => rowsOf(kind, ends));
  if (branches.length === 0) return [`WITH *, [] AS ${result}`];
  const scope = [ends.drawn, ends.said, ends.paper];
  return subquery(scope, [
    ...subquery(scope, [branches.join('\nUNION ALL\n')]),
    'WITH a.id AS source, b.id AS target, kind, weight ORDER BY weight DESC, kind, source, target',
    `RETURN collect({source: source, target: target, kind: kind, weight: weight}) AS ${result}`,
  ]);
}

function rowsOf(kind: GraphEdgeKind, { drawn, said, paper }: Ends): string[] {
  const row = (weight: string): string => `RETURN a, b, '${kind}' AS kind, ${weight} AS weight`;
  const fromDrawn = (label: string, pattern: string): string =>
    `UNWIND ${drawn} AS a MATCH (a:${label})-${pattern}->(b) WHERE b IN ${drawn} ${row('1')}`;
  const fromStatement = (relationship: string): string => fromDrawn('Statement', `[:${relationship}]`);
  // What is counted is counted before its ends are looked for among the nodes: there are far fewer pairs then.
  const spoken = (relationship: string): string =>
    `UNWIND ${said} AS s MATCH (a:Entity)<-[:SAID_BY]-(s)-[:${relationship}]->(b) WHERE a <> b ` +
    `WITH a, b, count(s) AS n WHERE a IN ${drawn} AND b IN ${drawn} ${row('n')}`;
  switch (kind) {
    case 'SPEAKS_ABOUT':
      return [spoken('ABOUT')];
    case 'MENTIONS':
      return [spoken('MENTIONS'), fromStatement('MENTIONS')];
    case 'CO_MENTIONED':
      return [
        `UNWIND ${paper} AS p MATCH (p)-[:MENTIONS]->(n) WHERE n IN ${drawn} WITH p, collect(n) AS named ` +
          `UNWIND range(0, size(named) - 2) AS i UNWIND named[i + 1..] AS y WITH named[i] AS x, y ` +
          `WITH x, y, count(*) AS n WITH CASE WHEN x.id < y.id THEN [x, y] ELSE [y, x] END AS pair, n ` +
          `WITH pair[0] AS a, pair[1] AS b, sum(n) AS n ${row('n')}`,
      ];
    case 'HOLDS_ROLE':
      return [
        `UNWIND ${drawn} AS a MATCH (a)-[:HOLDS_ROLE]->(r)-[:IN_ORGANIZATION]->(b) WHERE b IN ${drawn} ` +
          `WITH a, b, sum(COUNT { (r)-[:EVIDENCED_BY]->() }) AS n ${row('n')}`,
      ];
    case 'INVOLVES':
    case 'LOCATED_IN':
      return [fromDrawn('Event', `[:${kind}]`)];
    case 'BROADER':
      return [fromDrawn('Topic', '[:BROADER]')];
    case 'SAID_BY':
    case 'ABOUT':
    case 'AT':
    case 'CONTRADICTS':
    case 'REPLIES_TO':
      return [fromStatement(kind)];
  }
}
