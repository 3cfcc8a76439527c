import type { Embedding } from '../model/embedding.ts';
import type { NodeType } from '../model/graph-schema.ts';
import type { JsonValue } from '../model/json.ts';
import type { GroupsResult, GroupsRoot } from './aggregate-plan.ts';
import type { CoMentionsResult, CoMentionsRoot, GraphResult, GraphRoot } from './network-plan.ts';

/**
 * A read plan says what a GraphQL operation (or any other reader) wants from the graph, in the words of
 * `model/graph-schema.ts`. A store compiles the whole plan to one query: one round trip an operation.
 *
 * Plans hold values (filter values, cursors, limits), which a store must pass as parameters, so that two plans of the
 * same shape are the same query text. Some may be parameters of the plan: whoever reads by the plan gives their values
 * with it, and a store may keep what it compiled for the same plan, which is not changed once it was made.
 */
export interface ReadPlan {
  readonly roots: readonly RootPlan[];
}

/** Stands for the value of this number among those that are given with the plan. */
export interface PlanParameter {
  readonly parameter: number;
  readonly type: 'string' | 'number';
}
export type PlanValue<T> = T | PlanParameter;
/** The values of a plan's parameters, by their number. */
export type ParameterValues = readonly (string | number)[];

export type RootPlan = NodesRoot | ListRoot | SearchRoot | GroupsRoot | GraphRoot | CoMentionsRoot;

/** Nodes by id, in the order asked for. Unknown ids, and ids of a type that is not in `types`, give null. */
export interface NodesRoot {
  readonly kind: 'nodes';
  /** Name of the root in the result. */
  readonly key: string;
  readonly ids: readonly PlanValue<string>[];
  readonly types: readonly NodeType[];
  readonly selection: Selection;
}

/** A page of all nodes of one type. */
export interface ListRoot {
  readonly kind: 'list';
  readonly key: string;
  readonly type: NodeType;
  readonly page: PagePlan;
}

/** A page of hits over several types, best first: by their words, their meaning, or both. */
export interface SearchRoot {
  readonly kind: 'search';
  readonly key: string;
  /** Every one must occur. */
  readonly terms: readonly SearchTerm[];
  /** None may occur. */
  readonly excluded: readonly SearchTerm[];
  readonly types: readonly NodeType[];
  readonly ranking: SearchRanking;
  readonly limit: number;
  readonly after: SearchCursor | null;
  readonly wantTotal: boolean;
  /** False if only the total is asked for. */
  readonly wantItems: boolean;
  readonly selection: Selection;
}

/**
 * - `text`: all that holds the terms, by the tiers of `SearchItem.score`.
 * - `meaning`: the `MEANT` statements whose vectors are the likest (`LIKENESS_UNIT` in `shared/embedding-vector.ts`), whatever
 *   their words, among those of the same model. A store may look at the `COMPARED` statements alone that were written last.
 * - `both`: the `MEANT` best by text and the `MEANT` best by meaning; what a hit is worth is the sum of 1 / (`FUSION` + rank)
 *   over the lists that it is in, ranks from 1: reciprocal rank fusion (Cormack, Clarke and Büttcher 2009).
 *
 * Statements are found by meaning only where `types` has them, and where none of the excluded terms stands in them.
 */
export type SearchRanking = { readonly by: 'text' } | MeaningRanking;

export interface MeaningRanking {
  readonly by: 'meaning' | 'both';
  /** What is looked for, in plain words. */
  readonly text: string;
  /** Its vector. A plan is made without; a store that is asked without finds nothing by meaning. */
  readonly embedding: Embedding | null;
}

export const MEANT = 200;
export const COMPARED = 200_000;
export const FUSION = 60;

/**
 * A word, or words that stand together in this order inside one name, title or text. They are stems (see `searchStems`);
 * never none. With `prefix` any word will do whose stem begins as the last one.
 */
export interface SearchTerm {
  readonly stems: readonly string[];
  readonly prefix: boolean;
}

/** The last hit of the page before: hits are ordered by score (descending), date (descending), id (ascending). */
export interface SearchCursor {
  readonly score: number;
  readonly date: string;
  readonly id: string;
}

/** Which properties and edges of a node are wanted. `id` and the type always come along. */
export interface Selection {
  /**
   * Names of properties. With several possible types this is the union; a property that a node's type lacks is absent
   * from its record.
   */
  readonly properties: readonly string[];
  readonly edges: readonly EdgePlan[];
}

export type EdgePlan = OneEdge | ManyEdge | ConnectionEdge;

interface EdgeBase {
  /** Name of the edge's value in the record; unique in its selection, never the name of a property. */
  readonly key: string;
  /** The type of source node the edge belongs to; records of other types lack the key. */
  readonly on: NodeType;
  /** Name in `GRAPH_SCHEMA[on].edges`. */
  readonly edge: string;
}

/** To-one: the value is a record or null. */
export interface OneEdge extends EdgeBase {
  readonly cardinality: 'one';
  readonly selection: Selection;
}

/** A short list in the order the graph schema gives: the value is an array of records. */
export interface ManyEdge extends EdgeBase {
  readonly cardinality: 'many';
  readonly selection: Selection;
}

/** Pages: the value is a `PageResult`. */
export interface ConnectionEdge extends EdgeBase {
  readonly cardinality: 'connection';
  readonly page: PagePlan;
  /** Which of the edge's own properties are wanted. */
  readonly edgeProperties: readonly string[];
}

export interface PagePlan {
  readonly where: Filter | null;
  /**
   * Never empty; the last one is always `id`, which makes the order total. All but `id` must be `sortable`.
   * `name` orders by its folded form.
   */
  readonly order: readonly Order[];
  /** At most this many items. */
  readonly limit: number;
  /** True if the page has as many items as the limit says; else it has one less, and that one tells of a next page. */
  readonly exact?: boolean;
  /** Values of `order` of the item after which the page begins, or null. */
  readonly after: readonly PlanValue<CursorValue>[] | null;
  readonly wantTotal: boolean;
  /** False if only the total is asked for: `items` is then empty. */
  readonly wantItems: boolean;
  readonly selection: Selection;
}

export interface Order {
  readonly property: string;
  readonly direction: 'ASC' | 'DESC';
}

export type CursorValue = string | number;

/**
 * Conditions, with two truth values: a comparison with a missing value is false, and `not` turns that into true.
 * The edge condition holds if some node at the other end fulfils `where`; with `where: null`, if there is any.
 */
export type Filter =
  | { readonly kind: 'and' | 'or'; readonly filters: readonly Filter[] }
  | { readonly kind: 'not'; readonly filter: Filter }
  | { readonly kind: 'property'; readonly property: string; readonly test: Test }
  | { readonly kind: 'edge'; readonly edge: string; readonly where: Filter | null }
  /** The node is of one of these types; for edges that lead to several (a speaker who is a person). */
  | { readonly kind: 'type'; readonly types: readonly NodeType[] };

/**
 * For `text` and `name` properties `eq`, `in`, `contains` and `startsWith` compare folded forms (`foldText`; the store
 * folds the value); a `name` condition holds if the name or any alias fulfils it. `contains` and `startsWith` are for
 * `text`, `name` and `string` (there exactly).
 */
export type Test =
  | { readonly op: 'eq' | 'gt' | 'gte' | 'lt' | 'lte'; readonly value: PlanValue<Scalar> }
  | { readonly op: 'in'; readonly value: readonly PlanValue<Scalar>[] }
  | { readonly op: 'contains' | 'startsWith'; readonly value: PlanValue<string> }
  | { readonly op: 'isNull'; readonly value: boolean };

export type Scalar = string | number | boolean;

/** What a store answers: one value a root, under its key. */
export type ReadResult = Readonly<Record<string, RootResult>>;
export type RootResult =
  readonly (NodeRecord | null)[] | PageResult | SearchResult | GroupsResult | GraphResult | CoMentionsResult;

export interface PageResult {
  readonly items: readonly PageItem[];
  /** Present if `wantTotal`: how many there are on all pages. */
  readonly total?: number;
}

export interface PageItem {
  /** Values of the page's `order`. */
  readonly cursor: readonly CursorValue[];
  readonly node: NodeRecord;
  /** The edge's own properties that were asked for. */
  readonly edge?: Readonly<Record<string, PropertyValue>>;
}

export interface SearchResult {
  readonly items: readonly SearchItem[];
  readonly total?: number;
}

export interface SearchItem {
  /**
   * By text, 1: the name or title is the query; 0.75: it holds every term; 0.5: the text holds every term. Else see `SearchRanking`.
   */
  readonly score: number;
  readonly cursor: SearchCursor;
  /** The text in which the terms were found, for highlighting: the name (with aliases), title or content. Found by meaning: the content. */
  readonly text: string;
  readonly node: NodeRecord;
}

/** A node with the properties and edges that were asked for. */
export interface NodeRecord {
  readonly type: NodeType;
  readonly id: string;
  readonly [key: string]: RecordValue;
}

export type RecordValue = PropertyValue | NodeRecord | readonly NodeRecord[] | PageResult;
export type PropertyValue = JsonValue;
