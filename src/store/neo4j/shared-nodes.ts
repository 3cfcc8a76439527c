import { typeOfId } from '../../model/graph-schema.ts';
import { invariant } from '../../shared/errors.ts';
import { foldText, searchStems } from '../../shared/text.ts';
import { nameOrder } from '../display-name.ts';
import type { NameForm } from '../display-name.ts';
import type { ArticleShare } from './article-share.ts';
import type { Run } from './connection.ts';
import { EntityVotes } from './entity-votes.ts';
import { stemText } from './search.ts';
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
  finish(publishedAt: string | null): Promise<void>;
}

/** Locks all that either share touches, in the order that `write-queries.ts` lays down, and computes the exchange. */
export async function lockSharedNodes(
  run: Run,
  before: ArticleShare,
  after: ArticleShare,
): Promise<SharedNodes> {
  const entities = await lockEntities(run, before, after);
  const topics = await lockTopics(run, before, after);
  const { names, gone } = changedNames(entities);
  const keys = [...names.filter(({ isNew }) => isNew), ...gone].map(({ key }) => key);
  await run(LOCK_NAMES, { keys: union(keys) });
  const roleIds = union(before.roleIds, after.roleIds);
  const newRoles = await run(LOCK_ROLES, { ids: roleIds });
  const claimIds = union(before.claimIds, after.claimIds);
  await run(LOCK_CLAIMS, { ids: claimIds });

  const living = entities.filter(({ votes }) => votes.articles > 0);
  const moved = living.filter(
    ({ votes, was }) =>
      votes.placeId() !== was.placeId || votes.participantIds().join() !== was.participantIds.join(),
  );
  return {
    newRoles: new Set(newRoles.map(({ id }) => String(id))),
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
    finish: async (publishedAt) => {
      const extended = roleIds.filter((id) => !before.roleIds.has(id));
      if (extended.length > 0) await run(EXTEND_ROLES, { ids: extended, at: publishedAt });
      if (before.roleIds.size > 0) await run(SUMMARIZE_ROLES, { ids: [...before.roleIds] });
      if (claimIds.length > 0) await run(SUMMARIZE_CLAIMS, { ids: claimIds });
      const orphans = entities.filter(({ votes }) => votes.articles === 0);
      if (orphans.length > 0) await run(DELETE_ENTITIES, { ids: orphans.map(({ id }) => id) });
      if (gone.length > 0) await run(DELETE_UNUSED_NAMES, { keys: union(gone.map(({ key }) => key)) });
    },
  };
}

/** An entity with the new share in place of the old one. */
interface EntityState {
  readonly id: string;
  readonly votes: EntityVotes;
  readonly statementCount: number;
  readonly articleCount: number;
  readonly publishedCount: number;
  /** What it was before, as far as relationships tell of it. */
  readonly was: {
    readonly forms: readonly NameForm[];
    readonly placeId: string | null;
    readonly participantIds: readonly string[];
  };
}

async function lockEntities(run: Run, before: ArticleShare, after: ArticleShare): Promise<EntityState[]> {
  const rows = await run(LOCK_ENTITIES, { ids: union(before.views.keys(), after.views.keys()) });
  return rows.map((row) => {
    const id = String(row['id']);
    const votes = EntityVotes.parse(typeof row['votes'] === 'string' ? row['votes'] : null);
    const was = { forms: votes.forms(), placeId: votes.placeId(), participantIds: votes.participantIds() };
    const old = before.views.get(id);
    const view = after.views.get(id);
    if (old !== undefined) votes.subtract(old);
    if (view !== undefined) votes.add(view);
    return {
      id,
      votes,
      was,
      ...countsAfter(row, id, before, after),
      publishedCount:
        Number(row['publishedCount']) + Number(after.outletId === id) - Number(before.outletId === id),
    };
  });
}

function countsAfter(
  row: Readonly<Record<string, unknown>>,
  id: string,
  before: ArticleShare,
  after: ArticleShare,
): { statementCount: number; articleCount: number } {
  return {
    statementCount:
      Number(row['statementCount']) + (after.statements.get(id) ?? 0) - (before.statements.get(id) ?? 0),
    articleCount:
      Number(row['articleCount']) + Number(after.counted.has(id)) - Number(before.counted.has(id)),
  };
}

interface TopicCounts {
  readonly id: string;
  readonly statementCount: number;
  readonly articleCount: number;
}

async function lockTopics(run: Run, before: ArticleShare, after: ArticleShare): Promise<TopicCounts[]> {
  const ids = union(before.topicIds, after.topicIds);
  if (ids.length === 0) return [];
  const rows = await run(LOCK_TOPICS, { ids });
  const known = new Set(rows.map(({ id }) => id));
  for (const id of ids) invariant(known.has(id), `${id} is not in the vocabulary.`);
  return rows.map((row) => {
    const id = String(row['id']);
    return { id, ...countsAfter(row, id, before, after) };
  });
}

interface NameRow extends NameForm {
  readonly id: string;
  readonly key: string;
  readonly isNew: boolean;
}

/** Names whose numbers changed, and names that nobody gives the entity any more. */
function changedNames(entities: readonly EntityState[]): { names: NameRow[]; gone: NameRow[] } {
  const names: NameRow[] = [];
  const gone: NameRow[] = [];
  for (const { id, votes, was } of entities) {
    const known = new Map(was.forms.map((form) => [form.form, form]));
    for (const form of votes.forms()) {
      const old = known.get(form.form);
      known.delete(form.form);
      if (old?.articles === form.articles && old.asFullest === form.asFullest) continue;
      names.push({ ...form, id, key: foldText(form.form), isNew: old === undefined });
    }
    for (const form of known.values()) gone.push({ ...form, id, key: foldText(form.form), isNew: false });
  }
  return { names, gone };
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

/** Properties of an entity that follow from its names: what is shown, compared, ordered by and searched. */
export function nameProperties({
  name,
  aliases,
}: {
  readonly name: string;
  readonly aliases: readonly string[];
}): Readonly<Record<string, unknown>> {
  const forms = [name, ...aliases];
  return {
    name,
    aliases,
    nameKey: nameOrder(name),
    nameKeys: [...new Set(forms.map(foldText))],
    titleStems: [...new Set(forms.map((form) => stemText(searchStems(form))))],
  };
}

/** Each once, sorted: the order in which locks are taken. */
function union(...ids: Iterable<string>[]): string[] {
  return [...new Set(ids.flatMap((some) => [...some]))].sort();
}
