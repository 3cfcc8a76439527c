import type { Ledger } from '../../identity/ledger/ledger.ts';
import {
  entityTag,
  nameTag,
  referencesKey,
  type Concerned,
  type ReferencesRecord,
} from '../../identity/update-identities.ts';
import type { Correction, CorrectionAction, FrozenReference } from '../../model/correction.ts';
import type { RecordReader } from '../../model/records.ts';
import { personNameOf } from '../../identity/names/person-name.ts';
import { typeOfId } from '../../model/graph-schema.ts';

/** Entities that a correction speaks of. */
export function entitiesOf(action: CorrectionAction): string[] {
  switch (action.kind) {
    case 'MERGE':
      return [action.keepId, ...action.mergeIds];
    case 'SPLIT':
    case 'RENAME':
      return [action.entityId];
    case 'REATTRIBUTE':
      return action.speakerId === null ? [] : [action.speakerId];
    case 'SET_ROLE':
      return action.organizationId === null ? [action.personId] : [action.personId, action.organizationId];
    case 'REJECT':
    case 'CONFIRM':
    case 'SET_TOPICS':
      return [];
  }
}

/** Statements that a correction speaks of, by id. */
export function statementsOf(action: CorrectionAction): string[] {
  if (action.kind === 'SPLIT') return action.statements.map(({ statementId }) => statementId);
  return 'statement' in action ? [action.statement.statementId] : [];
}

/** What an article's names were taken for. */
export interface References {
  readonly articleId: string;
  readonly record: ReferencesRecord;
}

/** Articles with a name that was taken for the entity. */
export async function referencesTo(reader: RecordReader, entityId: string): Promise<References[]> {
  return readReferences(reader, entityTag(entityId));
}

async function readReferences(reader: RecordReader, tag: string): Promise<References[]> {
  const found = await reader.tagged(tag);
  return found.map(({ key, value }) => ({
    articleId: key.slice(referencesKey('').length),
    record: value as unknown as ReferencesRecord,
  }));
}

/** Articles in which the entity speaks or has a role because a correction says so: they may name nobody who is taken for it. */
function correctedArticles(ledger: Ledger, entityId: string): string[] {
  return ledger.corrections.flatMap(({ action, createdId }) => {
    if (action.kind === 'SET_ROLE')
      return action.articleId !== null && isOf(action, entityId, ledger) ? [action.articleId] : [];
    if (action.kind === 'REATTRIBUTE') {
      const isIt = action.speakerId !== null && ledger.mergedInto(action.speakerId) === entityId;
      return isIt ? [action.statement.articleId] : [];
    }
    if (action.kind !== 'SPLIT' || createdId === null || ledger.mergedInto(createdId) !== entityId) return [];
    return action.statements.map(({ articleId }) => articleId);
  });
}

/** Does somebody who is the entity by now hold the role, or is it held in it? */
function isOf(
  { personId, organizationId }: Extract<CorrectionAction, { kind: 'SET_ROLE' }>,
  entityId: string,
  ledger: Ledger,
): boolean {
  return [personId, organizationId].some((id) => id !== null && ledger.mergedInto(id) === entityId);
}

/** Articles in which entities have a part: as who a name is taken for with or without corrections, or by a correction. */
export async function articlesOf(
  reader: RecordReader,
  ledger: Ledger,
  entityIds: Iterable<string>,
): Promise<string[]> {
  const articles = new Set<string>();
  for (const entityId of new Set(entityIds)) {
    for (const tag of [entityTag(entityId), nameTag(entityId)])
      for (const { articleId } of await readReferences(reader, tag)) articles.add(articleId);
    for (const articleId of correctedArticles(ledger, entityId)) articles.add(articleId);
  }
  return [...articles].sort();
}

/** What has to be decided and written anew where a correction comes to hold, or holds no longer. */
export async function concernedBy(
  reader: RecordReader,
  ledger: Ledger,
  { action, frozen, createdId }: Pick<Correction, 'action' | 'frozen' | 'createdId'>,
): Promise<Concerned> {
  const entities = new Set([...entitiesOf(action), ...(createdId === null ? [] : [createdId])]);
  for (const entityId of [...entities]) entities.add(ledger.mergedInto(entityId));
  const rewritten = new Set<string>();
  const decided = new Set<string>(frozen.flatMap(({ articleId }) => articleId ?? []));
  const isRewritten = action.kind !== 'REATTRIBUTE' && action.kind !== 'SPLIT';
  for (const entityId of entities) {
    const named = (await referencesTo(reader, entityId)).map(({ articleId }) => articleId);
    for (const articleId of named) (isRewritten ? rewritten : decided).add(articleId);
    for (const articleId of correctedArticles(ledger, entityId)) rewritten.add(articleId);
  }
  if ('statement' in action) rewritten.add(action.statement.articleId);
  if (action.kind === 'SPLIT') for (const { articleId } of action.statements) rewritten.add(articleId);
  return {
    rewritten: [...rewritten].sort(),
    decided: [...decided].sort(),
    nameIds: [...new Set(frozen.flatMap(({ articleId, nameId }) => (articleId === null ? [nameId] : [])))],
  };
}

/**
 * Who the names are taken for, without corrections, that were taken for these entities: a whole name where all articles
 * take it for the same one, else the name in each article. A surname alone is never a whole name.
 */
export async function freeze(reader: RecordReader, entityIds: readonly string[]): Promise<FrozenReference[]> {
  const frozen = new Map<string, FrozenReference>();
  for (const entityId of entityIds) {
    const byName = new Map<string, { readonly articleId: string; readonly ownId: string }[]>();
    for (const { articleId, record } of await referencesTo(reader, entityId)) {
      for (const [nameId, { entityId: settled, ownId }] of Object.entries(record.decisions)) {
        if (settled === entityId) byName.set(nameId, [...(byName.get(nameId) ?? []), { articleId, ownId }]);
      }
    }
    for (const [nameId, places] of byName) {
      const ownId = await wholeNameOf(reader, nameId);
      const references: FrozenReference[] =
        ownId === null
          ? places.map((place) => ({ articleId: place.articleId, nameId, entityId: place.ownId }))
          : [{ articleId: null, nameId, entityId: ownId }];
      for (const each of references) frozen.set(`${each.articleId ?? ''} ${nameId}`, each);
    }
  }
  return [...frozen].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each);
}

/** Who all articles take a name for, where they agree; null where they do not, or where it is too short to say. */
async function wholeNameOf(reader: RecordReader, nameId: string): Promise<string | null> {
  if (typeOfId(nameId) === 'Person' && personNameOf(nameId).partial) return null;
  const references = await readReferences(reader, nameTag(nameId));
  const taken = new Set(references.flatMap(({ record }) => record.decisions[nameId]?.ownId ?? []));
  const [ownId] = taken;
  return taken.size === 1 ? (ownId ?? null) : null;
}
