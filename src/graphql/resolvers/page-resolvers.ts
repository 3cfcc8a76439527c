import type { Span } from '../../model/span.ts';
import { invariant } from '../../shared/errors.ts';
import type { Resolvers } from '../generated/types.ts';
import { highlight } from '../highlight.ts';
import { pageInfoOf, type EdgeView, type PageView } from '../page-view.ts';

/** Connections of nodes, all resolved alike. */
const CONNECTION = {
  edges: (page: PageView) => page.items.map((item) => ({ page, item })),
  nodes: (page: PageView) => page.items.map(({ node }) => node),
  pageInfo: (page: PageView) => pageInfoOf(page),
  totalCount: totalOf,
};

const EDGE = {
  cursor: ({ page, item }: EdgeView) => page.cursorOf(item),
  node: ({ item }: EdgeView) => item.node,
};

const MENTION_EDGE = {
  ...EDGE,
  count: ({ item }: EdgeView) => item.edge?.['count'] as number,
  spans: ({ item }: EdgeView) => item.edge?.['spans'] as unknown as Span[],
};

function totalOf(page: Pick<PageView, 'total'>): number {
  invariant(page.total !== undefined, 'The plan asked for the total.');
  return page.total;
}

export const pageResolvers: Resolvers = {
  ArticleConnection: CONNECTION,
  ArticleEdge: EDGE,
  ArticleMentionConnection: CONNECTION,
  ArticleMentionEdge: MENTION_EDGE,
  ClaimConnection: CONNECTION,
  ClaimEdge: EDGE,
  EventConnection: CONNECTION,
  EventEdge: EDGE,
  OrganizationConnection: CONNECTION,
  OrganizationEdge: EDGE,
  PersonConnection: CONNECTION,
  PersonEdge: EDGE,
  PlaceConnection: CONNECTION,
  PlaceEdge: EDGE,
  StatementConnection: CONNECTION,
  StatementEdge: EDGE,
  StatementLinkConnection: CONNECTION,
  StatementLinkEdge: { ...EDGE, reason: ({ item }) => item.edge?.['reason'] as string },
  StatementMentionConnection: CONNECTION,
  StatementMentionEdge: { ...EDGE, spans: MENTION_EDGE.spans },
  TopicConnection: CONNECTION,
  TopicEdge: EDGE,
  SearchConnection: {
    edges: (page) => page.items.map((item) => ({ page, item })),
    pageInfo: (page) => pageInfoOf(page),
    totalCount: totalOf,
  },
  SearchEdge: {
    cursor: ({ page, item }) => page.cursorOf(item),
    score: ({ item }) => item.score,
    highlight: ({ page, item }) => highlight(item.text, page.terms),
    node: ({ item }) => item.node,
  },
};
