import type { NodeType } from '../../model/graph-schema.ts';

/**
 * Where each field of the API comes from in the graph. The planner turns fields into plans by it and the resolvers
 * read records by it; a test holds it against the SDL on one side and `GRAPH_SCHEMA` on the other.
 */
export type FieldSource =
  /** A property of the node, as it is. */
  | { readonly kind: 'property'; readonly property: string }
  /** An edge of the node: to one node, a list or a page. */
  | { readonly kind: 'edge'; readonly edge: string }
  /** An object of the API that is no node: its fields come from the node it belongs to. */
  | { readonly kind: 'embedded'; readonly type: EmbeddedType }
  /** A claim's statements beside each other, see `planVariants`. */
  | { readonly kind: 'variants' }
  /** What the ledger knows about the node: nothing of the graph, see `planLedgerField`. */
  | { readonly kind: 'ledger' };

export type FieldSources = Readonly<Record<string, FieldSource>>;

export interface EmbeddedShape {
  /** The node it belongs to. */
  readonly on: NodeType;
  /** Properties that are read whatever is selected inside: they tell whether it is there, or hold its elements. */
  readonly needs: readonly string[];
  readonly fields: FieldSources;
}

function same(...names: string[]): FieldSources {
  return Object.fromEntries(names.map((name) => [name, { kind: 'property', property: name }]));
}

function edges(...names: string[]): FieldSources {
  return Object.fromEntries(names.map((name) => [name, { kind: 'edge', edge: name }]));
}

function property(name: string): FieldSource {
  return { kind: 'property', property: name };
}

function embedded(type: EmbeddedType): FieldSource {
  return { kind: 'embedded', type };
}

const LEDGER: FieldSource = { kind: 'ledger' };
const ENTITY: FieldSources = {
  ...same('id', 'name', 'aliases', 'wikidataId', 'statementCount', 'articleCount'),
  identity: LEDGER,
};

export const NODE_FIELDS: Readonly<Record<NodeType, FieldSources>> = {
  Article: {
    ...same(
      'id',
      'title',
      'url',
      'publishedAt',
      'publishedOn',
      'language',
      'text',
      'contentHash',
      'dispatchId',
      'revision',
      'recordedAt',
    ),
    ...same('basis', 'statementCount', 'extractorVersion'),
    extraction: embedded('ArticleExtraction'),
    ...edges('outlet', 'authors', 'statements', 'mentions'),
    revisions: LEDGER,
  },
  Statement: {
    ...same('id', 'content', 'kind', 'polarity', 'confidence', 'status', 'speakerQuote', 'extractorVersion'),
    ...same('recordedAt'),
    cue: embedded('Cue'),
    saidAt: embedded('SaidAt'),
    attribution: embedded('Attribution'),
    evidence: embedded('Evidence'),
    ...edges('speaker', 'reportedBy', 'article', 'topics', 'mentions', 'event', 'claim'),
    ...edges('contradicts', 'contradictedBy', 'repliesTo', 'repliedToBy'),
  },
  Person: { ...ENTITY, ...edges('roles', 'statements', 'reported', 'statementsAbout', 'articles') },
  Organization: {
    ...ENTITY,
    ...same('kind', 'isOutlet', 'publishedCount'),
    ...edges('members', 'statements', 'reported', 'statementsAbout', 'articles', 'published'),
  },
  Place: { ...ENTITY, ...same('kind'), ...edges('statementsAbout', 'articles') },
  Event: {
    ...ENTITY,
    ...same('kind', 'startDate', 'startDatePrecision'),
    ...edges('place', 'participants', 'statements', 'articles'),
  },
  Topic: { ...ENTITY, ...same('code', 'definition'), ...edges('broader', 'narrower', 'statements') },
  UnnamedSource: { ...same('id', 'name'), ...edges('affiliation', 'statements', 'reported') },
  Claim: {
    ...same('id', 'content', 'polarity', 'firstSeen', 'lastSeen', 'outletCount', 'independentCount'),
    ...edges('statements'),
    variants: { kind: 'variants' },
  },
  Role: { ...same('id', 'title', 'firstSeen', 'lastSeen'), ...edges('person', 'organization', 'articles') },
};

export const EMBEDDED_TYPES = ['Cue', 'SaidAt', 'Attribution', 'Evidence', 'ArticleExtraction'] as const;
export type EmbeddedType = (typeof EMBEDDED_TYPES)[number];

/** The position and words of a piece of evidence are inside the property that `needs` names. */
const INSIDE_EVIDENCE = Object.fromEntries(
  ['start', 'end', 'exact', 'prefix', 'suffix'].map((name) => [name, property('evidence')]),
);

export const EMBEDDED_FIELDS: Readonly<Record<EmbeddedType, EmbeddedShape>> = {
  Cue: {
    on: 'Statement',
    needs: ['cueVerb'],
    fields: { verb: property('cueVerb'), class: property('cueClass'), quote: property('cueQuote') },
  },
  SaidAt: {
    on: 'Statement',
    needs: [],
    fields: {
      date: property('saidAt'),
      precision: property('saidAtPrecision'),
      derivation: property('saidAtDerivation'),
    },
  },
  Attribution: { on: 'Statement', needs: [], fields: same('how', 'confidence', 'alternatives') },
  ArticleExtraction: {
    on: 'Article',
    needs: ['extractorVersion', 'language'],
    fields: { status: property('extractorVersion'), reason: property('language') },
  },
  Evidence: { on: 'Statement', needs: ['evidence'], fields: { ...INSIDE_EVIDENCE, ...edges('article') } },
};

/** Fields of `Query` that are a page of all nodes of a type. */
export const LIST_FIELDS: Readonly<Record<string, NodeType>> = {
  statements: 'Statement',
  articles: 'Article',
  persons: 'Person',
  notQuoted: 'Person',
  organizations: 'Organization',
  outlets: 'Organization',
  places: 'Place',
  events: 'Event',
  topics: 'Topic',
  claims: 'Claim',
};

/** Fields of `Query` that are the node of an id, if it has this type. */
export const ID_FIELDS: Readonly<Record<string, NodeType>> = {
  statement: 'Statement',
  article: 'Article',
  person: 'Person',
  organization: 'Organization',
  place: 'Place',
  event: 'Event',
  topic: 'Topic',
  claim: 'Claim',
};

/** Fields of `Query` that the ledger answers, or the audit log beside it. */
export const LEDGER_FIELDS: ReadonlySet<string> = new Set([
  'corrections',
  'correction',
  'ledgerVersion',
  'mergeCandidates',
  'articleAsOf',
  'auditLog',
]);
