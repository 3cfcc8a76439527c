import type { FieldNode } from 'graphql';

import { groupTypes, type Grouping, type GroupsRoot } from '../../store/aggregate-plan.ts';
import { collectFields, subselections } from './collect-fields.ts';
import { listCondition } from './list-conditions.ts';
import { pageWindow } from './page-window.ts';
import { firstNode, type PlanContext } from './plan-context.ts';
import { allOf, planWhere } from './plan-filter.ts';
import { located, type Place } from './plan-page.ts';
import { planSelection } from './plan-selection.ts';
import { withProperties } from './selections.ts';
import { seriesClock, seriesOf } from './series-request.ts';

type Arguments = Readonly<Record<string, unknown>>;

/** What each value of the API's StatementGrouping stands for. */
const GROUPING_OF: Readonly<Record<string, Grouping>> = {
  SPEAKER: 'speaker',
  TOPIC: 'topic',
  OUTLET: 'outlet',
  EVENT: 'event',
  PLACE: 'place',
  MENTIONED: 'mentioned',
  KIND: 'kind',
  CUE_CLASS: 'cueClass',
  POLARITY: 'polarity',
};

/** The plan of `Query.statementSeries`. Throws as `seriesOf` does. */
export function planSeries(context: PlanContext, key: string, nodes: readonly FieldNode[]): GroupsRoot {
  return located(nodes, () => {
    const args = context.args(context.field('Query', 'statementSeries'), firstNode(nodes), ['where']);
    const request = seriesOf(args);
    const by = groupingOf(args['groupBy']);
    return {
      ...planGroups(context, { key, nodes, args, by, limit: request.top, type: 'StatementSeries' }),
      // The first and the last of all statements tell where all series begin and end.
      wantAll: by === null || request.from === null || request.to === null,
      wantRest: request.other && by !== null,
      clock: seriesClock(request),
    };
  });
}

/** The plan of `Query.statementCounts`. Throws LIMIT_EXCEEDED where too many are asked for. */
export function planCounts(context: PlanContext, key: string, nodes: readonly FieldNode[]): GroupsRoot {
  return located(nodes, () => {
    const args = context.args(context.field('Query', 'statementCounts'), firstNode(nodes), ['where']);
    const by = groupingOf(args['by']);
    const fields = collectFields(context, context.objectType('StatementCount'), subselections(nodes));
    return {
      ...planGroups(context, { key, nodes, args, by, limit: pageWindow(args).size, type: 'StatementCount' }),
      wantAll: [...fields.values()].some((asked) => firstNode(asked).name.value === 'share'),
      wantRest: args['other'] === true,
      clock: null,
    };
  });
}

function groupingOf(value: unknown): Grouping | null {
  return typeof value === 'string' ? (GROUPING_OF[value] ?? null) : null;
}

interface GroupsField {
  readonly key: string;
  readonly nodes: readonly FieldNode[];
  readonly args: Arguments;
  readonly by: Grouping | null;
  readonly limit: number;
  /** The API's type of a group. */
  readonly type: string;
}

function planGroups(
  context: PlanContext,
  { key, nodes, args, by, limit, type }: GroupsField,
): Pick<GroupsRoot, 'kind' | 'key' | 'where' | 'by' | 'limit' | 'selection'> {
  const definition = context.field('Query', firstNode(nodes).name.value);
  const asked = planWhere(context, definition, (args['where'] ?? null) as Arguments | null);
  const types = groupTypes(by);
  const places: Place[] = [];
  for (const [field, fieldNodes] of collectFields(context, context.objectType(type), subselections(nodes))) {
    if (firstNode(fieldNodes).name.value !== 'entity') continue;
    context.countEdge(fieldNodes);
    places.push({ way: [field], sets: subselections(fieldNodes) });
  }
  const selection = context.forEach(limit, () => planSelection(context, types, places));
  return {
    kind: 'groups',
    key,
    where: allOf([listCondition('Query', definition.name, args, asked), asked]),
    by,
    limit,
    selection: types.length > 0 ? withProperties(selection, ['name']) : selection,
  };
}
