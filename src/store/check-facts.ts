import type { ArticleFacts, StatementFact } from '../model/facts.ts';
import { typeOfId } from '../model/graph-schema.ts';
import type { Quote, Span } from '../model/span.ts';
import { invariant } from '../shared/errors.ts';

/**
 * Holds facts to what a store relies on: every quote and span fits the article's text, every id that is named is
 * among the facts' entities and sources, and nothing is there twice. Topics, and statements that links lead to, are
 * checked by the store that knows them.
 * Throws INTERNAL: whoever made the facts has a bug.
 */
export function checkFacts(facts: ArticleFacts): void {
  const { article, statements } = facts;
  const entities = new Set(facts.entities.map(({ id }) => id));
  const speakers = new Set([...entities, ...facts.unnamedSources.map(({ id }) => id)]);
  const at = `article ${article.id}`;

  invariant(typeOfId(article.id) === 'Article', `${at}: not an id of an article`);
  checkOnce(
    facts.entities.map(({ id }) => id),
    `${at}: entity`,
  );
  checkOnce(
    facts.unnamedSources.map(({ id }) => id),
    `${at}: unnamed source`,
  );
  checkOnce(
    facts.mentions.map(({ entityId }) => entityId),
    `${at}: mention of`,
  );
  checkOnce(
    statements.map(({ id }) => id),
    `${at}: statement`,
  );

  checkKnown(entities, [facts.outletId, ...facts.authorIds], `${at}: outlet or author`);
  checkKnown(
    entities,
    facts.unnamedSources.map(({ affiliationId }) => affiliationId),
    `${at}: affiliation`,
  );
  for (const entity of facts.entities) {
    invariant(typeOfId(entity.id) === entity.type, `${at}: ${entity.id} is not an id of a ${entity.type}`);
    invariant(entity.forms.length > 0, `${at}: entity ${entity.id} has no name`);
    checkOnce(entity.forms, `${at}: form of ${entity.id}`);
    if (entity.type === 'Event')
      checkKnown(entities, [entity.placeId, ...entity.participantIds], `${at}: ${entity.id}`);
  }
  for (const { entityId, spans } of facts.mentions) {
    checkKnown(entities, [entityId], `${at}: mention`);
    checkSpans(article.text, spans, `${at}: mention of ${entityId}`);
  }
  for (const role of facts.roles) {
    checkKnown(entities, [role.personId, role.organizationId], `${at}: role ${role.id}`);
    checkQuotes(article.text, [role.quote], `${at}: role ${role.id}`);
  }
  for (const statement of statements) {
    const where = `${at}: statement ${statement.id}`;
    const { evidence, speakerQuote, cueQuote } = statement;
    checkQuotes(article.text, [...evidence, speakerQuote, cueQuote], where);
    checkKnown(speakers, [statement.speakerId, ...statement.reportedByIds], `${where}: speaker`);
    checkKnown(entities, [statement.eventId], `${where}: event`);
    checkOnce(
      statement.topics.map(({ topicId }) => topicId),
      `${where}: topic`,
    );
    checkOnce(
      statement.mentions.map(({ entityId }) => entityId),
      `${where}: mention of`,
    );
    for (const { entityId, spans } of statement.mentions) {
      checkKnown(entities, [entityId], `${where}: mention`);
      checkSpans(article.text, spans, `${where}: mention of ${entityId}`);
    }
    checkRelations(statement, where);
  }
}

/** Whom a statement is passed on by, and what else hangs on it that a store reads from both ends. */
function checkRelations(statement: StatementFact, where: string): void {
  const { id, speakerId, reportedByIds, topics, mentions, eventId, claimId, links } = statement;
  checkOnce(reportedByIds, `${where}: reporter`);
  invariant(
    speakerId === null || !reportedByIds.includes(speakerId),
    `${where}: ${speakerId ?? ''} passes on its own statement`,
  );
  checkOnce(
    links.map(({ kind, statementId }) => `${kind} ${statementId}`),
    `${where}: link`,
  );
  for (const { statementId } of links) {
    const fits = typeOfId(statementId) === 'Statement' && statementId !== id;
    invariant(fits, `${where}: link to ${statementId}, which is no other statement`);
  }
  const nothing = [reportedByIds, topics, mentions, links].every((some) => some.length === 0);
  invariant(
    claimId !== null || (nothing && speakerId === null && eventId === null),
    `${where}: it states no claim, so nothing may hang on it`,
  );
}

function checkOnce(items: readonly string[], what: string): void {
  const seen = new Set<string>();
  for (const item of items) {
    invariant(!seen.has(item), `${what} ${item} is there twice`);
    seen.add(item);
  }
}

function checkKnown(known: ReadonlySet<string>, ids: readonly (string | null)[], what: string): void {
  for (const id of ids)
    invariant(id === null || known.has(id), `${what}: ${id ?? ''} is not among the facts`);
}

function checkSpans(text: string, spans: readonly Span[], what: string): void {
  for (const { start, end } of spans) {
    const fits =
      Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start < end && end <= text.length;
    invariant(fits, `${what}: span ${start} to ${end} is not in the text`);
  }
}

function checkQuotes(text: string, quotes: readonly (Quote | null)[], what: string): void {
  for (const quote of quotes) {
    if (quote === null) continue;
    checkSpans(text, [quote], what);
    const { start, end, exact } = quote;
    invariant(
      text.slice(start, end) === exact,
      `${what}: the text from ${start} to ${end} is not what the quote says`,
    );
  }
}
