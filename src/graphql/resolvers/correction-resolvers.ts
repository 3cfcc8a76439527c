import type { GraphQLResolveInfo } from 'graphql';

import type { Result } from '../../ingest/audit/audit-log.ts';
import type { Witness } from '../../ingest/audit/witness.ts';
import type { CorrectionBy, CorrectionOutcome, CorrectionRequest } from '../../ingest/editing.ts';
import type { CorrectionProblem } from '../../model/correction.ts';
import { audited } from '../audited.ts';
import type { ApiContext } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { idsOfCorrection, type CorrectionAppliedView } from '../ledger-views.ts';
import { PlanContext } from '../planner/plan-context.ts';
import { planCorrected } from '../planner/plan-mutation.ts';

const DEFAULT_AUTHOR = 'editor';

interface ByInput {
  readonly author?: string | null | undefined;
  readonly reason?: string | null | undefined;
  readonly ledgerVersion?: number | null | undefined;
}

interface Refused {
  readonly __typename: 'CorrectionRefused';
  readonly problems: readonly CorrectionProblem[];
}

type Field<Input> = (
  root: unknown,
  args: { readonly input: Input & ByInput },
  context: ApiContext,
  info: GraphQLResolveInfo,
) => Promise<CorrectionAppliedView | Refused>;

/** Makes a correction of an input. */
function correct<Input>(requestOf: (input: Input) => CorrectionRequest): Field<Input> {
  return change(
    ({ editing }, input, by, witness) => editing.correct(requestOf(input), by, witness),
    (input) => targetsOf(requestOf(input)),
  );
}

/** A field that changes the ledger, and answers with what stands in the graph after that. */
function change<Input>(
  make: (context: ApiContext, input: Input, by: CorrectionBy, witness: Witness) => Promise<CorrectionOutcome>,
  targets: (input: Input) => readonly string[],
): Field<Input> {
  return async (_, { input }, context, info) => {
    const plan = planCorrected(
      new PlanContext(info.schema, info.fragments, info.variableValues),
      info.fieldNodes,
    );
    const { author, reason, ledgerVersion } = input;
    const { subject } = context.viewer;
    const by = {
      author: subject ?? author ?? DEFAULT_AUTHOR,
      reason: reason ?? null,
      ledgerVersion: ledgerVersion ?? null,
    };
    const isOther = subject !== null && author != null && author !== subject;
    const outcome = await audited(
      context,
      info,
      targets(input),
      (witness): Promise<CorrectionOutcome> =>
        isOther ? Promise.resolve({ problems: [notTheAuthor(subject)] }) : make(context, input, by, witness),
      resultOf,
    );
    if ('problems' in outcome) return { __typename: 'CorrectionRefused', problems: outcome.problems };
    const { correction, ...rest } = outcome;
    const nodes = await context.ledger.read(plan, idsOfCorrection(correction));
    return { __typename: 'CorrectionApplied', correction: { entry: correction, nodes }, ...rest };
  };
}

/** Ids that a request names. */
function targetsOf(request: CorrectionRequest): readonly string[] {
  return Object.entries(request).flatMap(([name, value]: [string, string | readonly string[] | null]) =>
    /Ids?$/.test(name) && value !== null ? value : [],
  );
}

function resultOf(outcome: CorrectionOutcome): Result {
  if (!('problems' in outcome)) return { outcome: 'APPLIED' };
  const codes = outcome.problems.map(({ code }) => code);
  return { outcome: codes.every((code) => code === 'NOTHING_TO_CHANGE') ? 'UNCHANGED' : 'REFUSED', codes };
}

function notTheAuthor(subject: string): CorrectionProblem {
  return {
    code: 'INVALID',
    field: 'author',
    message: `Your token is of "${subject}", so that is the author. Leave \`author\` out.`,
  };
}

/** Corrections know inputs by the names of the request; the API calls them without "Id". */
const INPUT_FIELDS: Readonly<Record<string, string>> = {
  keepId: 'keep',
  mergeIds: 'merge',
  entityId: 'entity',
  statementId: 'statement',
  statementIds: 'statements',
  speakerId: 'speaker',
  topicIds: 'topics',
  personId: 'person',
  organizationId: 'organization',
  correctionId: 'correction',
};

export const correctionMutations: Required<
  Omit<NonNullable<Resolvers['Mutation']>, 'ingestArticle' | 'removeArticle'>
> = {
  mergeEntities: correct(({ keep, merge }) => ({ kind: 'MERGE', keepId: keep, mergeIds: merge })),
  splitEntity: correct(({ entity, statements, name }) => ({
    kind: 'SPLIT',
    entityId: entity,
    statementIds: statements,
    name: name ?? null,
  })),
  renameEntity: correct(({ entity, name }) => ({ kind: 'RENAME', entityId: entity, name })),
  reattributeStatement: correct(({ statement, speaker }) => ({
    kind: 'REATTRIBUTE',
    statementId: statement,
    speakerId: speaker ?? null,
  })),
  rejectStatement: correct(({ statement }) => ({ kind: 'REJECT', statementId: statement })),
  confirmStatement: correct(({ statement }) => ({ kind: 'CONFIRM', statementId: statement })),
  setTopics: correct(({ statement, topics }) => ({
    kind: 'SET_TOPICS',
    statementId: statement,
    topicIds: topics,
  })),
  setRole: correct(({ person, title, organization, held }) => ({
    kind: 'SET_ROLE',
    personId: person,
    title,
    organizationId: organization ?? null,
    held,
  })),
  undoCorrection: change(
    ({ editing }, { correction }, by, witness) => editing.undo(correction, by, witness),
    ({ correction }) => [correction],
  ),
};

export const problemResolvers: Pick<Resolvers, 'CorrectionProblem'> = {
  CorrectionProblem: {
    field: ({ field }) => (field == null ? null : (INPUT_FIELDS[field] ?? field)),
  },
};
