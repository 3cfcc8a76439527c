import type { GraphQLResolveInfo } from 'graphql';

import { positionSteps } from '../../ingest/quotations.ts';
import type { CueClass, Polarity } from '../../model/vocabulary.ts';
import type { NodeRecord, PageResult } from '../../store/read-plan.ts';
import type { ApiContext } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { LIMITS } from '../limits/limits.ts';
import { stepsKey, topicRoot } from '../planner/plan-positions.ts';
import type { PositionsView, PositionStepView } from '../record-views.ts';

/** The root field; its statements are in the speaker's record. */
export async function positions(
  _: unknown,
  _args: unknown,
  { reader }: ApiContext,
  info: GraphQLResolveInfo,
): Promise<PositionsView | null> {
  const result = await reader.result(info);
  const key = String(info.path.key);
  const [speaker] = (result[key] ?? []) as readonly (NodeRecord | null)[];
  const [topic] = (result[topicRoot(key)] ?? []) as readonly (NodeRecord | null)[];
  if (!speaker || !topic) return null;
  const { items } = (speaker[stepsKey(speaker.type)] ?? { items: [] }) as PageResult;
  return {
    speaker,
    topic,
    statements: items.slice(0, LIMITS.maxPositionSteps).map(({ node }) => node),
    truncated: items.length > LIMITS.maxPositionSteps,
  };
}

export const positionResolvers: Pick<Resolvers, 'Positions' | 'PositionStep'> = {
  Positions: {
    steps: ({ statements }) => stepsOf(statements),
  },
  PositionStep: {
    saidAt: ({ statement }) => statement,
    polarity: ({ statement }) => statement['polarity'] as Polarity,
    cueClass: ({ statement }) => statement['cueClass'] as CueClass | null,
  },
};

function stepsOf(statements: readonly NodeRecord[]): PositionStepView[] {
  const byId = new Map(statements.map((statement) => [statement.id, statement]));
  const steps = positionSteps(
    statements.map((statement) => ({
      id: statement.id,
      content: statement['content'] as string,
      polarity: statement['polarity'] as Polarity,
      cueClass: statement['cueClass'] as CueClass | null,
      saidAt: statement['saidAt'] as string,
    })),
  );
  return steps.flatMap(({ id, previousId, changed, reason }) => {
    const statement = byId.get(id);
    const previous = previousId === null ? null : (byId.get(previousId) ?? null);
    return statement ? [{ statement, previous, changed, reason }] : [];
  });
}
