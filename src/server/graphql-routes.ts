import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { json, Router, type RequestHandler } from 'express';
import type { Api } from '../graphql/api.ts';
import type { ApiContext } from '../graphql/context.ts';
import { authenticate, type Authenticator } from './auth.ts';
import { BODY_LIMITS } from './body-limits.ts';
import type { Config } from './config.ts';
import { allowOrigins } from './cors.ts';
import { newOperationRecord, runOperation } from './operation-record.ts';
import { refuseMethod, sendProblem } from './problem.ts';
import { stateOf } from './request-state.ts';

export interface GraphqlRoutesOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly createContext: Api['createContext'];
  readonly authenticator: Authenticator;
  /** Answers those who wait for events. */
  readonly eventStream: RequestHandler;
  readonly config: Pick<Config, 'corsOrigins'>;
}

/** GraphQL over HTTP at `/graphql`, from the first header to the answer. The Apollo Server must have been started. */
export function graphqlRoutes({
  apollo,
  createContext,
  authenticator,
  eventStream,
  config,
}: GraphqlRoutesOptions): Router {
  const readEditorBody: RequestHandler = json({ limit: BODY_LIMITS.editor });
  const readReaderBody: RequestHandler = json({ limit: BODY_LIMITS.reader });
  const execute = expressMiddleware(apollo, {
    context: ({ req }) => {
      const { id, mayEdit } = stateOf(req);
      return Promise.resolve(createContext({ requestId: id, editor: mayEdit }));
    },
  });

  const router = Router();
  router.use('/graphql', allowOrigins(config.corsOrigins));
  router.get('/graphql', showPageToBrowsers);
  router.post('/graphql', requireJson);
  const handlers: RequestHandler[] = [
    authenticate(authenticator),
    (request, response, next) => {
      const read = stateOf(request).mayEdit ? readEditorBody : readReaderBody;
      read(request, response, next);
    },
    eventStream,
    (request, response, next) => {
      const state = stateOf(request);
      const operation = newOperationRecord(state.id);
      state.operation = operation;
      response.set('cache-control', 'no-store');
      return runOperation(operation, () => execute(request, response, next));
    },
  ];
  router.get('/graphql', handlers);
  router.post('/graphql', handlers);
  router.all('/graphql', refuseMethod(['GET', 'POST']));
  return router;
}

/** Somebody who types the endpoint into the address bar wants the page, not an error about a missing operation. */
const showPageToBrowsers: RequestHandler = (request, response, next) => {
  if (request.query['query'] === undefined && request.accepts(['json', 'html']) === 'html') {
    response.redirect(303, '/');
    return;
  }
  next();
};

const requireJson: RequestHandler = (request, response, next) => {
  if (request.is('application/json') === 'application/json') {
    next();
    return;
  }
  sendProblem(response, {
    status: 415,
    code: 'BAD_REQUEST',
    message: 'Send the operation as JSON with the header "content-type: application/json".',
  });
};
