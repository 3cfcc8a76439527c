import { OVER_HTTP } from '../context.ts';
import type { Resolvers } from '../generated/types.ts';
import { requestError } from '../request-error.ts';

/** What a subscription is executed on, once for each result: see `resultsOf`. */
export interface SubscriptionRoot {
  /** The value of the subscription's one field. */
  readonly value: unknown;
}

/** The value was made before; the client's operation only says what of it is shown. */
const FIELD = {
  subscribe: (): never => {
    throw requestError('BAD_REQUEST', OVER_HTTP);
  },
  resolve: ({ value }: SubscriptionRoot): never => value as never,
};

export const subscriptionResolvers: Required<Pick<Resolvers, 'Subscription'>> = {
  Subscription: {
    statementAdded: FIELD,
    articleIngested: FIELD,
    ingestProgress: FIELD,
    correctionApplied: FIELD,
  },
};
