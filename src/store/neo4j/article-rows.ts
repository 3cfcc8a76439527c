import type { ArticleFacts, RoleFact, StatementFact } from '../../model/facts.ts';
import { typeOfId } from '../../model/graph-schema.ts';
import type { Span } from '../../model/span.ts';
import { vectorNumbers } from '../../shared/embedding-vector.ts';
import { foldText, searchStems } from '../../shared/text.ts';
import { shareOfFacts } from './article-share.ts';
import { stemText } from './search.ts';
import type { Link, LinkKind } from './write-queries.ts';

/** Rows of WRITE_LINKS; kinds that are not there have none. */
export type Links = Readonly<Partial<Record<LinkKind, readonly Link[]>>>;

/** Nodes that belong to one article. */
export function articleNodes(facts: ArticleFacts, newRoles: ReadonlySet<string>): ArticleNodes {
  const { article, roles, statements, unnamedSources } = facts;
  return {
    articles: [articleProperties(facts)],
    sources: unnamedSources.map(({ id, name }) => ({ id, name, articleId: article.id })),
    statements: statements.map((statement) => statementProperties(statement, facts)),
    roles: roles.filter(({ id }) => newRoles.has(id)).map(({ id, title }) => ({ id, title })),
  };
}

/** Rows of WRITE_NODES. */
export type ArticleNodes = Readonly<
  Record<'articles' | 'sources' | 'statements' | 'roles', readonly Readonly<Record<string, unknown>>[]>
>;

function articleProperties({ article, outletId, statements }: ArticleFacts): Record<string, unknown> {
  return {
    ...article,
    outletId,
    statementCount: statements.length,
    titleFolded: foldText(article.title),
    textFolded: foldText(article.text),
    titleStems: [stemText(searchStems(article.title))],
    bodyStems: stemText(searchStems(article.text)),
  };
}

function statementProperties(statement: StatementFact, { article }: ArticleFacts): Record<string, unknown> {
  const { alternatives, evidence, speakerQuote, cueQuote, embedding } = statement;
  return {
    id: statement.id,
    content: statement.content,
    kind: statement.kind,
    cueVerb: statement.cueVerb,
    cueClass: statement.cueClass,
    polarity: statement.polarity,
    confidence: statement.confidence,
    status: statement.status,
    saidAt: statement.saidAt,
    saidAtPrecision: statement.saidAtPrecision,
    saidAtDerivation: statement.saidAtDerivation,
    recordedAt: statement.recordedAt,
    how: statement.how,
    speakerId: statement.speakerId,
    eventId: statement.eventId,
    claimId: statement.claimId,
    articleId: article.id,
    extractorVersion: article.extractorVersion,
    alternatives: JSON.stringify(alternatives),
    evidence: JSON.stringify(evidence),
    speakerQuote: speakerQuote && JSON.stringify(speakerQuote),
    cueQuote: cueQuote && JSON.stringify(cueQuote),
    contentFolded: foldText(statement.content),
    titleStems: [],
    bodyStems: stemText(searchStems(statement.content)),
    embedding: embedding === undefined ? null : [...vectorNumbers(embedding.vector)],
    embeddingModel: embedding?.model ?? null,
  };
}

/** Relationships of one article and its statements. A role's own are made with the role. */
export function articleLinks(facts: ArticleFacts, newRoleIds: ReadonlySet<string>): Links {
  const { article, statements } = facts;
  const from = article.id;
  const views = shareOfFacts(facts).views;
  const newRoles = facts.roles.filter(uniqueById).filter(({ id }) => newRoleIds.has(id));
  const saidBy = statements.flatMap(({ id, speakerId }) =>
    speakerId === null ? [] : [{ from: id, to: speakerId }],
  );
  const reportedBy = statements.flatMap(({ id, saidAt, reportedByIds }) =>
    inOrder(id, reportedByIds).map((link) => ({
      ...link,
      properties: { ...link.properties, speakerId: link.to, saidAt },
    })),
  );
  const isSource = ({ to }: Link): boolean => typeOfId(to) === 'UnnamedSource';
  const isEntity = (link: Link): boolean => !isSource(link);
  return {
    publishedBy: facts.outletId === null ? [] : [{ from, to: facts.outletId }],
    writtenBy: inOrder(from, facts.authorIds),
    describes: [...views].map(([to, view]) => ({ from, to, properties: { ...view } })),
    articleMentions: facts.mentions.map(({ entityId, spans }) => ({
      from,
      to: entityId,
      properties: {
        entityId,
        publishedAt: article.publishedAt,
        count: spans.length,
        ...spanProperties(spans),
      },
    })),
    in: statements.map(({ id, evidence }) => ({ from: id, to: from, properties: spanProperties(evidence) })),
    saidBy: saidBy.filter(isEntity),
    saidBySource: saidBy.filter(isSource),
    reportedBy: reportedBy.filter(isEntity),
    reportedBySource: reportedBy.filter(isSource),
    about: statements.flatMap(({ id, saidAt, speakerId, topics }) =>
      topics.map(({ topicId, score }) => ({
        from: id,
        to: topicId,
        properties: { topicId, score, saidAt, speakerId },
      })),
    ),
    statementMentions: statements.flatMap(({ id, saidAt, mentions }) =>
      mentions.map(({ entityId, spans }) => ({
        from: id,
        to: entityId,
        properties: { entityId, saidAt, ...spanProperties(spans) },
      })),
    ),
    at: statements.flatMap(({ id, eventId }) => (eventId === null ? [] : [{ from: id, to: eventId }])),
    states: statements.flatMap(({ id, claimId }) => (claimId === null ? [] : [{ from: id, to: claimId }])),
    affiliatedWith: facts.unnamedSources.flatMap(({ id, affiliationId }) =>
      affiliationId === null ? [] : [{ from: id, to: affiliationId }],
    ),
    holdsRole: newRoles.map(({ id, personId }) => ({ from: personId, to: id })),
    inOrganization: newRoles.flatMap(({ id, organizationId }) =>
      organizationId === null ? [] : [{ from: id, to: organizationId }],
    ),
    // One relationship an article; where it gives the role twice, with the words of the first place.
    evidencedBy: [...facts.roles]
      .sort((a, b) => a.quote.start - b.quote.start)
      .filter(uniqueById)
      .map(({ id, quote }) => ({ from: id, to: from, properties: { ...quote } })),
  };
}

function inOrder(from: string, ids: readonly string[]): Link[] {
  return [...new Set(ids)].map((to, position) => ({ from, to, properties: { position } }));
}

function uniqueById({ id }: RoleFact, index: number, roles: readonly RoleFact[]): boolean {
  return roles.findIndex((role) => role.id === id) === index;
}

function spanProperties(spans: readonly Span[]): { starts: number[]; ends: number[] } {
  return { starts: spans.map(({ start }) => start), ends: spans.map(({ end }) => end) };
}
