import type { ArticleFacts, EntityFact } from '../../model/facts.ts';
import { typeOfId } from '../../model/graph-schema.ts';
import type { EntityView } from './entity-votes.ts';

/** What one article adds to nodes that it shares with others; subtracting it again leaves what the others say. */
export interface ArticleShare {
  /** ISO instant. */
  readonly publishedAt: string;
  /** What it says of each entity. */
  readonly views: ReadonlyMap<string, EntityView>;
  /** Entities whose `articleCount` it raises: those it mentions, and topics of its statements. */
  readonly counted: ReadonlySet<string>;
  /** How much it raises each entity's or topic's `statementCount`. */
  readonly statements: ReadonlyMap<string, number>;
  readonly outletId: string | null;
  readonly topicIds: ReadonlySet<string>;
  readonly statementIds: ReadonlySet<string>;
  readonly claimIds: ReadonlySet<string>;
  readonly roleIds: ReadonlySet<string>;
}

/** The ends of a statement that counters depend on. */
export interface StatementEnds {
  readonly id: string;
  readonly speakerId: string | null;
  readonly eventId: string | null;
  readonly claimId: string | null;
  readonly topicIds: readonly string[];
  readonly mentionIds: readonly string[];
}

export function makeShare(parts: {
  readonly publishedAt: string;
  readonly views: ReadonlyMap<string, EntityView>;
  readonly mentionIds: readonly string[];
  readonly outletId: string | null;
  readonly roleIds: readonly string[];
  readonly statements: readonly StatementEnds[];
}): ArticleShare {
  const statements = new Map<string, number>();
  const raise = (id: string): unknown => statements.set(id, (statements.get(id) ?? 0) + 1);
  for (const { speakerId, eventId, topicIds, mentionIds } of parts.statements) {
    // Persons and organizations count what they said, events what was said at them, places what mentions them.
    if (speakerId !== null && typeOfId(speakerId) !== 'UnnamedSource') raise(speakerId);
    if (eventId !== null) raise(eventId);
    topicIds.forEach(raise);
    mentionIds.filter((id) => typeOfId(id) === 'Place').forEach(raise);
  }
  const topicIds = new Set(parts.statements.flatMap((statement) => statement.topicIds));
  return {
    publishedAt: parts.publishedAt,
    views: parts.views,
    counted: new Set([...parts.mentionIds, ...topicIds]),
    statements,
    outletId: parts.outletId,
    topicIds,
    statementIds: new Set(parts.statements.map(({ id }) => id)),
    claimIds: new Set(parts.statements.flatMap(({ claimId }) => claimId ?? [])),
    roleIds: new Set(parts.roleIds),
  };
}

/** Of an article that is not there. */
export const NO_SHARE = makeShare({
  publishedAt: '',
  views: new Map(),
  mentionIds: [],
  outletId: null,
  roleIds: [],
  statements: [],
});

export function shareOfFacts(facts: ArticleFacts): ArticleShare {
  return makeShare({
    publishedAt: facts.article.publishedAt,
    views: new Map(facts.entities.map((entity) => [entity.id, viewOf(entity)])),
    mentionIds: facts.mentions.map(({ entityId }) => entityId),
    outletId: facts.outletId,
    roleIds: facts.roles.map(({ id }) => id),
    statements: facts.statements.map(({ id, speakerId, eventId, claimId, topics, mentions }) => ({
      id,
      speakerId,
      eventId,
      claimId,
      topicIds: topics.map(({ topicId }) => topicId),
      mentionIds: mentions.map(({ entityId }) => entityId),
    })),
  });
}

function viewOf(entity: EntityFact): EntityView {
  const { forms, isShortForm, kind, wikidataId, preferredName } = entity;
  if (entity.type !== 'Event') {
    return {
      forms,
      isShortForm,
      kind,
      wikidataId,
      preferredName,
      startDate: null,
      startDatePrecision: null,
      placeId: null,
      participantIds: [],
    };
  }
  const { startDate, startDatePrecision, placeId, participantIds } = entity;
  return {
    forms,
    isShortForm,
    kind,
    wikidataId,
    preferredName,
    startDate,
    startDatePrecision,
    placeId,
    participantIds: [...new Set(participantIds)],
  };
}
