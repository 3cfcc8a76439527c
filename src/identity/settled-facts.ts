import type {
  ArticleFact,
  ArticleFacts,
  EntityFact,
  MentionFact,
  RoleFact,
  StatementFact,
} from '../model/facts.ts';
import { sha256 } from '../shared/hash.ts';
import { foldText } from '../shared/text.ts';
import { canonicalJson } from '../shared/canonical-json.ts';
import type { ArticleClaims, ArticleSaid } from './claims/said.ts';
import { EntityTable } from './entity-table.ts';
import { personNameOf } from './names/person-name.ts';
import type { Decision } from './decide.ts';
import type { Ledger } from './ledger/ledger.ts';
import type { OwnFacts, OwnStatement } from './own-facts.ts';
import { correctStatements } from './ledger/correct-statements.ts';
import { correctRoles } from './ledger/correct-roles.ts';
import { distinctSpans } from './resolve-entities.ts';
import { roleId } from './ids.ts';

/** An article's facts with everybody's settled identity and people's corrections, before it is compared with others. */
export interface SettledFacts extends Omit<ArticleFacts, 'article' | 'statements'> {
  readonly article: Omit<ArticleFact, 'fingerprint' | 'dispatchId'>;
  readonly statements: readonly SettledStatement[];
}

export type SettledStatement = Omit<StatementFact, 'claimId' | 'links'>;

/** When the graph came to know an article, and what it says. */
export interface Recorded {
  readonly revision: number;
  /** ISO instant. */
  readonly recordedAt: string;
  /** By id of statement: ISO instants. */
  readonly statements: Readonly<Record<string, string>>;
}

/** Puts the entities that names were taken for in the place of names, and does what corrections say. */
export function settleFacts(
  own: OwnFacts,
  decisions: ReadonlyMap<string, Pick<Decision, 'entityId' | 'titles'>>,
  ledger: Ledger,
  recorded: Recorded,
): SettledFacts {
  const idOf = (nameId: string): string => decisions.get(nameId)?.entityId ?? nameId;
  const table = new EntityTable();
  for (const entity of own.entities) {
    const isOther = idOf(entity.id) !== entity.id;
    const isShortForm = entity.type === 'Person' && isOther && personNameOf(entity.id).partial;
    table.add({ ...renamed(entity, idOf, isOther), isShortForm });
  }
  const statements = correctStatements(
    own.statements.map((statement) => settleStatement(statement, idOf)),
    own.article,
    ledger,
    table,
  );
  const roles = own.roles.map((role) => settleRole(role, decisions, idOf, table));
  const mentions = mapMentions(own.mentions, idOf);
  return {
    article: { ...own.article, revision: recorded.revision, recordedAt: recorded.recordedAt },
    outletId: own.outletId === null ? null : idOf(own.outletId),
    authorIds: [...new Set(own.authorIds.map(idOf))],
    unnamedSources: own.unnamedSources.map((source) => ({
      ...source,
      affiliationId: source.affiliationId && idOf(source.affiliationId),
    })),
    mentions,
    roles: correctRoles(roles, own.article, mentions, ledger, table),
    statements: statements.map((statement) => ({
      ...statement,
      recordedAt: recorded.statements[statement.id] ?? recorded.recordedAt,
    })),
    entities: table.facts().map((entity) => ({
      ...entity,
      preferredName: ledger.preferredName(entity.id),
      wikidataId: ledger.wikidataId(entity.id) ?? entity.wikidataId,
    })),
  };
}

/** A role of which the article tells no organization is held where other articles place the title. */
function settleRole(
  role: RoleFact,
  decisions: ReadonlyMap<string, Pick<Decision, 'titles'>>,
  idOf: (nameId: string) => string,
  table: EntityTable,
): RoleFact {
  const personId = idOf(role.personId);
  const placed = decisions.get(role.personId)?.titles[foldText(role.title)] ?? null;
  if (role.organizationId === null && placed !== null && !table.has(placed.organizationId)) {
    const { organizationId: id, organizationName } = placed;
    table.addNamed({ id, type: 'Organization', forms: [organizationName], kind: null });
  }
  const organizationId =
    role.organizationId === null ? (placed?.organizationId ?? null) : idOf(role.organizationId);
  return { ...role, personId, organizationId, id: roleId(personId, role.title, organizationId) };
}

/** What the article reports, for the comparison with other articles. */
export function saidIn({ article, statements }: SettledFacts): ArticleSaid {
  const { id, publishedAt, text } = article;
  return {
    articleId: id,
    publishedAt,
    text,
    statements: statements
      .filter(({ status }) => status !== 'REJECTED')
      .map((statement) => ({
        id: statement.id,
        content: statement.content,
        kind: statement.kind,
        polarity: statement.polarity,
        cueClass: statement.cueClass,
        speakerId: statement.speakerId,
        mentionIds: statement.mentions.map(({ entityId }) => entityId),
        topicIds: statement.topics.map(({ topicId }) => topicId),
        eventId: statement.eventId,
        saidAt: statement.saidAt,
      })),
  };
}

/** The facts as a store takes them. */
export function withClaims(facts: SettledFacts, { dispatchId, statements }: ArticleClaims): ArticleFacts {
  const complete = {
    ...facts,
    article: { ...facts.article, dispatchId },
    statements: facts.statements.map((statement): StatementFact => ({
      ...statement,
      claimId: statements.get(statement.id)?.claimId ?? null,
      links: statements.get(statement.id)?.links ?? [],
    })),
  };
  return { ...complete, article: { ...complete.article, fingerprint: sha256(canonicalJson(complete)) } };
}

/** @param isOther whether it is an event that other articles date: then the week or month that this one tells says less */
function renamed(entity: EntityFact, idOf: (nameId: string) => string, isOther: boolean): EntityFact {
  if (entity.type !== 'Event') return { ...entity, id: idOf(entity.id) };
  const { startDate, startDatePrecision } = entity;
  const isTold = !isOther || startDatePrecision === 'DAY';
  return {
    ...entity,
    startDate: isTold ? startDate : null,
    startDatePrecision: isTold ? startDatePrecision : null,
    id: idOf(entity.id),
    placeId: entity.placeId && idOf(entity.placeId),
    participantIds: [...new Set(entity.participantIds.map(idOf))],
  };
}

function settleStatement(statement: OwnStatement, idOf: (nameId: string) => string): OwnStatement {
  const speakerId = statement.speakerId && idOf(statement.speakerId);
  const reporters = statement.reportedByIds.map(idOf).filter((id) => id !== speakerId);
  const alternatives = statement.alternatives
    .map((alternative) => ({ ...alternative, id: idOf(alternative.id) }))
    .filter(({ id }, index, all) => id !== speakerId && all.findIndex((other) => other.id === id) === index);
  return {
    ...statement,
    speakerId,
    reportedByIds: [...new Set(reporters)],
    alternatives,
    mentions: mapMentions(statement.mentions, idOf),
    eventId: statement.eventId && idOf(statement.eventId),
  };
}

/** Mentions of names that are one entity become one. */
function mapMentions(mentions: readonly MentionFact[], idOf: (nameId: string) => string): MentionFact[] {
  const spans = new Map<string, MentionFact['spans']>();
  for (const mention of mentions) {
    const id = idOf(mention.entityId);
    spans.set(id, [...(spans.get(id) ?? []), ...mention.spans]);
  }
  return [...spans].map(([entityId, all]) => ({ entityId, spans: distinctSpans(all) }));
}
