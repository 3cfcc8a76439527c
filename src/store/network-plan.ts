import type { NodeType } from '../model/graph-schema.ts';
import type { Filter, NodeRecord, SearchTerm, Selection } from './read-plan.ts';

/** Roots of a read plan that count what stands together: pictures of the graph, and entities named side by side. */

/** Nodes that a picture may be around. */
export const CENTRE_TYPES = [
  'Person',
  'Organization',
  'Place',
  'Event',
  'Topic',
  'UnnamedSource',
  'Statement',
  'Claim',
  'Article',
] as const satisfies readonly NodeType[];

/** Nodes that a picture may hold besides statements. A centre of another type than these is not drawn. */
export const DRAWN_TYPES = [
  'Person',
  'Organization',
  'Place',
  'Event',
  'Topic',
] as const satisfies readonly NodeType[];

/** Entities that articles and statements name. */
export const MENTIONED_TYPES = [
  'Person',
  'Organization',
  'Place',
  'Event',
] as const satisfies readonly NodeType[];

export const GRAPH_EDGE_KINDS = [
  /** Speaker to topic: statements by the one about the other. */
  'SPEAKS_ABOUT',
  /** Speaker, or statement, to entity: statements by the one that mention the other. */
  'MENTIONS',
  /** Two entities, the lesser id first: articles that name both. */
  'CO_MENTIONED',
  /** Person to organization: how often articles give the person a role in it. */
  'HOLDS_ROLE',
  /** Event to who takes part, event to place, topic to the broader one: 1. */
  'INVOLVES',
  'LOCATED_IN',
  'BROADER',
  /** From a statement that is drawn: 1. */
  'SAID_BY',
  'ABOUT',
  'AT',
  'CONTRADICTS',
  'REPLIES_TO',
] as const;
export type GraphEdgeKind = (typeof GRAPH_EDGE_KINDS)[number];

/**
 * A picture of the graph, drawn from some statements and articles, its material. It takes in the strongest nodes of
 * these and the strongest edges between them.
 *
 * The material of depth 1 are the statements of the centre (said by it, that mention it, said at it, about it; each kind
 * the newest `window`), their articles and, with `withArticles`, the newest `window` that name it. Around a statement
 * they are this one, those of its claim and those it is linked with; around an article, its own. Without a centre they
 * are the newest `window` that fulfil `where` and hold all `terms`. Each further level adds the same of the `spread`
 * strongest nodes that it was not yet asked of, `spreadWindow` at most each.
 *
 * The newest statements are those with the latest `saidAt`, then the greatest id; articles by `publishedAt` alike.
 */
export interface GraphRoot {
  readonly kind: 'graph';
  readonly key: string;
  readonly around: GraphCentre | null;
  /** Words that the statements of depth 1 hold. Not with `around`. */
  readonly terms: readonly SearchTerm[] | null;
  /**
   * What every statement of the material fulfils. Without a centre, and around a statement or an article, it must not let
   * rejected statements pass; nothing else leads to one.
   */
  readonly where: Filter | null;
  readonly withArticles: boolean;
  /** 1 or more. */
  readonly depth: number;
  readonly window: number;
  readonly spread: number;
  readonly spreadWindow: number;
  /** Among `DRAWN_TYPES`. */
  readonly types: readonly NodeType[];
  readonly edgeKinds: readonly GraphEdgeKind[];
  /** Nodes of `types`, and statements; a centre that is drawn takes one of these places. */
  readonly nodeLimit: number;
  readonly statementLimit: number;
  readonly edgeLimit: number;
  /** What is wanted of each node. */
  readonly selection: Selection;
}

export interface GraphCentre {
  readonly id: string;
  /** Among `CENTRE_TYPES`. */
  readonly type: NodeType;
}

/** Is the centre an entity that is drawn, whatever types are asked for? */
export function isDrawnEntity({ around }: Pick<GraphRoot, 'around'>): boolean {
  return around !== null && (DRAWN_TYPES as readonly NodeType[]).includes(around.type);
}

/** Is the centre drawn? A statement is, as entities are. */
export function isDrawnCentre(root: Pick<GraphRoot, 'around'>): boolean {
  return isDrawnEntity(root) || root.around?.type === 'Statement';
}

export interface GraphResult {
  /** False where there is no such centre. */
  readonly found: boolean;
  /** The centre, if it is drawn, then the strongest first, then by id; after these, statements alike. */
  readonly nodes: readonly GraphNode[];
  /** By weight (descending), kind, source, target. */
  readonly edges: readonly GraphEdge[];
  /** Was anything left out: of the material, of the nodes it leads on to, of nodes or edges? */
  readonly truncated: boolean;
}

export interface GraphNode {
  /**
   * Articles of the material in which it plays a part: that name it, or in which a statement of the material is by it,
   * about it, at it or mentions it. Of a statement: `independentCount` of its claim.
   */
  readonly weight: number;
  readonly node: NodeRecord;
}

/** Its ends are both among the nodes. Where edges are left out, the strongest one of each node stays, if all these can. */
export interface GraphEdge {
  readonly source: string;
  readonly target: string;
  readonly kind: GraphEdgeKind;
  readonly weight: number;
}

/** Entities that are named in one article, or mentioned in one statement: its units. */
export interface CoMentionsRoot {
  readonly kind: 'coMentions';
  readonly key: string;
  readonly unit: 'Article' | 'Statement';
  /** Only pairs with this entity, of units that name it. */
  readonly of: string | null;
  /** What a unit fulfils. */
  readonly where: Filter | null;
  /** So many of the newest units at most. */
  readonly window: number;
  /** Types of both entities, but for the type of `of`: among `MENTIONED_TYPES`. */
  readonly types: readonly NodeType[];
  readonly limit: number;
  readonly selection: Selection;
}

export interface CoMentionsResult {
  /** By count (descending), then source, then target. */
  readonly pairs: readonly CoMention[];
  /** How many units were looked at. */
  readonly units: number;
  /** Are there more units, or more pairs? */
  readonly truncated: boolean;
}

export interface CoMention {
  /** The entity `of`, else the one with the lesser id. */
  readonly source: NodeRecord;
  readonly target: NodeRecord;
  /** Units that name both, and that name either. */
  readonly count: number;
  readonly either: number;
}
