import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import { json, Router, type RequestHandler } from 'express';
import type { Api } from '../graphql/api.ts';
import type { ApiContext } from '../graphql/context.ts';
import { isAtLeast } from '../graphql/viewer.ts';
import { authenticateRequest } from './auth/authenticate-request.ts';
import type { Authenticator } from './auth/authenticator.ts';
import { BODY_LIMITS, LONGEST_ADDRESS } from './body-limits.ts';
import type { Config } from './config.ts';
import { allowOrigins } from './cors.ts';
import { cacheControlOf } from './cache-control.ts';
import { answerMediaType } from './media-type.ts';
import { newOperationRecord, runOperation } from './operation-record.ts';
import { operationSignal } from './operation-signal.ts';
import { refuseMethod, sendProblem } from './problem.ts';
import { limitRates } from './rate-limit.ts';
import { stateOf } from './request-state.ts';
import { asksByAddress, takeDocuments } from './take-document.ts';
import type { TrustedDocuments } from '../graphql/trusted-documents/trusted-documents.ts';

export interface GraphqlRoutesOptions {
  readonly apollo: ApolloServer<ApiContext>;
  readonly createContext: Api['createContext'];
  readonly authenticator: Authenticator;
  /** Answers those who wait for events. */
  readonly eventStream: RequestHandler;
  readonly config: Pick<Config, 'corsOrigins' | 'http'>;
  /** Null where operations come as text. */
  readonly documents: TrustedDocuments | null;
}

/** GraphQL over HTTP at `/graphql`, from the first header to the answer. The Apollo Server must have been started. */
export function graphqlRoutes(options: GraphqlRoutesOptions): Router {
  const { apollo, createContext, authenticator, eventStream, config, documents } = options;
  const { queryTimeoutMs, rateLimits, trustedDocuments } = config.http;
  const readEditorBody: RequestHandler = json({ limit: BODY_LIMITS.editor });
  const readReaderBody: RequestHandler = json({ limit: BODY_LIMITS.reader });
  const execute = expressMiddleware(apollo, {
    context: ({ req, res }) => {
      const { id, viewer } = stateOf(req);
      const signal = operationSignal(res, queryTimeoutMs);
      return Promise.resolve(createContext({ requestId: id, viewer, signal }));
    },
  });

  const router = Router();
  router.use('/graphql', allowOrigins(config.corsOrigins));
  if (config.http.ide) router.get('/graphql', showPageToBrowsers);
  router.get('/graphql', refuseLongAddress);
  router.post('/graphql', requireJson);
  const handlers: RequestHandler[] = [
    authenticateRequest(authenticator),
    limitRates(rateLimits),
    (request, response, next) => {
      const read = isAtLeast(stateOf(request).viewer, 'EDITOR') ? readEditorBody : readReaderBody;
      read(request, response, next);
    },
    takeDocuments(trustedDocuments.mode, documents),
    eventStream,
    (request, response, next) => {
      const state = stateOf(request);
      const operation = newOperationRecord({
        requestId: state.id,
        mediaType: answerMediaType(request),
        cacheControl: cacheControlOf(request, trustedDocuments),
      });
      state.operation = operation;
      response.set('cache-control', 'no-store').vary('accept').vary('authorization');
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
  if (!asksByAddress(request) && request.accepts(['json', 'html']) === 'html') {
    response.redirect(303, '/');
    return;
  }
  next();
};

const refuseLongAddress: RequestHandler = (request, response, next) => {
  if (request.originalUrl.length <= LONGEST_ADDRESS) {
    next();
    return;
  }
  sendProblem(response, {
    status: 414,
    code: 'LIMIT_EXCEEDED',
    message: `The address has more than ${LONGEST_ADDRESS} characters. Send long operations by POST.`,
  });
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
