import type { IExecutableSchemaDefinition } from '@graphql-tools/schema';

import type { ApiContext } from '../context.ts';
import { articleResolvers } from './article-resolvers.ts';
import { BY_RECORD } from './by-record.ts';
import { problemResolvers } from './correction-resolvers.ts';
import { graphResolvers } from './graph-resolvers.ts';
import { ledgerResolvers } from './ledger-resolvers.ts';
import { mutationResolvers } from './mutation-resolvers.ts';
import { nodeResolvers } from './node-resolvers.ts';
import { pageResolvers } from './page-resolvers.ts';
import { positionResolvers } from './position-resolvers.ts';
import { queryResolvers } from './query-resolvers.ts';
import { revisionResolvers } from './revision-resolvers.ts';
import { scalars } from './scalars.ts';
import { seriesResolvers } from './series-resolvers.ts';
import { statementResolvers } from './statement-resolvers.ts';
import { subscriptionResolvers } from './subscription-resolvers.ts';
import { variantResolvers } from './variant-resolvers.ts';

/** All resolvers; later ones add to earlier ones or take their place. */
export function allResolvers(): NonNullable<IExecutableSchemaDefinition<ApiContext>['resolvers']> {
  return [
    scalars,
    { Node: BY_RECORD, Entity: BY_RECORD, Speaker: BY_RECORD },
    nodeResolvers(),
    statementResolvers,
    articleResolvers,
    variantResolvers,
    positionResolvers,
    seriesResolvers,
    graphResolvers,
    revisionResolvers,
    ledgerResolvers,
    problemResolvers,
    pageResolvers,
    queryResolvers,
    mutationResolvers,
    subscriptionResolvers,
  ];
}
