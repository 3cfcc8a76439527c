import {
  GraphQLDateTime,
  GraphQLLocalDate,
  GraphQLNonNegativeInt,
  GraphQLPositiveInt,
  GraphQLURL,
} from 'graphql-scalars';

import type { Resolvers } from '../generated/types.ts';

export const scalars: Required<
  Pick<Resolvers, 'DateTime' | 'LocalDate' | 'NonNegativeInt' | 'PositiveInt' | 'URL'>
> = {
  DateTime: GraphQLDateTime,
  LocalDate: GraphQLLocalDate,
  NonNegativeInt: GraphQLNonNegativeInt,
  PositiveInt: GraphQLPositiveInt,
  URL: GraphQLURL,
};
