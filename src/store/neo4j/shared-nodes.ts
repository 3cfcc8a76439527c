import { typeOfId } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';
import type { NameForm } from '../display-name.ts';
import type { ArticleShare } from './article-share.ts';
import type { Run } from './connection.ts';
import { changedNames, nameProperties } from './entity-names.ts';
import { EntityVotes } from './entity-votes.ts';
import { lockNodes } from './lock.ts';
import {
  CLEAR_EVENTS,
  DELETE_ENTITIES,
  DELETE_UNUSED_NAMES,
  EXTEND_ROLES,
  LOCK_CLAIMS,
  LOCK_ENTITIES,
  LOCK_NAMES,
  LOCK_ROLES,
  LOCK_TOPICS,
  SUMMARIZE_CLAIMS,
  SUMMARIZE_ROLES,
  WRITE_ENTITIES,
  WRITE_NAMES,
  WRITE_TOPIC_COUNTS,
} from './write-queries.ts';
import type { Link } from './write-queries.ts';

/** Nodes that several articles share, locked, and what they become when one article's share is exchanged. */
export interface SharedNodes {
  /** Roles that did not exist before. */
  readonly newRoles: ReadonlySet<string>;
  readonly locatedIn: readonly Link[];
  readonly involves: readonly Link[];
  /** Writes entities, names and counters. The article's own nodes and relationships come after this ... */
  write(): Promise<void>;
  /** ... and before this: what follows from them, and the removal of what nobody holds any more. */
  finish(): Promise<void>;
}

/** One article's share and what comes in its place. */
export interface Exchange {
  readonly before: ArticleShare;
  readonly after: ArticleShare;
}

/** Locks all that any share touches, in the order that `write-queries.ts` lays down, and computes the exchanges. */
export async function lockSharedNodes(run: Run, exchanges: readonly Exchange[]): Promise<SharedNodes> {
  const entities = await lockEntities(run, exchanges);
  const topics = await lockTopics(run, exchanges);
  const { names, gone } = changedNames(entities);
  const keys = [...names.filter(({ isNew }) => isNew), ...gone].map(({ key }) => key);
  await lockNodes(run, LOCK_NAMES, union(keys));
  const roles = await lockNodes(
    run,
    LOCK_ROLES,
    touched(exchanges, ({ roleIds }) => roleIds),
  );
  const claimIds = touched(exchanges, (share) => share.claimIds);
  await lockNodes(run, LOCK_CLAIMS, claimIds);

  const living = entities.filter(({ votes }) => votes.articles > 0);
  const moved = living.filter(
    ({ votes, was }) =>
      votes.placeId() !== was.placeId || votes.participantIds().join() !== was.participantIds.join(),
  );
  return {
    newRoles: new Set(roles.filter(({ isNew }) => isNew === true).map(({ id }) => String(id))),
    locatedIn: moved.flatMap(({ id, votes }) => {
      const placeId = votes.placeId();
      return placeId === null ? [] : [{ from: id, to: placeId }];
    }),
    involves: moved.flatMap(({ id, votes }) => votes.participantIds().map((to) => ({ from: id, to }))),
    write: async () => {
      await run(WRITE_ENTITIES, { entities: living.map(entityRow) });
      if (topics.length > 0) await run(WRITE_TOPIC_COUNTS, { topics });
      if (names.length > 0 || gone.length > 0) await run(WRITE_NAMES, { names, gone });
      if (moved.length > 0) await run(CLEAR_EVENTS, { ids: moved.map(({ id }) => id) });
    },
    finish: async () => {
      const held = union(...exchanges.map(({ before }) => before.roleIds));
      const extended = extendedRoles(exchanges, new Set(held));
      if (extended.length > 0) await run(EXTEND_ROLES, { roles: extended });
      if (held.length > 0) await run(SUMMARIZE_ROLES, { ids: held });
      if (claimIds.length > 0) await run(SUMMARIZE_CLAIMS, { ids: claimIds });
      const orphans = entities.filter(({ votes }) => votes.articles === 0);
      if (orphans.length > 0) await run(DELETE_ENTITIES, { ids: orphans.map(({ id }) => id) });
      if (gone.length > 0) await run(DELETE_UNUSED_NAMES, { keys: union(gone.map(({ key }) => key)) });
    },
  };
}

interface ExtendedRole {
  readonly id: string;
  readonly first: string;
  readonly last: string;
}

/** Roles that none of the articles had before, with the dates of those that have them now. */
function extendedRoles(exchanges: readonly Exchange[], held: ReadonlySet<string>): ExtendedRole[] {
  const dates = new Map<string, string[]>();
  for (const { roleIds, publishedAt } of exchanges.map(({ after }) => after)) {
    for (const id of roleIds) if (!held.has(id)) dates.set(id, [...(dates.get(id) ?? []), publishedAt]);
  }
  return [...dates].map(([id, some]) => {
    const sorted = some.sort();
    return { id, first: sorted[0] ?? '', last: sorted.at(-1) ?? '' };
  });
}

/** An entity with the new shares in place of the old ones. */
interface EntityState {
  readonly id: string;
  readonly votes: EntityVotes;
  readonly statementCount: number;
  readonly articleCount: number;
  readonly publishedCount: number;
  /** What it was before, as far as relationships tell of it. */
  readonly was: {
    readonly names: readonly NameForm[];
    readonly placeId: string | null;
    readonly participantIds: readonly string[];
  };
}

async function lockEntities(run: Run, exchanges: readonly Exchange[]): Promise<EntityState[]> {
  const ids = touched(exchanges, ({ views }) => views.keys());
  const rows = await lockNodes(run, LOCK_ENTITIES, ids);
  return rows.map((row) => {
    const id = String(row['id']);
    const votes = EntityVotes.parse(typeof row['votes'] === 'string' ? row['votes'] : null);
    const was = { names: votes.names(), placeId: votes.placeId(), participantIds: votes.participantIds() };
    for (const { before, after } of exchanges) {
      const old = before.views.get(id);
      const view = after.views.get(id);
      if (old !== undefined) votes.subtract(old);
      if (view !== undefined) votes.add(view);
    }
    const published = change(exchanges, ({ outletId }) => Number(outletId === id));
    return {
      id,
      votes,
      was,
      ...countsAfter(row, id, exchanges),
      publishedCount: Number(row['publishedCount']) + published,
    };
  });
}

function countsAfter(
  row: Readonly<Record<string, unknown>>,
  id: string,
  exchanges: readonly Exchange[],
): { statementCount: number; articleCount: number } {
  const statements = change(exchanges, (share) => share.statements.get(id) ?? 0);
  const articles = change(exchanges, ({ counted }) => Number(counted.has(id)));
  return {
    statementCount: Number(row['statementCount']) + statements,
    articleCount: Number(row['articleCount']) + articles,
  };
}

/** By how much a number changes that is the sum over articles. */
function change(exchanges: readonly Exchange[], count: (share: ArticleShare) => number): number {
  return exchanges.reduce((sum, { before, after }) => sum + count(after) - count(before), 0);
}

interface TopicCounts {
  readonly id: string;
  readonly statementCount: number;
  readonly articleCount: number;
}

async function lockTopics(run: Run, exchanges: readonly Exchange[]): Promise<TopicCounts[]> {
  const ids = touched(exchanges, ({ topicIds }) => topicIds);
  if (ids.length === 0) return [];
  const rows = await run(LOCK_TOPICS, { ids });
  const known = new Set(rows.map(({ id }) => id));
  for (const id of ids) invariant(known.has(id), `${id} is not in the vocabulary.`);
  return rows.map((row) => {
    const id = String(row['id']);
    return { id, ...countsAfter(row, id, exchanges) };
  });
}

function entityRow({ id, votes, ...counts }: EntityState): Readonly<Record<string, unknown>> {
  const type = typeOfId(id);
  invariant(type !== null, `${id} is not an id of an entity.`);
  const { statementCount, articleCount, publishedCount } = counts;
  const isOutlet = type === 'Organization' && publishedCount > 0;
  return {
    id,
    isOutlet,
    labels: isOutlet ? [type, 'Outlet'] : [type],
    properties: {
      ...nameProperties(votes.name()),
      kind: votes.kind(),
      wikidataId: votes.wikidataId(),
      statementCount,
      articleCount,
      votes: votes.toJson(),
      ...(type === 'Organization' && { isOutlet, publishedCount }),
      ...(type === 'Event' && votes.start()),
    },
  };
}

/** What any share has, before or after. */
function touched(exchanges: readonly Exchange[], ids: (share: ArticleShare) => Iterable<string>): string[] {
  return union(...exchanges.flatMap(({ before, after }) => [ids(before), ids(after)]));
}

/** Each once, sorted: the order in which locks are taken. */
function union(...ids: Iterable<string>[]): string[] {
  return [...new Set(ids.flatMap((some) => [...some]))].sort();
}
