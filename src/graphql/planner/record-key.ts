import type { GraphQLResolveInfo } from 'graphql';

import type { NodeType } from '../../model/graph-schema.ts';
import { EMBEDDED_FIELDS } from './field-map.ts';

/**
 * Where a plan puts an edge's value in a record, and where the resolver finds it: response key and type of the node,
 * "speaker@Statement". Where fields of one record can stand in several places of the response, which may give the
 * same key to different things, the way from the record's list to the field is part of the key as well:
 * "evidence.article@Statement", "nodes.topics@Statement". The usual way, "edges.node.", is left out.
 */
export function edgeKey(way: readonly string[], type: NodeType): string {
  const [first, second, ...rest] = way;
  const short = first === 'edges' && second === 'node' && rest.length > 0 ? rest : way;
  return `${short.join('.')}@${type}`;
}

/** The key of the field that is being resolved, on a record of this type; `inside` goes on from the field. */
export function edgeKeyOf(info: GraphQLResolveInfo, type: NodeType, ...inside: string[]): string {
  const way: string[] = [];
  let step: Step | undefined = stepAt(info.path);
  while (step) {
    way.unshift(step.key);
    const parent = isConnection(step.on) ? undefined : stepAt(step.path.prev);
    step = parent && (isEmbedded(step.on) || leadsToSameRecord(parent.on)) ? parent : undefined;
  }
  return edgeKey([...way, ...inside], type);
}

interface Step {
  readonly key: string;
  /** Type of the object that the field belongs to. */
  readonly on: string;
  readonly path: GraphQLResolveInfo['path'];
}

/** The field at a path or, where the path ends in a position of a list, the field of that list. */
function stepAt(path: GraphQLResolveInfo['path'] | undefined): Step | undefined {
  let at = path;
  while (at && typeof at.key === 'number') at = at.prev;
  return at && { key: String(at.key), on: at.typename ?? '', path: at };
}

/** The way begins at the list that a record is an item of. */
function isConnection(type: string): boolean {
  return type.endsWith('Connection');
}

function isEmbedded(type: string): boolean {
  return type in EMBEDDED_FIELDS;
}

/** Are this type's fields only the way to a record, so that several of them can lead to the same one? */
function leadsToSameRecord(type: string): boolean {
  return isConnection(type) || type.endsWith('Edge') || WAYS.has(type);
}

const WAYS = new Set([
  'IngestedArticle',
  'ClaimVariant',
  'Graph',
  'GraphNode',
  'CoMentions',
  'CoMention',
  'Positions',
  'PositionStep',
  'StatementSeries',
  'StatementCount',
  'Correction',
  'CorrectionApplied',
  'MergeCandidate',
  'IdentityDecision',
]);
