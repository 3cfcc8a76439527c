/**
 * The graph's vocabulary: which nodes exist, which properties and edges each has, and how each may be used.
 * It is the contract between read plans and the stores: a plan names nothing that is not in here, and an adapter
 * maps each name to its own columns or relationship types. No store's language appears in it.
 */

export const NODE_TYPES = [
  'Article',
  'Statement',
  'Person',
  'Organization',
  'Place',
  'Event',
  'Topic',
  'UnnamedSource',
  'Claim',
  'Role',
] as const;
export type NodeType = (typeof NODE_TYPES)[number];

/**
 * Nodes that carry names and that several articles may share. A preferred name that an article's facts give is shown
 * before all forms (the most frequent one, then the first by code points). Where articles disagree about a kind, a Wikidata id, an
 * event's place or its first day (date and precision together), the value most of them give holds, then the first by
 * code points; an event's participants are those of all articles together. No answer depends on the order of ingest.
 */
export const ENTITY_TYPES = ['Person', 'Organization', 'Place', 'Event', 'Topic'] as const;

/** Who can say something. */
export const SPEAKER_TYPES = ['Person', 'Organization', 'UnnamedSource'] as const;

/**
 * - `id`, `enum`, `string`: compared exactly.
 * - `text`: prose; `contains` and `eq` compare folded forms (see `foldText`), whatever the case and accents.
 * - `name`: an entity's display name; filters compare the folded forms of the name and of every alias.
 * - `dateTime`: ISO 8601 UTC with milliseconds, `date`: ISO calendar date; both sort as strings.
 * - `strings`: a list. `json`: a structure that is stored and returned whole and never filtered on.
 */
export type PropertyKind =
  | 'id'
  | 'string'
  | 'text'
  | 'name'
  | 'enum'
  | 'dateTime'
  | 'date'
  | 'number'
  | 'boolean'
  | 'strings'
  | 'json';

export interface PropertyShape {
  readonly kind: PropertyKind;
  /** May a list be ordered by it? Only properties that are never null can be. `name` orders by its folded form. */
  readonly sortable?: true;
}

/** How many nodes stand at the other end, and so what an adapter returns: one or null, a short list, or pages. */
export type EdgeCardinality = 'one' | 'many' | 'connection';

export interface EdgeShape {
  readonly to: readonly NodeType[];
  readonly cardinality: EdgeCardinality;
  /** Properties of the edge itself, returned under `edge` of a connection's item. */
  readonly edgeProperties?: readonly string[];
}

export interface NodeShape {
  readonly properties: Readonly<Record<string, PropertyShape>>;
  readonly edges: Readonly<Record<string, EdgeShape>>;
}

const NAMED = {
  id: { kind: 'id', sortable: true },
  /** Display name: the form most articles use, the longer one of equals. */
  name: { kind: 'name', sortable: true },
  /** Every other form that articles use, most used first, then alphabetical. */
  aliases: { kind: 'strings' },
  kind: { kind: 'enum' },
  wikidataId: { kind: 'string' },
  /** Statements by a person or organization, about a topic, at an event, mentioning a place. */
  statementCount: { kind: 'number', sortable: true },
  /** Articles that mention it (topics: articles with a statement about it). */
  articleCount: { kind: 'number', sortable: true },
} as const satisfies Record<string, PropertyShape>;

const STATEMENTS = { to: ['Statement'], cardinality: 'connection' } as const satisfies EdgeShape;
/** The reason is why the two are linked, for a person to read. */
const LINKED = {
  to: ['Statement'],
  cardinality: 'connection',
  edgeProperties: ['reason'],
} as const satisfies EdgeShape;
const ARTICLES = { to: ['Article'], cardinality: 'connection' } as const satisfies EdgeShape;

export const GRAPH_SCHEMA = {
  Article: {
    properties: {
      id: { kind: 'id', sortable: true },
      title: { kind: 'text' },
      url: { kind: 'string' },
      publishedAt: { kind: 'dateTime', sortable: true },
      publishedOn: { kind: 'date' },
      language: { kind: 'string' },
      text: { kind: 'text' },
      /** SHA-256 of the text, hexadecimal. */
      contentHash: { kind: 'string' },
      /** The same for articles that reprint one text: the id of the one that was published first. */
      dispatchId: { kind: 'string' },
      /** 1 for the first version, one more for each changed version that was ingested. */
      revision: { kind: 'number' },
      /** When this revision became known to the graph. */
      recordedAt: { kind: 'dateTime', sortable: true },
      basis: { kind: 'enum' },
      statementCount: { kind: 'number', sortable: true },
      extractorVersion: { kind: 'string' },
    },
    edges: {
      /** PUBLISHED_BY */
      outlet: { to: ['Organization'], cardinality: 'one' },
      /** WRITTEN_BY, in the order of the byline */
      authors: { to: ['Person'], cardinality: 'many' },
      statements: STATEMENTS,
      /** MENTIONS */
      mentions: {
        to: ['Person', 'Organization', 'Place', 'Event'],
        cardinality: 'connection',
        edgeProperties: ['count', 'spans'],
      },
    },
  },
  Statement: {
    properties: {
      id: { kind: 'id', sortable: true },
      content: { kind: 'text' },
      kind: { kind: 'enum' },
      cueVerb: { kind: 'string' },
      cueClass: { kind: 'enum' },
      polarity: { kind: 'enum' },
      confidence: { kind: 'number', sortable: true },
      status: { kind: 'enum' },
      /** Never null: the day it was said where the article tells, else the day of publication. */
      saidAt: { kind: 'dateTime', sortable: true },
      saidAtPrecision: { kind: 'enum' },
      /** Words of the article that the date comes from, or null where it is the day of publication. */
      saidAtDerivation: { kind: 'string' },
      how: { kind: 'string' },
      /** [{ id, name, score }], best first */
      alternatives: { kind: 'json' },
      /** Content: [Quote], one element a contiguous span */
      evidence: { kind: 'json' },
      /** Quote of the words that name the speaker, or null */
      speakerQuote: { kind: 'json' },
      /** Quote of the cue, or null */
      cueQuote: { kind: 'json' },
      extractorVersion: { kind: 'string' },
      /** When it became known to the graph. */
      recordedAt: { kind: 'dateTime', sortable: true },
    },
    edges: {
      /** SAID_BY */
      speaker: { to: SPEAKER_TYPES, cardinality: 'one' },
      /** REPORTED_BY, ordered by position: the nearest reporter first */
      reportedBy: { to: SPEAKER_TYPES, cardinality: 'many' },
      /** IN */
      article: { to: ['Article'], cardinality: 'one' },
      /** ABOUT, ordered by score (descending), then id */
      topics: { to: ['Topic'], cardinality: 'many' },
      /** MENTIONS */
      mentions: {
        to: ['Person', 'Organization', 'Place', 'Event'],
        cardinality: 'connection',
        edgeProperties: ['spans'],
      },
      /** AT */
      event: { to: ['Event'], cardinality: 'one' },
      /** STATES; null for a rejected statement */
      claim: { to: ['Claim'], cardinality: 'one' },
      /** CONTRADICTS, from the later statement to the earlier one, and the way back */
      contradicts: LINKED,
      contradictedBy: LINKED,
      /** REPLIES_TO, from the reply to what it replies to, and the way back */
      repliesTo: LINKED,
      repliedToBy: LINKED,
    },
  },
  Person: {
    properties: NAMED,
    edges: {
      /** Statements this person made (SAID_BY). */
      statements: STATEMENTS,
      /** Statements of others that this person passed on (REPORTED_BY); none of them is among `statements`. */
      reported: STATEMENTS,
      /** Statements by anyone that mention this person (MENTIONS). */
      statementsAbout: STATEMENTS,
      /** Articles that mention this person (MENTIONS). */
      articles: ARTICLES,
      /** HOLDS_ROLE, last seen first, then id */
      roles: { to: ['Role'], cardinality: 'many' },
    },
  },
  Organization: {
    properties: {
      ...NAMED,
      /** Does it publish articles? Then it carries the label Outlet as well. */
      isOutlet: { kind: 'boolean' },
      /** Articles it published. */
      publishedCount: { kind: 'number', sortable: true },
    },
    edges: {
      statements: STATEMENTS,
      reported: STATEMENTS,
      statementsAbout: STATEMENTS,
      articles: ARTICLES,
      /** Articles it published (PUBLISHED_BY). */
      published: ARTICLES,
      /** Roles held in it, last seen first, then id */
      members: { to: ['Role'], cardinality: 'many' },
    },
  },
  Place: { properties: NAMED, edges: { statementsAbout: STATEMENTS, articles: ARTICLES } },
  Event: {
    properties: {
      ...NAMED,
      /** First day, or null where no article tells. */
      startDate: { kind: 'date' },
      startDatePrecision: { kind: 'enum' },
    },
    edges: {
      /** Statements made at it (AT). */
      statements: STATEMENTS,
      articles: ARTICLES,
      /** LOCATED_IN */
      place: { to: ['Place'], cardinality: 'one' },
      /** INVOLVES, ordered by id */
      participants: { to: ['Person', 'Organization', 'Place'], cardinality: 'many' },
    },
  },
  Topic: {
    properties: {
      ...NAMED,
      /** IPTC Media Topics code ("medtop:11000000"), or null for a topic of our own below one of theirs. */
      code: { kind: 'string' },
      definition: { kind: 'string' },
    },
    edges: {
      /** Statements about it (ABOUT); about its narrower topics only where these are tagged as well. */
      statements: STATEMENTS,
      /** BROADER */
      broader: { to: ['Topic'], cardinality: 'one' },
      /** ordered by id */
      narrower: { to: ['Topic'], cardinality: 'many' },
    },
  },
  UnnamedSource: {
    properties: {
      id: { kind: 'id', sortable: true },
      /** The description as the article words it: "a top-notch NATO official". */
      name: { kind: 'string' },
    },
    edges: {
      statements: STATEMENTS,
      reported: STATEMENTS,
      /** AFFILIATED_WITH */
      affiliation: { to: ['Organization'], cardinality: 'one' },
    },
  },
  Claim: {
    properties: {
      id: { kind: 'id', sortable: true },
      /** Wording and polarity of the earliest statement: of the article published first, then said first, then by id. */
      content: { kind: 'text' },
      polarity: { kind: 'enum' },
      /** Publication of the first and the last article that reports it. */
      firstSeen: { kind: 'dateTime', sortable: true },
      lastSeen: { kind: 'dateTime', sortable: true },
      /** Outlets that report it. */
      outletCount: { kind: 'number', sortable: true },
      /** Articles that report it, those of one `dispatchId` counted once. */
      independentCount: { kind: 'number', sortable: true },
    },
    edges: { statements: STATEMENTS },
  },
  Role: {
    properties: {
      id: { kind: 'id', sortable: true },
      title: { kind: 'string' },
      /** Publication of the first and the last article that gives the person this role. */
      firstSeen: { kind: 'dateTime', sortable: true },
      lastSeen: { kind: 'dateTime', sortable: true },
    },
    edges: {
      person: { to: ['Person'], cardinality: 'one' },
      /** IN_ORGANIZATION */
      organization: { to: ['Organization'], cardinality: 'one' },
      /** Articles that give the person this role (EVIDENCED_BY). */
      articles: ARTICLES,
    },
  },
} as const satisfies Record<NodeType, NodeShape>;

/** The shape of a node type, typed loosely for code that walks plans by name. */
export function nodeShape(type: NodeType): NodeShape {
  return GRAPH_SCHEMA[type];
}

/** The prefix of each type's ids: `person:sergey-lavrov`. A prefix tells the type, so `node(id)` needs one look-up. */
export const ID_PREFIX = {
  Article: 'article',
  Statement: 'statement',
  Person: 'person',
  Organization: 'organization',
  Place: 'place',
  Event: 'event',
  Topic: 'topic',
  UnnamedSource: 'source',
  Claim: 'claim',
  Role: 'role',
} as const satisfies Record<NodeType, string>;

const TYPE_OF_PREFIX = new Map<string, NodeType>(NODE_TYPES.map((type) => [ID_PREFIX[type], type]));

/** The type an id belongs to, or null where its prefix is none of ours. */
export function typeOfId(id: string): NodeType | null {
  return TYPE_OF_PREFIX.get(id.slice(0, Math.max(0, id.indexOf(':')))) ?? null;
}
