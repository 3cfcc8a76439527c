import type { ArticleFacts, EntityFact } from '../../model/facts.ts';
import { typeOfId } from '../../model/graph-schema.ts';

/**
 * What one article gives to nodes that it shares with others. It is kept beside the article, so that replacing or
 * removing the article takes back just that: the work depends on the article, not on the size of the graph.
 */
export interface Contribution {
  readonly entities: readonly EntityFact[];
  /** What it adds to the counts of entities and topics, by id. */
  readonly counts: Readonly<Record<string, Counts>>;
  readonly claimIds: readonly string[];
  readonly roleIds: readonly string[];
}

export interface Counts {
  statements: number;
  articles: number;
  published: number;
}

export const NOTHING: Contribution = { entities: [], counts: {}, claimIds: [], roleIds: [] };

/** The counts are those that `model/graph-schema.ts` defines as statementCount, articleCount and publishedCount. */
export function contributionOf(facts: ArticleFacts): Contribution {
  const counts: Record<string, Counts> = {};
  const add = (id: string | null, what: keyof Counts): void => {
    if (id !== null) (counts[id] ??= { statements: 0, articles: 0, published: 0 })[what]++;
  };
  add(facts.outletId, 'published');
  for (const { entityId } of facts.mentions) add(entityId, 'articles');
  for (const { speakerId, eventId, topics, mentions } of facts.statements) {
    if (speakerId !== null && typeOfId(speakerId) !== 'UnnamedSource') add(speakerId, 'statements');
    add(eventId, 'statements');
    for (const { topicId } of topics) add(topicId, 'statements');
    for (const { entityId } of mentions) if (typeOfId(entityId) === 'Place') add(entityId, 'statements');
  }
  for (const topicId of topicIds(facts)) add(topicId, 'articles');
  return {
    entities: facts.entities,
    counts,
    claimIds: [...new Set(facts.statements.flatMap(({ claimId }) => claimId ?? []))],
    roleIds: [...new Set(facts.roles.map(({ id }) => id))],
  };
}

/** The topics of all statements, each once. */
export function topicIds(facts: ArticleFacts): ReadonlySet<string> {
  return new Set(facts.statements.flatMap(({ topics }) => topics.map(({ topicId }) => topicId)));
}
