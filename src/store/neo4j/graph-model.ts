import type { NodeType } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';

/**
 * How the graph schema's edges lie in Neo4j: relationship type, direction, and which shortcuts the compiler may take.
 * Labels equal node types; entities carry the label Entity as well, publishing organizations the label Outlet.
 */
export interface EdgePattern {
  readonly relationship: string;
  readonly direction: 'out' | 'in';
  /** Label to ask for at the other end, where nodes of other kinds use the same relationship type; else none is needed. */
  readonly endLabel?: NodeType;
  /** What a `many` edge is ordered by, `r` being the relationship and `m` the node at the other end. */
  readonly order?: string;
  /** An index that finds the nodes at the other end in order of time, without expanding all of them. */
  readonly timeline?: Timeline;
  /**
   * The number of nodes at the other end of node `n` without visiting one: a degree (Neo4j keeps it per relationship
   * type and direction) or a counter on the node. Without it the nodes are counted.
   */
  readonly total?: (n: string) => string;
}

/**
 * A composite index (keys, time): the first key is the id of the node at this end. On nodes, the far node holds the
 * properties; on relationships, the relationship does.
 */
export interface Timeline {
  readonly on: 'node' | 'relationship';
  readonly keys: readonly string[];
  readonly time: string;
}

const SPOKEN: Timeline = { on: 'node', keys: ['speakerId'], time: 'saidAt' };
const MENTIONED_IN_STATEMENT: Timeline = { on: 'relationship', keys: ['entityId'], time: 'saidAt' };
const MENTIONED_IN_ARTICLE: Timeline = { on: 'relationship', keys: ['entityId'], time: 'publishedAt' };

const SAID: EdgePattern = {
  relationship: 'SAID_BY',
  direction: 'in',
  timeline: SPOKEN,
  total: (n) => `COUNT { (${n})<-[:SAID_BY]-() }`,
};
const REPORTED: EdgePattern = {
  relationship: 'REPORTED_BY',
  direction: 'in',
  timeline: { on: 'relationship', keys: ['speakerId'], time: 'saidAt' },
  total: (n) => `COUNT { (${n})<-[:REPORTED_BY]-() }`,
};
// Statements and articles both mention entities, so the degree counts both; the counter knows the articles' share.
const STATEMENTS_ABOUT: EdgePattern = {
  relationship: 'MENTIONS',
  direction: 'in',
  endLabel: 'Statement',
  timeline: MENTIONED_IN_STATEMENT,
  total: (n) => `COUNT { (${n})<-[:MENTIONS]-() } - ${n}.articleCount`,
};
const ARTICLES: EdgePattern = {
  relationship: 'MENTIONS',
  direction: 'in',
  endLabel: 'Article',
  timeline: MENTIONED_IN_ARTICLE,
  total: (n) => `${n}.articleCount`,
};
const MENTIONS: EdgePattern = {
  relationship: 'MENTIONS',
  direction: 'out',
  total: (n) => `COUNT { (${n})-[:MENTIONS]->() }`,
};

/** Links between statements, from either end. */
function link(relationship: 'CONTRADICTS' | 'REPLIES_TO', direction: 'out' | 'in'): EdgePattern {
  const drawn = direction === 'out' ? `-[:${relationship}]->` : `<-[:${relationship}]-`;
  return { relationship, direction, total: (n) => `COUNT { (${n})${drawn}() }` };
}

const ROLES_BY_LAST_SEEN = 'm.lastSeen DESC, m.id ASC';

const EDGE_PATTERNS: Readonly<Record<NodeType, Readonly<Record<string, EdgePattern>>>> = {
  Article: {
    outlet: { relationship: 'PUBLISHED_BY', direction: 'out' },
    authors: { relationship: 'WRITTEN_BY', direction: 'out', order: 'r.position ASC, m.id ASC' },
    statements: { relationship: 'IN', direction: 'in', total: (n) => `COUNT { (${n})<-[:IN]-() }` },
    mentions: MENTIONS,
  },
  Statement: {
    speaker: { relationship: 'SAID_BY', direction: 'out' },
    reportedBy: { relationship: 'REPORTED_BY', direction: 'out', order: 'r.position ASC, m.id ASC' },
    article: { relationship: 'IN', direction: 'out' },
    topics: { relationship: 'ABOUT', direction: 'out', order: 'r.score DESC, m.id ASC' },
    mentions: MENTIONS,
    event: { relationship: 'AT', direction: 'out' },
    claim: { relationship: 'STATES', direction: 'out' },
    contradicts: link('CONTRADICTS', 'out'),
    contradictedBy: link('CONTRADICTS', 'in'),
    repliesTo: link('REPLIES_TO', 'out'),
    repliedToBy: link('REPLIES_TO', 'in'),
  },
  Person: {
    statements: SAID,
    reported: REPORTED,
    statementsAbout: STATEMENTS_ABOUT,
    articles: ARTICLES,
    roles: { relationship: 'HOLDS_ROLE', direction: 'out', order: ROLES_BY_LAST_SEEN },
  },
  Organization: {
    statements: SAID,
    reported: REPORTED,
    statementsAbout: STATEMENTS_ABOUT,
    articles: ARTICLES,
    published: {
      relationship: 'PUBLISHED_BY',
      direction: 'in',
      timeline: { on: 'node', keys: ['outletId'], time: 'publishedAt' },
      total: (n) => `COUNT { (${n})<-[:PUBLISHED_BY]-() }`,
    },
    members: { relationship: 'IN_ORGANIZATION', direction: 'in', order: ROLES_BY_LAST_SEEN },
  },
  Place: { statementsAbout: STATEMENTS_ABOUT, articles: ARTICLES },
  Event: {
    statements: {
      relationship: 'AT',
      direction: 'in',
      timeline: { on: 'node', keys: ['eventId'], time: 'saidAt' },
      total: (n) => `COUNT { (${n})<-[:AT]-() }`,
    },
    articles: ARTICLES,
    place: { relationship: 'LOCATED_IN', direction: 'out' },
    participants: { relationship: 'INVOLVES', direction: 'out', order: 'm.id ASC' },
  },
  Topic: {
    statements: {
      relationship: 'ABOUT',
      direction: 'in',
      timeline: { on: 'relationship', keys: ['topicId'], time: 'saidAt' },
      total: (n) => `COUNT { (${n})<-[:ABOUT]-() }`,
    },
    broader: { relationship: 'BROADER', direction: 'out' },
    narrower: { relationship: 'BROADER', direction: 'in', order: 'm.id ASC' },
  },
  UnnamedSource: {
    statements: SAID,
    reported: REPORTED,
    affiliation: { relationship: 'AFFILIATED_WITH', direction: 'out' },
  },
  Claim: {
    statements: { relationship: 'STATES', direction: 'in', total: (n) => `COUNT { (${n})<-[:STATES]-() }` },
  },
  Role: {
    person: { relationship: 'HOLDS_ROLE', direction: 'in' },
    organization: { relationship: 'IN_ORGANIZATION', direction: 'out' },
    articles: {
      relationship: 'EVIDENCED_BY',
      direction: 'out',
      total: (n) => `COUNT { (${n})-[:EVIDENCED_BY]->() }`,
    },
  },
};

/** The pattern of an edge that the graph schema names. */
export function edgePattern(type: NodeType, edge: string): EdgePattern {
  const pattern = EDGE_PATTERNS[type][edge];
  invariant(pattern !== undefined, `${type} has no edge ${edge}.`);
  return pattern;
}

/** `(n)-[r:SAID_BY]->(m:Person)`; leave names away by passing an empty text. */
export function drawPattern(pattern: EdgePattern, from: string, relationship: string, to: string): string {
  const label = pattern.endLabel === undefined ? '' : `:${pattern.endLabel}`;
  const middle = `[${relationship}:${pattern.relationship}]`;
  return pattern.direction === 'out'
    ? `(${from})-${middle}->(${to}${label})`
    : `(${from})<-${middle}-(${to}${label})`;
}

/** Who said what about which topic: what ABOUT knows of a topic's statements, by speaker. */
export const SAID_ABOUT: Timeline = {
  on: 'relationship',
  keys: ['topicId', 'speakerId'],
  time: 'saidAt',
};

/** Relationship properties that repeat the id at the far end of a to-many edge: an id filter need not visit that node. */
export const RELATIONSHIP_ID_COPIES: Readonly<Record<string, string>> = {
  'Statement.topics': 'topicId',
  'Statement.mentions': 'entityId',
  'Statement.reportedBy': 'speakerId',
  'Article.mentions': 'entityId',
};

/** Statement properties that repeat the id at the other end of a to-one edge: an id filter need not follow the edge. */
export const ID_COPIES: Readonly<Record<string, string>> = {
  'Statement.speaker': 'speakerId',
  'Statement.article': 'articleId',
  'Statement.event': 'eventId',
  'Statement.claim': 'claimId',
  'Article.outlet': 'outletId',
};

/**
 * A property that every node of the type has, and an index: nodes without some value of it are all nodes, whose number
 * Neo4j knows, less those with the value.
 */
export const COUNTED_BY: Readonly<Partial<Record<NodeType, string>>> = { Statement: 'status' };

/** Folded copies of `text` properties, which `contains` and `eq` compare. */
export const FOLDED_COPIES: Readonly<Record<string, string>> = {
  title: 'titleFolded',
  text: 'textFolded',
  content: 'contentFolded',
};
