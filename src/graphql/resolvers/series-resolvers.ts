import type { GraphQLResolveInfo } from 'graphql';

import { invariant } from '../../shared/errors.ts';
import type { GroupsResult } from '../../store/aggregate-plan.ts';
import type { ApiContext } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { seriesOf } from '../planner/series-request.ts';
import { countViews, pointViews, seriesViews, type CountView, type SeriesView } from '../series-view.ts';

type Arguments = Readonly<Record<string, unknown>>;

export async function statementSeries(
  _: unknown,
  args: Arguments,
  { reader }: ApiContext,
  info: GraphQLResolveInfo,
): Promise<SeriesView[]> {
  const result = (await reader.root(info)) as GroupsResult;
  return seriesViews(result, seriesOf(args), typeof args['groupBy'] === 'string');
}

export async function statementCounts(
  _: unknown,
  _args: unknown,
  { reader }: ApiContext,
  info: GraphQLResolveInfo,
): Promise<CountView[]> {
  return countViews((await reader.root(info)) as GroupsResult);
}

export const seriesResolvers: Pick<Resolvers, 'StatementSeries' | 'SeriesPoint' | 'StatementCount'> = {
  StatementSeries: {
    points: (series) => pointViews(series),
  },
  SeriesPoint: {
    date: ({ interval }) => interval.date,
    start: ({ interval }) => new Date(interval.start).toISOString(),
    end: ({ interval }) => new Date(interval.end).toISOString(),
  },
  StatementCount: {
    share: ({ value, all }) => {
      invariant(all !== undefined, 'The plan asked for all statements.');
      return all === 0 ? 0 : value / all;
    },
  },
};
