import type { GraphQLResolveInfo } from 'graphql';

import type { Keyed, KeyPage } from '../../ingest/editing.ts';
import type { Correction, IdentityDecision, MergeCandidate } from '../../model/correction.ts';
import type { NodeRecord } from '../../store/read-plan.ts';
import type { ApiContext } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { entryPage, idsOfCorrection, subjectOf, togetherIds, type EntryPage } from '../ledger-views.ts';
import { ledgerWindow, type LedgerIds } from '../planner/plan-ledger.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** Resolvers of `Query` that the ledger answers. */
export const ledgerQueries: Required<
  Pick<NonNullable<Resolvers['Query']>, 'corrections' | 'correction' | 'ledgerVersion' | 'mergeCandidates'>
> = {
  corrections: (_, args, context, info) =>
    page(context, info, args, (keys) => context.editing.corrections(keys), idsOfCorrection),
  correction: async (_, { id }, { editing, ledger }, info) => {
    const found = editing.correction(id);
    const ids = found.then((entry): LedgerIds => (entry ? idsOfCorrection(entry) : {}));
    const [entry, nodes] = await Promise.all([found, ledger.nodes(info, ids)]);
    return entry && { entry, nodes };
  },
  ledgerVersion: (_, _args, { editing }) => editing.ledgerVersion(),
  mergeCandidates: (_, args, context, info) =>
    page(context, info, args, (keys) => context.editing.mergeCandidates(keys), idsOfCandidate),
};

const IDENTITY = {
  identity: (
    { id }: NodeRecord,
    args: Arguments,
    context: ApiContext,
    info: GraphQLResolveInfo,
  ): Promise<EntryPage<IdentityDecision>> =>
    page(context, info, args, (keys) => context.editing.decisions(id, keys), idsOfDecision),
};

export const ledgerResolvers: Pick<
  Resolvers,
  | 'Person'
  | 'Organization'
  | 'Place'
  | 'Event'
  | 'Topic'
  | 'Correction'
  | 'CorrectionApplied'
  | 'MergeCandidate'
  | 'IdentityDecision'
> = {
  Person: IDENTITY,
  Organization: IDENTITY,
  Place: IDENTITY,
  Event: IDENTITY,
  Topic: {
    identity: (_, args, context, info) => page(context, info, args, () => Promise.resolve([]), idsOfDecision),
  },
  Correction: {
    id: ({ entry }) => entry.id,
    kind: ({ entry }) => entry.action.kind,
    author: ({ entry }) => entry.author,
    reason: ({ entry }) => entry.reason,
    recordedAt: ({ entry }) => entry.recordedAt,
    undone: ({ entry }) => entry.undone,
    undoable: ({ entry }) => entry.undone === null,
    entities: ({ entry, nodes }) => nodes.many('entities', subjectOf(entry).entityIds),
    createdEntity: ({ entry, nodes }) => nodes.one('entities', entry.createdId),
    statement: ({ entry, nodes }) => nodes.one('statements', subjectOf(entry).statementId),
    topics: ({ entry, nodes }) => nodes.many('topics', subjectOf(entry).topicIds),
    name: ({ entry }) => subjectOf(entry).name,
    title: ({ entry }) => subjectOf(entry).title,
    held: ({ entry }) => subjectOf(entry).held,
  },
  CorrectionApplied: {
    entity: ({ correction: { entry, nodes } }) => nodes.one('entities', subjectOf(entry).resultId),
    statement: ({ correction: { entry, nodes } }) => nodes.one('statements', subjectOf(entry).statementId),
  },
  MergeCandidate: {
    id: ({ entry }) => entry.id,
    score: ({ entry }) => entry.score,
    evidence: ({ entry }) => entry.evidence,
    entities: ({ entry, nodes }) => nodes.many('entities', entry.entityIds),
  },
  IdentityDecision: {
    article: ({ entry, nodes }) => nodes.one('articles', entry.articleId),
    name: ({ entry }) => entry.name,
    basis: ({ entry }) => entry.basis,
    score: ({ entry }) => entry.score,
    evidence: ({ entry }) => entry.evidence,
  },
};

/** A page of the ledger, with the nodes that its entries speak of. */
async function page<T extends Correction | MergeCandidate | IdentityDecision>(
  { ledger }: ApiContext,
  info: GraphQLResolveInfo,
  args: Arguments,
  read: (keys: KeyPage) => Promise<readonly Keyed<T>[]>,
  idsOf: (entry: T) => LedgerIds,
): Promise<EntryPage<T>> {
  const definition = info.parentType.getFields()[info.fieldName];
  if (!definition) throw new RangeError(info.fieldName);
  const window = ledgerWindow(definition, args);
  const found = read({ after: window.after, limit: window.size + 1 });
  const ids = found.then((all) => togetherIds(all.slice(0, window.size).map(({ value }) => idsOf(value))));
  const [all, nodes] = await Promise.all([found, ledger.nodes(info, ids)]);
  return entryPage(all, window, definition.name, nodes);
}

function idsOfCandidate({ entityIds }: MergeCandidate): LedgerIds {
  return { entities: entityIds };
}

function idsOfDecision({ articleId }: IdentityDecision): LedgerIds {
  return { articles: [articleId] };
}
