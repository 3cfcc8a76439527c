import type { GraphEdgeKind } from '../network-plan.ts';
import type { StepChain } from './step-chain.ts';

/**
 * Adds the edges of a picture to a chain as `edges`: a list of [source, target, kind, weight] in the order of
 * `GraphResult`, made from `drawn` (ids of the nodes), `said` and `paper` (ids of the material).
 */
export function addEdges(chain: StepChain, kinds: readonly GraphEdgeKind[]): void {
  const rows = kinds.flatMap((kind) => ROWS[kind]);
  for (const table of ['drawn', 'said', 'paper']) chain.addTable(table, table);
  const all = `SELECT '' AS source, '' AS target, '' AS kind, 0 AS weight WHERE FALSE`;
  chain.add(
    'edges',
    `(SELECT jsonb_group_array(jsonb_array(source, target, kind, weight) ORDER BY weight DESC, kind, source, target) ` +
      `FROM (${[all, ...rows].join(' UNION ALL ')}))`,
  );
}

const SAID = 'said x CROSS JOIN statement s ON s.id = x.id';
/** What hangs on nodes that are drawn, where the other end is drawn as well. */
function fromDrawn(kind: GraphEdgeKind, join: string, target: string): string {
  return `SELECT a.id, b.id, '${kind}', 1 FROM drawn a CROSS JOIN ${join} = a.id CROSS JOIN drawn b ON b.id = ${target}`;
}

const ROWS: Readonly<Record<GraphEdgeKind, readonly string[]>> = {
  SPEAKS_ABOUT: [
    `SELECT a.id, b.id, 'SPEAKS_ABOUT', count(*) FROM ${SAID} CROSS JOIN drawn a ON a.id = s.speaker_id ` +
      `CROSS JOIN statement_topic t ON t.statement_id = s.id CROSS JOIN drawn b ON b.id = t.topic_id GROUP BY 1, 2`,
  ],
  MENTIONS: [
    `SELECT a.id, b.id, 'MENTIONS', count(*) FROM ${SAID} CROSS JOIN drawn a ON a.id = s.speaker_id ` +
      `CROSS JOIN statement_mention m ON m.statement_id = s.id AND m.entity_id <> s.speaker_id ` +
      `CROSS JOIN drawn b ON b.id = m.entity_id GROUP BY 1, 2`,
    fromDrawn('MENTIONS', 'statement_mention m ON m.statement_id', 'm.entity_id'),
  ],
  CO_MENTIONED: [
    `SELECT a.id, b.id, 'CO_MENTIONED', count(*) FROM paper x CROSS JOIN article_mention m ON m.article_id = x.id ` +
      `CROSS JOIN drawn a ON a.id = m.entity_id CROSS JOIN article_mention o ON o.article_id = x.id AND o.entity_id > m.entity_id ` +
      `CROSS JOIN drawn b ON b.id = o.entity_id GROUP BY 1, 2`,
  ],
  HOLDS_ROLE: [
    `SELECT a.id, b.id, 'HOLDS_ROLE', count(*) FROM drawn a CROSS JOIN role r ON r.person_id = a.id ` +
      `CROSS JOIN drawn b ON b.id = r.organization_id CROSS JOIN role_evidence v ON v.role_id = r.id GROUP BY 1, 2`,
  ],
  INVOLVES: [fromDrawn('INVOLVES', 'event_participant l ON l.event_id', 'l.entity_id')],
  LOCATED_IN: [fromDrawn('LOCATED_IN', 'entity e ON e.id', 'e.place_id')],
  BROADER: [fromDrawn('BROADER', 'entity e ON e.id', 'e.broader_id')],
  SAID_BY: [fromDrawn('SAID_BY', 'statement s ON s.id', 's.speaker_id')],
  ABOUT: [fromDrawn('ABOUT', 'statement_topic l ON l.statement_id', 'l.topic_id')],
  AT: [fromDrawn('AT', 'statement s ON s.id', 's.event_id')],
  CONTRADICTS: [fromDrawn('CONTRADICTS', 'statement_contradiction l ON l.statement_id', 'l.target_id')],
  REPLIES_TO: [fromDrawn('REPLIES_TO', 'statement_reply l ON l.statement_id', 'l.target_id')],
};
