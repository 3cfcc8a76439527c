import type { ArticleFacts, RoleFact, StatementFact } from '../../model/facts.ts';
import { typeOfId } from '../../model/graph-schema.ts';
import type { Span } from '../../model/span.ts';
import { invariant } from '../../shared/errors.ts';
import { foldText, searchStems } from '../../shared/text.ts';
import { checkFacts } from '../check-facts.ts';
import type { WriteReport } from '../port.ts';
import { NO_SHARE, shareOfFacts } from './article-share.ts';
import type { Connection, Run } from './connection.ts';
import { stemText } from './search.ts';
import { lockSharedNodes } from './shared-nodes.ts';
import type { SharedNodes } from './shared-nodes.ts';
import { storedShare } from './stored-share.ts';
import { CLEAR_ARTICLE, LINK_KINDS, LOCK_NEW_ARTICLE, WRITE_LINKS, WRITE_NODES } from './write-queries.ts';
import type { Link, LinkKind } from './write-queries.ts';

/**
 * Writes one article in one transaction. What it said before is taken out of everything that articles share, what it
 * says now is put in: the graph afterwards does not depend on what came in which order.
 */
export async function writeArticle(connection: Connection, facts: ArticleFacts): Promise<WriteReport> {
  checkFacts(facts);
  return connection.transaction((run) => writeWithin(run, facts));
}

async function writeWithin(run: Run, facts: ArticleFacts): Promise<WriteReport> {
  const { article } = facts;
  const [stored] = await run(LOCK_NEW_ARTICLE, { id: article.id });
  invariant(stored !== undefined, 'MERGE returns a row.');
  const isNew = stored['fingerprint'] === null;
  const before = isNew ? NO_SHARE : storedShare(stored);
  const after = shareOfFacts(facts);
  const kept = [...after.statementIds].filter((id) => before.statementIds.has(id));
  const revision = Number(stored['revision'] ?? 0);
  if (stored['fingerprint'] === article.fingerprint) {
    const statements = { added: 0, kept: before.statementIds.size, removed: 0 };
    return { articleId: article.id, outcome: 'UNCHANGED', revision, statements };
  }

  const shared = await lockSharedNodes(run, before, after);
  if (!isNew) await run(CLEAR_ARTICLE, { id: article.id, keep: kept });
  await shared.write();
  const nodes = {
    article: articleProperties(facts, revision + 1),
    sources: facts.unnamedSources.map(({ id, name }) => ({ id, name, articleId: article.id })),
    statements: facts.statements.map((statement) => statementProperties(statement, facts)),
    roles: facts.roles.filter(({ id }) => shared.newRoles.has(id)).map(({ id, title }) => ({ id, title })),
  };
  await run(WRITE_NODES, { nodes });
  await run(WRITE_LINKS, { links: linksOf(facts, shared) });
  await shared.finish(article.publishedAt);
  return {
    articleId: article.id,
    outcome: isNew ? 'CREATED' : 'REPLACED',
    revision: revision + 1,
    statements: {
      added: after.statementIds.size - kept.length,
      kept: kept.length,
      removed: before.statementIds.size - kept.length,
    },
  };
}

function articleProperties(
  { article, outletId, statements }: ArticleFacts,
  revision: number,
): Record<string, unknown> {
  return {
    ...article,
    revision,
    outletId,
    statementCount: statements.length,
    titleFolded: foldText(article.title),
    textFolded: foldText(article.text),
    titleStems: [stemText(searchStems(article.title))],
    bodyStems: stemText(searchStems(article.text)),
  };
}

function statementProperties(statement: StatementFact, { article }: ArticleFacts): Record<string, unknown> {
  const { alternatives, evidence, speakerQuote, cueQuote } = statement;
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
  };
}

function linksOf(facts: ArticleFacts, shared: SharedNodes): Record<LinkKind, readonly Link[]> {
  const { article, statements } = facts;
  const from = article.id;
  const views = shareOfFacts(facts).views;
  const newRoles = facts.roles.filter(uniqueById).filter(({ id }) => shared.newRoles.has(id));
  const saidBy = statements.flatMap(({ id, speakerId }) =>
    speakerId === null ? [] : [{ from: id, to: speakerId }],
  );
  const reportedBy = statements.flatMap(({ id, reportedByIds }) => inOrder(id, reportedByIds));
  const isSource = ({ to }: Link): boolean => typeOfId(to) === 'UnnamedSource';
  const isEntity = (link: Link): boolean => !isSource(link);
  const links: Record<LinkKind, readonly Link[]> = {
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
    about: statements.flatMap(({ id, saidAt, topics }) =>
      topics.map(({ topicId, score }) => ({ from: id, to: topicId, properties: { topicId, score, saidAt } })),
    ),
    statementMentions: statements.flatMap(({ id, saidAt, mentions }) =>
      mentions.map(({ entityId, spans }) => ({
        from: id,
        to: entityId,
        properties: { entityId, saidAt, ...spanProperties(spans) },
      })),
    ),
    at: statements.flatMap(({ id, eventId }) => (eventId === null ? [] : [{ from: id, to: eventId }])),
    states: statements.map(({ id, claimId }) => ({ from: id, to: claimId })),
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
    locatedIn: shared.locatedIn,
    involves: shared.involves,
  };
  invariant(
    LINK_KINDS.every((kind) => kind in links),
    'Every kind of link has its rows.',
  );
  return links;
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
