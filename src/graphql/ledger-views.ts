import type { Correction, IdentityDecision, MergeCandidate } from '../model/correction.ts';
import type { Keyed } from '../ingest/editing.ts';
import type { NodeRecord, ReadResult } from '../store/read-plan.ts';
import type { PageInfo } from './page-view.ts';
import { encodeCursor } from './planner/cursor.ts';
import type { PageWindow } from './planner/page-window.ts';
import { LEDGER_GROUPS, type LedgerGroup, type LedgerIds } from './planner/plan-ledger.ts';

/** Entries of the ledger as the API shows them: each with the nodes that it speaks of, as far as they were read. */
export interface EntryView<T> {
  readonly entry: T;
  readonly nodes: LedgerNodes;
}

export type CorrectionView = EntryView<Correction>;
export type MergeCandidateView = EntryView<MergeCandidate>;
export type IdentityDecisionView = EntryView<IdentityDecision>;

export interface CorrectionAppliedView {
  readonly __typename: 'CorrectionApplied';
  readonly correction: CorrectionView;
  readonly ledgerVersion: number;
  readonly articles: number;
}

export interface ItemView<T> {
  readonly cursor: string;
  readonly node: EntryView<T>;
}

export interface EntryPage<T> {
  readonly edges: readonly ItemView<T>[];
  readonly nodes: readonly EntryView<T>[];
  readonly pageInfo: PageInfo;
}

export type CorrectionPage = EntryPage<Correction>;
export type CorrectionItem = ItemView<Correction>;
export type MergeCandidatePage = EntryPage<MergeCandidate>;
export type MergeCandidateItem = ItemView<MergeCandidate>;
export type IdentityDecisionPage = EntryPage<IdentityDecision>;
export type IdentityDecisionItem = ItemView<IdentityDecision>;

/** Nodes that entries speak of, by id; those that are gone are missing. */
export class LedgerNodes {
  readonly #groups = new Map<LedgerGroup, ReadonlyMap<string, NodeRecord>>();

  constructor(result: ReadResult = {}) {
    for (const group of LEDGER_GROUPS) {
      const records = (result[group] ?? []) as readonly (NodeRecord | null)[];
      this.#groups.set(group, new Map(records.flatMap((record) => (record ? [[record.id, record]] : []))));
    }
  }

  one(group: LedgerGroup, id: string | null): NodeRecord | null {
    return id === null ? null : (this.#groups.get(group)?.get(id) ?? null);
  }

  /** Those that there are, each once. */
  many(group: LedgerGroup, ids: readonly string[]): NodeRecord[] {
    return [...new Set(ids)].flatMap((id) => this.one(group, id) ?? []);
  }
}

/** A page of entries; one more was read than it has, if there is a next page. */
export function entryPage<T>(
  read: readonly Keyed<T>[],
  { size, cursor }: PageWindow,
  field: string,
  nodes: LedgerNodes,
): EntryPage<T> {
  const edges = read.slice(0, size).map(({ key, value }) => ({
    cursor: encodeCursor(field, [key]),
    node: { entry: value, nodes },
  }));
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: read.length > size,
      hasPreviousPage: cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

/** What a correction speaks of. */
export interface CorrectionSubject {
  readonly entityIds: readonly string[];
  readonly statementId: string | null;
  readonly topicIds: readonly string[];
  readonly name: string | null;
  readonly title: string | null;
  readonly held: boolean | null;
  /** The entity that stands for what was done: the kept, split off or renamed one, the person of a role. */
  readonly resultId: string | null;
}

const NO_SUBJECT: CorrectionSubject = {
  entityIds: [],
  statementId: null,
  topicIds: [],
  name: null,
  title: null,
  held: null,
  resultId: null,
};

export function subjectOf({ action, createdId }: Correction): CorrectionSubject {
  switch (action.kind) {
    case 'MERGE':
      return { ...NO_SUBJECT, entityIds: [action.keepId, ...action.mergeIds], resultId: action.keepId };
    case 'SPLIT':
      return { ...NO_SUBJECT, entityIds: [action.entityId], name: action.name, resultId: createdId };
    case 'RENAME':
      return {
        ...NO_SUBJECT,
        entityIds: [action.entityId],
        name: action.name,
        resultId: action.entityId,
      };
    case 'REATTRIBUTE':
      return {
        ...NO_SUBJECT,
        entityIds: present(action.speakerId),
        statementId: action.statement.statementId,
      };
    case 'REJECT':
    case 'CONFIRM':
      return { ...NO_SUBJECT, statementId: action.statement.statementId };
    case 'SET_TOPICS':
      return { ...NO_SUBJECT, statementId: action.statement.statementId, topicIds: action.topicIds };
    case 'SET_ROLE':
      return {
        ...NO_SUBJECT,
        entityIds: [action.personId, ...present(action.organizationId)],
        title: action.title,
        held: action.held,
        resultId: action.personId,
      };
  }
}

export function idsOfCorrection(correction: Correction): LedgerIds {
  const { entityIds, statementId, topicIds, resultId } = subjectOf(correction);
  return {
    entities: [...entityIds, ...present(correction.createdId), ...present(resultId)],
    statements: present(statementId),
    topics: topicIds,
  };
}

/** All ids of several entries. */
export function togetherIds(ids: readonly LedgerIds[]): LedgerIds {
  return Object.fromEntries(LEDGER_GROUPS.map((group) => [group, ids.flatMap((each) => each[group] ?? [])]));
}

function present(id: string | null): readonly string[] {
  return id === null ? [] : [id];
}
