import { CORRECTABLE_TYPES } from '../../model/correction.ts';
import type { NodeType } from '../../model/graph-schema.ts';
import type { Quote } from '../../model/span.ts';
import type { GraphStore } from '../../store/port.ts';
import type { NodeRecord, Selection } from '../../store/read-plan.ts';

/** An entity as the graph has it now. */
export interface EntityNow {
  readonly id: string;
  readonly type: NodeType;
  readonly name: string;
}

/** A statement as the graph has it now. */
export interface StatementNow {
  readonly id: string;
  readonly articleId: string;
  readonly status: string;
  readonly evidence: readonly Quote[];
  readonly speakerId: string | null;
  readonly topicIds: readonly string[];
}

const ID_ONLY: Selection = { properties: [], edges: [] };
const ENTITY_TYPES: readonly NodeType[] = [...CORRECTABLE_TYPES, 'Topic', 'UnnamedSource'];

/** The entities of these ids that exist, by id. */
export async function entitiesNow(
  store: Pick<GraphStore, 'read'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, EntityNow>> {
  const records = await nodes(store, ids, ENTITY_TYPES, { properties: ['name'], edges: [] });
  return new Map(records.map(({ id, type, name }) => [id, { id, type, name: name as string }]));
}

/** The statements of these ids that exist, by id. */
export async function statementsNow(
  store: Pick<GraphStore, 'read'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, StatementNow>> {
  const edge = { on: 'Statement', selection: ID_ONLY } as const;
  const records = await nodes(store, ids, ['Statement'], {
    properties: ['status', 'evidence'],
    edges: [
      { ...edge, key: 'in', edge: 'article', cardinality: 'one' },
      { ...edge, key: 'by', edge: 'speaker', cardinality: 'one' },
      { ...edge, key: 'about', edge: 'topics', cardinality: 'many' },
    ],
  });
  return new Map(
    records.map((record) => [
      record.id,
      {
        id: record.id,
        articleId: (record['in'] as NodeRecord).id,
        status: record['status'] as string,
        evidence: record['evidence'] as unknown as Quote[],
        speakerId: (record['by'] as NodeRecord | null)?.id ?? null,
        topicIds: (record['about'] as readonly NodeRecord[]).map(({ id }) => id),
      },
    ]),
  );
}

/** Titles and organizations of the roles that a person holds now. */
export async function rolesNow(
  store: Pick<GraphStore, 'read'>,
  personId: string,
): Promise<readonly { readonly title: string; readonly organizationId: string | null }[]> {
  const organization = {
    key: 'at',
    on: 'Role',
    edge: 'organization',
    cardinality: 'one',
    selection: ID_ONLY,
  } as const;
  const [person] = await nodes(store, [personId], ['Person'], {
    properties: [],
    edges: [
      {
        key: 'holds',
        on: 'Person',
        edge: 'roles',
        cardinality: 'many',
        selection: { properties: ['title'], edges: [organization] },
      },
    ],
  });
  return ((person?.['holds'] ?? []) as readonly NodeRecord[]).map((role) => ({
    title: role['title'] as string,
    organizationId: (role['at'] as NodeRecord | null)?.id ?? null,
  }));
}

async function nodes(
  store: Pick<GraphStore, 'read'>,
  ids: readonly string[],
  types: readonly NodeType[],
  selection: Selection,
): Promise<NodeRecord[]> {
  if (ids.length === 0) return [];
  const key = 'asked';
  const result = await store.read({
    roots: [{ kind: 'nodes', key, ids: [...new Set(ids)], types, selection }],
  });
  return (result[key] as readonly (NodeRecord | null)[]).filter((record) => record !== null);
}
