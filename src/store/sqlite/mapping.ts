import type { NodeType, PropertyKind } from '../../model/graph-schema.ts';
import { nodeShape } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';

/** Where the names of the graph schema are in the tables. */

export type NodeTable = 'article' | 'statement' | 'entity' | 'claim' | 'role';

const TABLE_OF: Readonly<Record<NodeType, NodeTable>> = {
  Article: 'article',
  Statement: 'statement',
  Person: 'entity',
  Organization: 'entity',
  Place: 'entity',
  Event: 'entity',
  Topic: 'entity',
  UnnamedSource: 'entity',
  Claim: 'claim',
  Role: 'role',
};

export function tableOf(type: NodeType): NodeTable {
  return TABLE_OF[type];
}

/** The one table that holds all these types. */
export function commonTable(types: readonly NodeType[]): NodeTable {
  const [table, ...others] = new Set(types.map(tableOf));
  invariant(table !== undefined && others.length === 0, `no single table holds ${types.join(', ')}`);
  return table;
}

export function propertyKind(type: NodeType, property: string): PropertyKind | null {
  return nodeShape(type).properties[property]?.kind ?? null;
}

/** The value of a property in the row that `alias` names. */
export function propertySql(alias: string, property: string): string {
  return property === 'isOutlet' ? `(${alias}.published_count > 0)` : `${alias}.${snakeCase(property)}`;
}

/** What stands for a text or name where letters are compared without case and accents. */
export function foldedSql(alias: string, kind: 'text' | 'name', property: string): string {
  return kind === 'name' ? `${alias}.name_order` : `${alias}.${snakeCase(property)}_folded`;
}

function snakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** How an edge is stored. */
export type EdgeTable =
  /** The owner's row names the one target. */
  | { readonly by: 'owner'; readonly column: string }
  /** Each target's row names the owner. */
  | { readonly by: 'target'; readonly column: string; readonly counted?: CountedBy; readonly sort?: string }
  /** A table of pairs. */
  | {
      readonly by: 'link';
      readonly table: string;
      readonly owner: string;
      readonly target: string;
      /** Properties of the target that the pair repeats, besides its id: a page is found without looking at targets. */
      readonly repeats?: Readonly<Record<string, string>>;
      readonly counted?: CountedBy;
      /** The order of a `many` edge; t is the target, l the link. */
      readonly sort?: string;
    };

/** SQL of how many there are, kept where it need not be counted; the argument is the alias of the owner's row. */
type CountedBy = (owner: string) => string;

const column =
  (name: string): CountedBy =>
  (owner) =>
    `${owner}.${name}`;

const SPOKEN: EdgeTable = { by: 'target', column: 'speaker_id', counted: column('statement_count') };
const MENTIONED: EdgeTable = {
  by: 'link',
  table: 'article_mention',
  owner: 'entity_id',
  target: 'article_id',
  repeats: { publishedAt: 'published_at' },
  counted: column('article_count'),
};
const TALKED_ABOUT: EdgeTable = {
  by: 'link',
  table: 'statement_mention',
  owner: 'entity_id',
  target: 'statement_id',
  repeats: { saidAt: 'said_at' },
  counted: (owner) =>
    `coalesce((SELECT n.statements FROM mention_total n WHERE n.entity_id = ${owner}.id), 0)`,
};

const PASSED_ON: EdgeTable = {
  by: 'link',
  table: 'statement_reporter',
  owner: 'speaker_id',
  target: 'statement_id',
  repeats: { saidAt: 'said_at' },
};

/** Links between statements: from the one that makes it, and back. */
function linked(table: string): { readonly there: EdgeTable; readonly back: EdgeTable } {
  const ends = ['statement_id', 'target_id'] as const;
  return {
    there: { by: 'link', table, owner: ends[0], target: ends[1] },
    back: { by: 'link', table, owner: ends[1], target: ends[0] },
  };
}

const CONTRADICTION = linked('statement_contradiction');
const REPLY = linked('statement_reply');

const EDGES: Readonly<Record<NodeType, Readonly<Record<string, EdgeTable>>>> = {
  Article: {
    outlet: { by: 'owner', column: 'outlet_id' },
    authors: {
      by: 'link',
      table: 'article_author',
      owner: 'article_id',
      target: 'person_id',
      sort: 'l.position',
    },
    statements: { by: 'target', column: 'article_id', counted: column('statement_count') },
    mentions: { by: 'link', table: 'article_mention', owner: 'article_id', target: 'entity_id' },
  },
  Statement: {
    speaker: { by: 'owner', column: 'speaker_id' },
    reportedBy: {
      by: 'link',
      table: 'statement_reporter',
      owner: 'statement_id',
      target: 'speaker_id',
      sort: 'l.position',
    },
    article: { by: 'owner', column: 'article_id' },
    topics: {
      by: 'link',
      table: 'statement_topic',
      owner: 'statement_id',
      target: 'topic_id',
      sort: 'l.score DESC, t.id',
    },
    mentions: { by: 'link', table: 'statement_mention', owner: 'statement_id', target: 'entity_id' },
    event: { by: 'owner', column: 'event_id' },
    claim: { by: 'owner', column: 'claim_id' },
    contradicts: CONTRADICTION.there,
    contradictedBy: CONTRADICTION.back,
    repliesTo: REPLY.there,
    repliedToBy: REPLY.back,
  },
  Person: {
    statements: SPOKEN,
    reported: PASSED_ON,
    statementsAbout: TALKED_ABOUT,
    articles: MENTIONED,
    roles: { by: 'target', column: 'person_id', sort: 't.last_seen DESC, t.id' },
  },
  Organization: {
    statements: SPOKEN,
    reported: PASSED_ON,
    statementsAbout: TALKED_ABOUT,
    articles: MENTIONED,
    published: { by: 'target', column: 'outlet_id', counted: column('published_count') },
    members: { by: 'target', column: 'organization_id', sort: 't.last_seen DESC, t.id' },
  },
  Place: { statementsAbout: TALKED_ABOUT, articles: MENTIONED },
  Event: {
    statements: { by: 'target', column: 'event_id', counted: column('statement_count') },
    articles: MENTIONED,
    place: { by: 'owner', column: 'place_id' },
    participants: {
      by: 'link',
      table: 'event_participant',
      owner: 'event_id',
      target: 'entity_id',
      sort: 't.id',
    },
  },
  Topic: {
    statements: {
      by: 'link',
      table: 'statement_topic',
      owner: 'topic_id',
      target: 'statement_id',
      repeats: { saidAt: 'said_at' },
      counted: column('statement_count'),
    },
    broader: { by: 'owner', column: 'broader_id' },
    narrower: { by: 'target', column: 'broader_id', sort: 't.id' },
  },
  UnnamedSource: {
    statements: { by: 'target', column: 'speaker_id' },
    reported: PASSED_ON,
    affiliation: { by: 'owner', column: 'affiliation_id' },
  },
  Claim: { statements: { by: 'target', column: 'claim_id' } },
  Role: {
    person: { by: 'owner', column: 'person_id' },
    organization: { by: 'owner', column: 'organization_id' },
    articles: {
      by: 'link',
      table: 'role_evidence',
      owner: 'role_id',
      target: 'article_id',
      repeats: { publishedAt: 'published_at' },
    },
  },
};

export function edgeTable(type: NodeType, edge: string): EdgeTable {
  const table = EDGES[type][edge];
  invariant(table !== undefined, `${type} has no edge ${edge}`);
  return table;
}

/** Types at the other end of an edge. */
export function edgeTargets(type: NodeType, edge: string): readonly NodeType[] {
  return nodeShape(type).edges[edge]?.to ?? [];
}

/** A condition that lets only these types of a table's rows through, or null where the table holds no others. */
export function typeCondition(alias: string, types: readonly NodeType[]): string | null {
  if (commonTable(types) !== 'entity') return null;
  const names = types.map((type) => `'${type}'`);
  // An index on one type serves only a plain comparison.
  return names.length === 1 ? `${alias}.type = ${names.join('')}` : `${alias}.type IN (${names.join(', ')})`;
}
