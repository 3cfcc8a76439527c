import type { FieldNode } from 'graphql';

import { SPEAKER_TYPES, typeOfId, type NodeType } from '../../model/graph-schema.ts';
import type { ConnectionEdge, RootPlan } from '../../store/read-plan.ts';
import { LIMITS } from '../limits/limits.ts';
import { collectFields, subselections } from './collect-fields.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { planOrder } from './plan-order.ts';
import type { Place } from './plan-page.ts';
import { planSelection } from './plan-selection.ts';
import { edgeKey } from './record-key.ts';
import { withProperties } from './selections.ts';

/** What steps are told by: see `PositionStatement`; and what their `saidAt` shows. */
const STEP_PROPERTIES = ['content', 'polarity', 'cueClass', 'saidAt', 'saidAtPrecision', 'saidAtDerivation'];

/** Name of the root of the topic, beside the speaker's. */
export function topicRoot(key: string): string {
  return `${key}.topic`;
}

/** Where the speaker's record has the statements. */
export function stepsKey(type: NodeType): string {
  return edgeKey(['steps'], type);
}

/**
 * The plan of `Query.positions`: the speaker with the statements about the topic, the earliest first, and the topic. A
 * statement and the one before it are two places of one list. No roots where the ids are of no speaker or no topic.
 */
export function planPositions(context: PlanContext, key: string, nodes: readonly FieldNode[]): RootPlan[] {
  const args = context.args(context.field('Query', 'positions'), firstNode(nodes));
  const [speakerId, topicId] = [args['speaker'] as string, args['topic'] as string];
  const speakerType = SPEAKER_TYPES.find((type) => type === typeOfId(speakerId));
  if (!speakerType || typeOfId(topicId) !== 'Topic') return [];

  const speakers: Place[] = [];
  const topics: Place[] = [];
  const statements: Place[] = [];
  let wantSteps = false;
  for (const [field, asked] of collectFields(
    context,
    context.objectType('Positions'),
    subselections(nodes),
  )) {
    const place = { way: [field], sets: subselections(asked) };
    switch (firstNode(asked).name.value) {
      case 'speaker':
        speakers.push(place);
        break;
      case 'topic':
        topics.push(place);
        break;
      case 'steps':
        statements.push(...statementPlaces(context, place));
        wantSteps = true;
        break;
      default:
        wantSteps = true;
    }
  }
  const speaker = planSelection(context, [speakerType], speakers);
  const edges = wantSteps ? [planSteps(context, speakerType, topicId, nodes, statements)] : [];
  return [
    {
      kind: 'nodes',
      key,
      ids: [speakerId],
      types: [speakerType],
      selection: { ...speaker, edges: [...speaker.edges, ...edges] },
    },
    {
      kind: 'nodes',
      key: topicRoot(key),
      ids: [topicId],
      types: ['Topic'],
      selection: planSelection(context, ['Topic'], topics),
    },
  ];
}

function statementPlaces(context: PlanContext, { way, sets }: Place): Place[] {
  return [...collectFields(context, context.objectType('PositionStep'), sets)]
    .filter(([, nodes]) => ['statement', 'previous'].includes(firstNode(nodes).name.value))
    .map(([key, nodes]) => ({ way: [...way, key], sets: subselections(nodes) }));
}

function planSteps(
  context: PlanContext,
  on: NodeType,
  topicId: string,
  nodes: readonly FieldNode[],
  places: readonly Place[],
): ConnectionEdge {
  context.countEdge(nodes);
  const selection = context.forEach(LIMITS.maxPositionSteps, () =>
    planSelection(context, ['Statement'], places),
  );
  return {
    key: stepsKey(on),
    on,
    edge: 'statements',
    cardinality: 'connection',
    page: {
      where: {
        kind: 'edge',
        edge: 'topics',
        where: { kind: 'property', property: 'id', test: { op: 'eq', value: topicId } },
      },
      order: planOrder('SAID_AT_ASC'),
      limit: LIMITS.maxPositionSteps + 1,
      after: null,
      wantTotal: false,
      wantItems: true,
      selection: withProperties(selection, STEP_PROPERTIES),
    },
    edgeProperties: [],
  };
}
