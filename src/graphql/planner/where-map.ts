import type { NodeType } from '../../model/graph-schema.ts';

/** What each field of a `where` input asks of the graph; held against the SDL and `GRAPH_SCHEMA` by a test. */
export type WhereSource =
  /** Tests of a property. `days`: the input gives calendar days, the property is an instant. */
  | { readonly kind: 'property'; readonly property: string; readonly days?: true }
  /** Some node at the end of these edges, one after the other, fulfils another input. */
  | { readonly kind: 'edge'; readonly edges: readonly string[]; readonly where: WhereInput }
  /** The node itself or one that is reached by repeating the edge, up to `steps` times, fulfils the same input. */
  | { readonly kind: 'within'; readonly edge: string; readonly steps: number; readonly where: WhereInput }
  /** The node is of one of the types that an enum value stands for. */
  | { readonly kind: 'type'; readonly types: Readonly<Record<string, NodeType>> }
  /** An object that only groups further conditions on the same node. */
  | { readonly kind: 'group'; readonly fields: WhereSources };

export type WhereSources = Readonly<Record<string, WhereSource>>;

function tests(...properties: string[]): WhereSources {
  return Object.fromEntries(properties.map((property) => [property, { kind: 'property', property }]));
}

function edge(where: WhereInput, ...path: string[]): WhereSource {
  return { kind: 'edge', edges: path, where };
}

const STATEMENTS = edge('StatementWhere', 'statements');
const ABOUT = edge('StatementWhere', 'statementsAbout');
const ARTICLES = edge('ArticleWhere', 'articles');
const ENTITY = tests('id', 'name', 'wikidataId', 'statementCount', 'articleCount');

export const WHERE_INPUTS = [
  'StatementWhere',
  'SpeakerWhere',
  'EntityWhere',
  'RoleWhere',
  'ArticleWhere',
  'PersonWhere',
  'OrganizationWhere',
  'PlaceWhere',
  'EventWhere',
  'TopicWhere',
  'ClaimWhere',
] as const;
export type WhereInput = (typeof WHERE_INPUTS)[number];

export interface WhereShape {
  /** The types of nodes it is asked of. Every property and edge it names belongs to all of them. */
  readonly on: readonly NodeType[];
  readonly fields: WhereSources;
}

export const WHERE_MAP: Readonly<Record<WhereInput, WhereShape>> = {
  StatementWhere: {
    on: ['Statement'],
    fields: {
      ...tests('id', 'content', 'kind', 'polarity', 'confidence', 'status', 'saidAtPrecision', 'recordedAt'),
      cue: {
        kind: 'group',
        fields: {
          verb: { kind: 'property', property: 'cueVerb' },
          class: { kind: 'property', property: 'cueClass' },
        },
      },
      saidAt: { kind: 'property', property: 'saidAt', days: true },
      speaker: edge('SpeakerWhere', 'speaker'),
      reportedBy: edge('SpeakerWhere', 'reportedBy'),
      article: edge('ArticleWhere', 'article'),
      outlet: edge('OrganizationWhere', 'article', 'outlet'),
      topic: edge('TopicWhere', 'topics'),
      mentions: edge('EntityWhere', 'mentions'),
      event: edge('EventWhere', 'event'),
      claim: edge('ClaimWhere', 'claim'),
      contradicts: edge('StatementWhere', 'contradicts'),
      repliesTo: edge('StatementWhere', 'repliesTo'),
    },
  },
  SpeakerWhere: {
    on: ['Person', 'Organization', 'UnnamedSource'],
    fields: {
      ...tests('id', 'name'),
      type: {
        kind: 'type',
        types: { PERSON: 'Person', ORGANIZATION: 'Organization', UNNAMED_SOURCE: 'UnnamedSource' },
      },
    },
  },
  EntityWhere: {
    on: ['Person', 'Organization', 'Place', 'Event'],
    fields: {
      ...tests('id', 'name', 'wikidataId'),
      type: {
        kind: 'type',
        types: { PERSON: 'Person', ORGANIZATION: 'Organization', PLACE: 'Place', EVENT: 'Event' },
      },
    },
  },
  RoleWhere: {
    on: ['Role'],
    fields: { ...tests('title', 'lastSeen'), organization: edge('OrganizationWhere', 'organization') },
  },
  ArticleWhere: {
    on: ['Article'],
    fields: {
      ...tests(
        'id',
        'title',
        'url',
        'text',
        'publishedAt',
        'publishedOn',
        'language',
        'contentHash',
        'basis',
      ),
      ...tests('dispatchId', 'recordedAt', 'statementCount'),
      outlet: edge('OrganizationWhere', 'outlet'),
      author: edge('PersonWhere', 'authors'),
      mentions: edge('EntityWhere', 'mentions'),
      statements: STATEMENTS,
    },
  },
  PersonWhere: {
    on: ['Person'],
    fields: {
      ...ENTITY,
      role: edge('RoleWhere', 'roles'),
      statements: STATEMENTS,
      statementsAbout: ABOUT,
      articles: ARTICLES,
    },
  },
  OrganizationWhere: {
    on: ['Organization'],
    fields: {
      ...ENTITY,
      ...tests('kind', 'isOutlet', 'publishedCount'),
      statements: STATEMENTS,
      statementsAbout: ABOUT,
      articles: ARTICLES,
      published: edge('ArticleWhere', 'published'),
    },
  },
  PlaceWhere: {
    on: ['Place'],
    fields: { ...ENTITY, ...tests('kind'), statementsAbout: ABOUT, articles: ARTICLES },
  },
  EventWhere: {
    on: ['Event'],
    fields: {
      ...ENTITY,
      ...tests('kind', 'startDate'),
      place: edge('PlaceWhere', 'place'),
      participant: edge('EntityWhere', 'participants'),
      statements: STATEMENTS,
      articles: ARTICLES,
    },
  },
  TopicWhere: {
    on: ['Topic'],
    fields: {
      ...ENTITY,
      ...tests('code'),
      broader: edge('TopicWhere', 'broader'),
      narrower: edge('TopicWhere', 'narrower'),
      within: { kind: 'within', edge: 'broader', steps: 5, where: 'TopicWhere' },
      statements: STATEMENTS,
    },
  },
  ClaimWhere: {
    on: ['Claim'],
    fields: {
      ...tests('id', 'content', 'polarity', 'firstSeen', 'lastSeen', 'outletCount', 'independentCount'),
      statements: STATEMENTS,
    },
  },
};
