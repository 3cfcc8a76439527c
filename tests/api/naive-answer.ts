import { makeExecutableSchema } from '@graphql-tools/schema';
import { execute, parse, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';

import { loadTypeDefs } from '../../src/graphql/load-schema.ts';
import { foldText } from '../../src/shared/text.ts';
import { compareText, type NaiveEdge, type NaiveGraph, type NaiveNode } from '../support/naive-graph.ts';

/**
 * Answers operations field by field over a graph in memory, by the words of the schema alone: no plan, no field map, no
 * cursor. What the API answers must be the same.
 */
export class NaiveApi {
  readonly #graph: NaiveGraph;
  readonly schema: GraphQLSchema = makeExecutableSchema({
    typeDefs: loadTypeDefs(),
    resolvers: Object.fromEntries(
      ['Node', 'Entity', 'Speaker'].map((name) => [name, { __resolveType: ({ type }: NaiveNode) => type }]),
    ),
  });

  constructor(graph: NaiveGraph) {
    this.#graph = graph;
  }

  /** The data, as JSON gives it. */
  async answer(query: string, variableValues: Readonly<Record<string, unknown>> = {}): Promise<unknown> {
    const { data, errors } = await execute({
      schema: this.schema,
      document: parse(query),
      variableValues,
      fieldResolver: this.#resolve,
    });
    if (errors?.[0]) throw errors[0];
    return JSON.parse(JSON.stringify(data));
  }

  readonly #resolve: GraphQLFieldResolver<unknown, unknown, Args> = (
    source,
    args,
    _,
    { fieldName, parentType },
  ) => {
    if (parentType.name === 'Query') return this.#root(fieldName, args);
    if (isNode(source)) return fieldOf(source, fieldName, args);
    return (source as Record<string, unknown>)[fieldName];
  };

  #root(field: string, args: Args): unknown {
    if (field === 'node') return this.#graph.get(args.id ?? '') ?? null;
    const type =
      { outlets: 'Organization', persons: 'Person' }[field] ??
      field.charAt(0).toUpperCase() + field.slice(1, -1);
    const all = [...this.#graph.values()].filter((node) => node.type === type);
    const listed = field === 'outlets' ? all.filter(({ properties }) => properties['isOutlet']) : all;
    const edges = listed.map((to) => ({ to, properties: {} }));
    return pageOf(field === 'statements' ? edges.filter(isNotRejected) : edges, args);
  }
}

interface Args {
  readonly id?: string;
  readonly first?: number;
  readonly last?: number;
  readonly orderBy?: string;
  readonly where?: {
    readonly name?: { readonly contains: string };
    readonly content?: { readonly contains: string };
  };
}

function isNode(source: unknown): source is NaiveNode {
  return typeof source === 'object' && source !== null && 'edges' in source && 'properties' in source;
}

const ONE = new Set([
  'speaker',
  'article',
  'event',
  'claim',
  'outlet',
  'place',
  'broader',
  'affiliation',
  'person',
  'organization',
]);
const MANY = new Set(['reportedBy', 'topics', 'authors', 'roles', 'members', 'participants', 'narrower']);
const PAGES = new Set([
  'statements',
  'reported',
  'statementsAbout',
  'articles',
  'published',
  'mentions',
  'contradicts',
  'contradictedBy',
  'repliesTo',
  'repliedToBy',
]);

function fieldOf(node: NaiveNode, field: string, args: Args): unknown {
  const { properties, edges } = node;
  const ends = (edges[field] ?? []).map(({ to }) => to);
  if (ONE.has(field)) return ends[0] ?? null;
  if (MANY.has(field)) return ends;
  if (PAGES.has(field)) {
    const all = edges[field] ?? [];
    return pageOf(node.type === 'Article' && field === 'statements' ? all.filter(isNotRejected) : all, args);
  }
  switch (field) {
    case 'cue':
      return properties['cueVerb'] === null
        ? null
        : { verb: properties['cueVerb'], class: properties['cueClass'], quote: properties['cueQuote'] };
    case 'saidAt':
      return {
        date: textOf(properties['saidAt']).slice(0, 10),
        precision: properties['saidAtPrecision'],
        derivation: properties['saidAtDerivation'],
      };
    case 'attribution':
      return {
        how: properties['how'],
        confidence: properties['confidence'],
        alternatives: properties['alternatives'],
      };
    case 'evidence':
      return (properties['evidence'] as object[]).map((quote) => ({
        ...quote,
        article: edges['article']?.[0]?.to,
      }));
    default:
      return properties[field] ?? null;
  }
}

/** What all statements, and those of an article, are left with. */
function isNotRejected({ to }: NaiveEdge): boolean {
  return to.properties['status'] !== 'REJECTED';
}

function pageOf(all: readonly NaiveEdge[], args: Args): unknown {
  const listed = all
    .filter(({ to }) => fulfils(to, args.where))
    .sort((a, b) => compare(a.to, b.to, args.orderBy ?? ''));
  const size = args.last ?? args.first ?? 20;
  const start = args.last === undefined ? 0 : Math.max(0, listed.length - size);
  const page = listed.slice(start, start + size);
  return {
    totalCount: listed.length,
    nodes: page.map(({ to }) => to),
    edges: page.map(({ to, properties }) => ({ node: to, ...properties })),
    pageInfo: { hasPreviousPage: start > 0, hasNextPage: start + size < listed.length },
  };
}

function fulfils({ properties }: NaiveNode, where: Args['where']): boolean {
  const { name, content } = where ?? {};
  if (content) return foldText(textOf(properties['content'])).includes(foldText(content.contains));
  if (!name) return true;
  const forms = [properties['name'], ...((properties['aliases'] as string[] | undefined) ?? [])];
  return forms.some((form) => foldText(textOf(form)).includes(foldText(name.contains)));
}

const ORDERED_BY: Readonly<Record<string, string>> = {
  SAID_AT: 'saidAt',
  RECORDED_AT: 'recordedAt',
  CONFIDENCE: 'confidence',
  PUBLISHED_AT: 'publishedAt',
  STATEMENT_COUNT: 'statementCount',
  ARTICLE_COUNT: 'articleCount',
  PUBLISHED_COUNT: 'publishedCount',
  NAME: 'name',
  LAST_SEEN: 'lastSeen',
  FIRST_SEEN: 'firstSeen',
  OUTLET_COUNT: 'outletCount',
  INDEPENDENT_COUNT: 'independentCount',
};

function compare(a: NaiveNode, b: NaiveNode, orderBy: string): number {
  const descending = orderBy.endsWith('_DESC');
  const by = orderBy.replace(/_(ASC|DESC)$/, '');
  const property = ORDERED_BY[by] ?? by;
  const [x, y] = [a, b].map(({ properties }) => properties[property] ?? null);
  const byValue =
    typeof x === 'number' || typeof y === 'number'
      ? Number(x) - Number(y)
      : compareText(
          by === 'NAME' ? foldText(textOf(x)) : textOf(x),
          by === 'NAME' ? foldText(textOf(y)) : textOf(y),
        );
  return (byValue || compareText(a.id, b.id)) * (descending ? -1 : 1);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
