import type { GraphQLResolveInfo } from 'graphql';

import { invariant, OnrecordError } from '../shared/errors.ts';
import type {
  NodeRecord,
  PageItem,
  PageResult,
  SearchItem,
  SearchResult,
  SearchTerm,
} from '../store/read-plan.ts';
import { listSignature, encodeCursor } from './planner/cursor.ts';
import { pageWindow } from './planner/page-window.ts';
import { listArguments } from './planner/plan-page.ts';
import { planOrder } from './planner/plan-order.ts';
import { encodeSearchCursor, searchOf } from './planner/plan-search.ts';

interface Item {
  readonly node: NodeRecord;
}

/** A page as connections show it: in the list's own order, without the one item too many. */
export interface PageView<T extends Item = PageItem> {
  readonly items: readonly T[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  /** Present if the plan asked for it. */
  readonly total: number | undefined;
  readonly cursorOf: (item: T) => string;
}

export interface SearchView extends PageView<SearchItem> {
  readonly terms: readonly SearchTerm[];
}

export interface EdgeView {
  readonly page: PageView;
  readonly item: PageItem;
}

export interface SearchEdgeView {
  readonly page: SearchView;
  readonly item: SearchItem;
}

/** The page of a connection field; `args` are the field's own. */
export function pageView(
  result: unknown,
  args: Readonly<Record<string, unknown>>,
  info: GraphQLResolveInfo,
): PageView {
  const definition = info.parentType.getFields()[info.fieldName];
  invariant(definition, `${info.parentType.name}.${info.fieldName} is in the schema.`);
  const list = listArguments(definition, args);
  const window = pageWindow(list);
  const signature = listSignature(definition.name, planOrder(list.orderBy));
  const { items, total } = result as PageResult;
  const page = items.slice(0, window.size);
  const more = items.length > window.size;
  const given = window.cursor !== null;
  return {
    items: window.backward ? page.reverse() : page,
    hasNextPage: window.backward ? given : more,
    hasPreviousPage: window.backward ? more : given,
    total,
    cursorOf: (item) => encodeCursor(signature, item.cursor),
  };
}

/** The page of `Query.search`. */
export function searchView(result: unknown, args: Readonly<Record<string, unknown>>): SearchView {
  const search = searchOf(args);
  const window = pageWindow(args);
  const { items, total } = result as SearchResult;
  if (search.mode === 'SEMANTIC' && window.cursor === null && search.excluded.length === 0) {
    const none = items.length === 0 && (total ?? 0) === 0;
    if (none) throw noVectors();
  }
  return {
    items: items.slice(0, window.size),
    hasNextPage: items.length > window.size,
    hasPreviousPage: window.cursor !== null,
    total,
    terms: search.terms,
    cursorOf: (item) => encodeSearchCursor(search, item.cursor),
  };
}

/** Any statement that has a vector is like the query, more or less: where none is found, none has. */
function noVectors(): OnrecordError {
  return new OnrecordError(
    'SEMANTIC_UNAVAILABLE',
    'No statement of the graph can be found by its meaning: those that were added by rules, or by an onrecord before this one, have no vectors. `onrecord rebuild` makes them.',
  );
}

/** The field `pageInfo` of a page. */
export function pageInfoOf<T extends Item>({ items, cursorOf, ...page }: PageView<T>): PageInfo {
  const [first] = items;
  const last = items.at(-1);
  return {
    hasNextPage: page.hasNextPage,
    hasPreviousPage: page.hasPreviousPage,
    startCursor: first ? cursorOf(first) : null,
    endCursor: last ? cursorOf(last) : null,
  };
}

export interface PageInfo {
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly startCursor: string | null;
  readonly endCursor: string | null;
}
