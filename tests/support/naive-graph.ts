import type { ArticleFacts, EntityFact, StatementLink, TopicFact } from '../../src/model/facts.ts';
import { nodeShape, typeOfId, type NodeType } from '../../src/model/graph-schema.ts';
import type { PropertyValue } from '../../src/store/read-plan.ts';
import { displayName } from '../../src/store/display-name.ts';

/** The graph that a set of articles makes, built from scratch without a thought for speed: the oracle of the contract. */
export type NaiveGraph = ReadonlyMap<string, NaiveNode>;

export interface NaiveNode {
  readonly type: NodeType;
  readonly id: string;
  readonly properties: Record<string, PropertyValue>;
  readonly edges: Record<string, NaiveEdge[]>;
}

export interface NaiveEdge {
  readonly to: NaiveNode;
  readonly properties: Readonly<Record<string, PropertyValue>>;
}

/** Compares as UTF-8 bytes do, which is by code points. */
export function compareText(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** Links to statements of none of these articles are left out: those statements were removed. */
export function naiveGraph(topics: readonly TopicFact[], articles: readonly ArticleFacts[]): NaiveGraph {
  const graph = new Map<string, NaiveNode>();
  const node = (id: string): NaiveNode => {
    const type = typeOfId(id);
    if (type === null) throw new RangeError(`no type for ${id}`);
    const known = graph.get(id) ?? { type, id, properties: { id }, edges: {} };
    graph.set(id, known);
    return known;
  };
  const link = (
    from: string,
    edge: string,
    to: string | null,
    properties: NaiveEdge['properties'] = {},
  ): void => {
    // Statements mention events, but an event has no edge back to them.
    if (to === null || !(edge in nodeShape(node(from).type).edges)) return;
    const ends = (node(from).edges[edge] ??= []);
    if (!ends.some((end) => end.to.id === to)) ends.push({ to: node(to), properties });
  };

  for (const { id, name, aliases, code, definition, broaderId } of topics) {
    Object.assign(node(id).properties, { name, aliases, code, definition, kind: null, wikidataId: null });
    link(id, 'broader', broaderId);
    if (broaderId !== null) link(broaderId, 'narrower', id);
  }
  for (const facts of articles) addArticle(facts, node, link);
  linkStatements(articles, link);
  nameEntities(articles, node, link);
  for (const one of graph.values()) summarize(one);
  for (const one of graph.values()) sortEdges(one);
  return graph;
}

type NodeOf = (id: string) => NaiveNode;
type Link = (from: string, edge: string, to: string | null, properties?: NaiveEdge['properties']) => void;

function addArticle(facts: ArticleFacts, node: NodeOf, link: Link): void {
  const { article } = facts;
  Object.assign(node(article.id).properties, article);
  link(article.id, 'outlet', facts.outletId);
  if (facts.outletId !== null) link(facts.outletId, 'published', article.id);
  for (const author of facts.authorIds) link(article.id, 'authors', author);
  for (const { entityId, spans } of facts.mentions) {
    link(article.id, 'mentions', entityId, { spans: spans.map(bareSpan), count: spans.length });
    link(entityId, 'articles', article.id);
  }
  for (const { id, name, affiliationId } of facts.unnamedSources) {
    node(id).properties['name'] = name;
    link(id, 'affiliation', affiliationId);
  }
  for (const { id, title, personId, organizationId } of facts.roles) {
    node(id).properties['title'] = title;
    link(id, 'person', personId);
    link(id, 'organization', organizationId);
    link(id, 'articles', article.id);
    link(personId, 'roles', id);
    if (organizationId !== null) link(organizationId, 'members', id);
  }
  for (const statement of facts.statements) {
    const { id, speakerId, reportedByIds, topics, mentions, eventId, claimId, ...properties } = statement;
    Object.assign(node(id).properties, properties, { extractorVersion: article.extractorVersion });
    link(id, 'article', article.id);
    link(article.id, 'statements', id);
    link(id, 'speaker', speakerId);
    if (speakerId !== null) link(speakerId, 'statements', id);
    for (const reporter of reportedByIds) {
      link(id, 'reportedBy', reporter);
      link(reporter, 'reported', id);
    }
    for (const { topicId, score } of topics) {
      link(id, 'topics', topicId, { score });
      link(topicId, 'statements', id);
    }
    for (const { entityId, spans } of mentions) {
      link(id, 'mentions', entityId, { spans: spans.map(bareSpan) });
      link(entityId, 'statementsAbout', id);
    }
    link(id, 'event', eventId);
    if (eventId !== null) link(eventId, 'statements', id);
    link(id, 'claim', claimId);
    if (claimId !== null) link(claimId, 'statements', id);
  }
}

const EDGES_OF_LINK = {
  CONTRADICTS: ['contradicts', 'contradictedBy'],
  REPLIES_TO: ['repliesTo', 'repliedToBy'],
} as const satisfies Record<StatementLink['kind'], readonly string[]>;

function linkStatements(articles: readonly ArticleFacts[], link: Link): void {
  const statements = articles.flatMap((facts) => facts.statements);
  const known = new Set(statements.map(({ id }) => id));
  for (const { id, links } of statements) {
    for (const { kind, statementId, reason } of links) {
      if (!known.has(statementId)) continue;
      const [there, back] = EDGES_OF_LINK[kind];
      link(id, there, statementId, { reason });
      link(statementId, back, id, { reason });
    }
  }
}

function bareSpan({ start, end }: { start: number; end: number }): { start: number; end: number } {
  return { start, end };
}

function nameEntities(articles: readonly ArticleFacts[], node: NodeOf, link: Link): void {
  const views = new Map<string, EntityFact[]>();
  for (const view of articles.flatMap(({ entities }) => entities)) {
    views.set(view.id, [...(views.get(view.id) ?? []), view]);
  }
  for (const [id, seen] of views) {
    const forms = [...new Set(seen.flatMap((view) => view.forms))].map((form) => ({
      form,
      articles: seen.filter((view) => view.forms.includes(form)).length,
      asFullest: seen.filter((view) => !view.isShortForm && view.forms[0] === form).length,
    }));
    const preferred = mostGiven(seen.map(({ preferredName }) => preferredName));
    Object.assign(node(id).properties, displayName(forms, preferred), {
      kind: mostGiven(seen.map(({ kind }) => kind)),
      wikidataId: mostGiven(seen.map(({ wikidataId }) => wikidataId)),
    });
    const events = seen.filter((view): view is EntityFact & { type: 'Event' } => view.type === 'Event');
    if (events.length === 0) continue;
    const start = mostGiven(
      events.map((view) => view.startDate && `${view.startDate} ${view.startDatePrecision ?? ''}`),
    );
    const [startDate = null, precision = ''] = start?.split(' ') ?? [];
    Object.assign(node(id).properties, {
      startDate,
      startDatePrecision: precision === '' ? null : precision,
    });
    link(id, 'place', mostGiven(events.map(({ placeId }) => placeId)));
    for (const participant of events.flatMap(({ participantIds }) => participantIds))
      link(id, 'participants', participant);
  }
}

function mostGiven(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  const ranked = [...counts].sort(([a, n], [b, m]) => m - n || compareText(a, b));
  return ranked[0]?.[0] ?? null;
}

function ends(one: NaiveNode, edge: string): NaiveNode[] {
  return (one.edges[edge] ?? []).map(({ to }) => to);
}

function text(one: NaiveNode | undefined, property: string): string {
  const value = one?.properties[property];
  return typeof value === 'string' ? value : '';
}

/** Counts and dates that follow from a node's surroundings. */
function summarize(one: NaiveNode): void {
  const statements = ends(one, 'statements');
  const { properties } = one;
  switch (one.type) {
    case 'Article':
      properties['statementCount'] = statements.length;
      break;
    case 'Place':
      properties['statementCount'] = ends(one, 'statementsAbout').length;
      properties['articleCount'] = ends(one, 'articles').length;
      break;
    case 'Topic':
      properties['statementCount'] = statements.length;
      properties['articleCount'] = new Set(
        statements.flatMap((statement) => ends(statement, 'article')),
      ).size;
      break;
    case 'Person':
    case 'Organization':
    case 'Event':
      properties['statementCount'] = statements.length;
      properties['articleCount'] = ends(one, 'articles').length;
      if (one.type !== 'Organization') break;
      properties['publishedCount'] = ends(one, 'published').length;
      properties['isOutlet'] = ends(one, 'published').length > 0;
      break;
    case 'Claim':
      summarizeClaim(one, statements);
      break;
    case 'Role': {
      const dates = ends(one, 'articles').map((article) => text(article, 'publishedAt'));
      Object.assign(properties, { firstSeen: dates.sort()[0], lastSeen: dates.at(-1) });
      break;
    }
    default:
  }
}

function summarizeClaim(claim: NaiveNode, statements: readonly NaiveNode[]): void {
  const articleOf = (statement: NaiveNode): NaiveNode | undefined => ends(statement, 'article')[0];
  const dates = statements.map((statement) => text(articleOf(statement), 'publishedAt')).sort();
  const [earliest] = [...statements].sort(
    (a, b) =>
      compareText(text(articleOf(a), 'publishedAt'), text(articleOf(b), 'publishedAt')) ||
      compareText(text(a, 'saidAt'), text(b, 'saidAt')) ||
      compareText(a.id, b.id),
  );
  const articles = statements.flatMap((statement) => ends(statement, 'article'));
  Object.assign(claim.properties, {
    content: text(earliest, 'content'),
    polarity: text(earliest, 'polarity'),
    firstSeen: dates[0],
    lastSeen: dates.at(-1),
    outletCount: new Set(articles.flatMap((article) => ends(article, 'outlet'))).size,
    independentCount: new Set(articles.map((article) => text(article, 'dispatchId'))).size,
  });
}

function sortEdges(one: NaiveNode): void {
  const byId = (a: NaiveEdge, b: NaiveEdge): number => compareText(a.to.id, b.to.id);
  one.edges['participants']?.sort(byId);
  one.edges['narrower']?.sort(byId);
  const score = ({ properties }: NaiveEdge): number => Number(properties['score']);
  one.edges['topics']?.sort((a, b) => score(b) - score(a) || byId(a, b));
  for (const edge of ['roles', 'members']) {
    one.edges[edge]?.sort(
      (a, b) => compareText(text(b.to, 'lastSeen'), text(a.to, 'lastSeen')) || byId(a, b),
    );
  }
}
