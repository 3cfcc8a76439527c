import { DRAWN_TYPES, isDrawnCentre, isDrawnEntity, type GraphRoot } from '../network-plan.ts';
import { compileSelection, subquery } from './compile-selection.ts';
import type { Compilation } from './compile-selection.ts';
import { compileEdges } from './graph-edges.ts';
import { compileMaterial } from './graph-material.ts';

/** Returns `result`: a map of `found`, `nodes` (maps of `weight` and `node`), `edges` and `truncated`. */
export function compileGraphRoot(context: Compilation, root: GraphRoot, result: string): string[] {
  const { parameters } = context;
  const { lines, centre, said, paper, rank, cuts } = compileMaterial(context, root);
  const room = (limit: number, taken: boolean): string =>
    parameters.add(Math.max(0, limit - (taken ? 1 : 0)));
  const nodeLimit = room(root.nodeLimit, isDrawnEntity(root));
  const statementLimit = room(root.statementLimit, isDrawnCentre(root) && !isDrawnEntity(root));
  const edgeLimit = parameters.add(root.edgeLimit);
  const [others, words, nodes, drawn, edges, kept, shown] = Array.from({ length: 7 }, context.variable);
  const own = isDrawnCentre(root) ? ownNode(root, centre, rank) : '[]';
  const drawnCentre = isDrawnCentre(root) ? centre : '[]';
  return subquery(
    [],
    [
      ...lines,
      `WITH *, [x IN ${rank} WHERE NOT x.node IN ${drawnCentre}] AS ${others}`,
      ...rankedStatements(root, said, drawnCentre, words ?? ''),
      `WITH *, ${own} + ${others}[..${nodeLimit}] + ${words}[..${statementLimit}] AS ${nodes}`,
      `WITH *, [x IN ${nodes} | x.node] AS ${drawn}`,
      ...compileEdges(root.edgeKinds, { drawn: drawn ?? '', said, paper }, edges ?? ''),
      ...keepEdges(edges ?? '', edgeLimit, kept ?? ''),
      ...compileNodes(context, root, nodes ?? '', shown ?? ''),
      `RETURN {found: ${root.around === null ? 'true' : `size(${centre}) > 0`}, nodes: ${shown}, edges: ${kept}, truncated: ${[
        ...cuts,
        `size(${others}) > ${nodeLimit}`,
        `size(${words}) > ${statementLimit}`,
        `size(${edges}) > ${edgeLimit}`,
      ].join(' OR ')}} AS ${result}`,
    ],
  );
}

/** The centre with its weight, as a list of one map. */
function ownNode(root: GraphRoot, centre: string, rank: string): string {
  const weight =
    root.around?.type === 'Statement'
      ? 'coalesce(head(COLLECT { MATCH (c)-[:STATES]->(k) RETURN k.independentCount }), 0)'
      : `coalesce(head([x IN ${rank} WHERE x.node = c | x.weight]), 0)`;
  return `[c IN ${centre} | {node: c, weight: ${weight}}]`;
}

function rankedStatements(root: GraphRoot, said: string, centre: string, result: string): string[] {
  if (root.statementLimit === 0) return [`WITH *, [] AS ${result}`];
  const scope = centre === '[]' ? [said] : [said, centre];
  return subquery(scope, [
    `UNWIND ${said} AS s MATCH (s)-[:STATES]->(k) WHERE NOT s IN ${centre}`,
    'WITH s, k.independentCount AS weight ORDER BY weight DESC, s.id ASC',
    `RETURN collect({node: s, weight: weight}) AS ${result}`,
  ]);
}

/** The strongest edges; that of each node goes before all others. */
function keepEdges(edges: string, limit: string, result: string): string[] {
  return subquery(
    [edges],
    [
      ...subquery(
        [edges],
        [
          `UNWIND range(0, size(${edges}) - 1) AS i UNWIND [${edges}[i].source, ${edges}[i].target] AS id`,
          'WITH id, min(i) AS i RETURN collect(DISTINCT i) AS best',
        ],
      ),
      `UNWIND range(0, size(${edges}) - 1) AS i`,
      `WITH i, i IN best AS isBest ORDER BY isBest DESC, i LIMIT ${limit}`,
      `WITH i ORDER BY i RETURN collect(${edges}[i]) AS ${result}`,
    ],
  );
}

function compileNodes(context: Compilation, root: GraphRoot, nodes: string, result: string): string[] {
  const node = context.variable();
  const types = [...DRAWN_TYPES, 'Statement'] as const;
  const { blocks, found, projection } = compileSelection(context, node, types, root.selection);
  return subquery(
    [nodes],
    [
      `UNWIND range(0, size(${nodes}) - 1) AS i`,
      `WITH i, ${nodes}[i].node AS ${node}, ${nodes}[i].weight AS weight`,
      ...blocks,
      `WITH ${['i', node, 'weight', ...found].join(', ')} ORDER BY i`,
      `RETURN collect({weight: weight, node: ${projection}}) AS ${result}`,
    ],
  );
}
