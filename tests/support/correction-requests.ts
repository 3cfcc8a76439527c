import type { CorrectionRequest } from '../../src/ingest/editing.ts';
import type { GraphStore } from '../../src/store/port.ts';
import type { NodeRecord } from '../../src/store/read-plan.ts';
import { TOPICS, type WantedCorrection } from './arbitrary-history.ts';
import { edge, readIds, readNodes, select } from './plans.ts';

/** A request about what is in the graph now; null where there is nothing to correct. It may be one that is refused. */
export async function requestFor(
  store: GraphStore,
  { kind, first, second, some, name, flag }: WantedCorrection,
): Promise<CorrectionRequest | null> {
  const persons = await readIds(store, 'Person');
  const organizations = await readIds(store, 'Organization');
  const events = await readIds(store, 'Event');
  const statements = (
    await readNodes(store, 'Statement', { selection: select(['id'], [edge('Statement', 'speaker')]) })
  ).map(({ id, speaker }) => ({ id, speakerId: (speaker as NodeRecord | null)?.id ?? null }));
  const statement = at(statements, first);
  switch (kind) {
    case 'MERGE': {
      const all = [persons, persons, organizations, events][some % 4] ?? [];
      // Mostly two different ones.
      const [keepId, mergeId, other] = [at(all, first), at(all, first + 1 + second), at(all, some)];
      if (keepId === null || mergeId === null) return null;
      return { kind, keepId, mergeIds: flag && other !== null ? [mergeId, other] : [mergeId] };
    }
    case 'SPLIT': {
      const entityId = statement?.speakerId ?? null;
      if (entityId === null) return null;
      const said = statements.filter(({ speakerId }) => speakerId === entityId);
      const chosen = said.filter(
        (_, index) => (some & (1 << (index % 3))) !== 0 || index === first % said.length,
      );
      return { kind, entityId, statementIds: chosen.map(({ id }) => id), name: flag ? name : null };
    }
    case 'RENAME': {
      const entityId = at([...persons, ...organizations, ...events], first);
      return entityId === null ? null : { kind, entityId, name };
    }
    case 'REATTRIBUTE': {
      const speakerId = flag ? at([...persons, ...organizations], second) : null;
      return statement && { kind, statementId: statement.id, speakerId };
    }
    case 'REJECT':
    case 'CONFIRM':
      return statement && { kind, statementId: statement.id };
    case 'SET_TOPICS': {
      const topicIds = TOPICS.filter((_, index) => (some & (1 << index)) !== 0).map(({ id }) => id);
      return statement && { kind, statementId: statement.id, topicIds };
    }
    case 'SET_ROLE':
      return roleRequest(store, persons, organizations, { first, second, some, name, flag });
  }
}

/** A role that the person holds is taken away, or another one given. */
async function roleRequest(
  store: GraphStore,
  persons: readonly string[],
  organizations: readonly string[],
  { first, second, some, name, flag: held }: Omit<WantedCorrection, 'kind'>,
): Promise<CorrectionRequest | null> {
  const kind = 'SET_ROLE';
  if (held) {
    const personId = at(persons, first);
    const organizationId = some % 2 === 0 ? null : at(organizations, second);
    return personId === null ? null : { kind, personId, title: name, organizationId, held };
  }
  const edges = [edge('Role', 'person'), edge('Role', 'organization')];
  const role = at(await readNodes(store, 'Role', { selection: select(['title'], edges) }), first);
  if (role === null) return null;
  const idOf = (key: string): string | null => (role[key] as NodeRecord | null)?.id ?? null;
  const personId = idOf('person') ?? '';
  return { kind, personId, title: role['title'] as string, organizationId: idOf('organization'), held };
}

function at<T>(items: readonly T[], index: number): T | null {
  return items[index % Math.max(1, items.length)] ?? null;
}
