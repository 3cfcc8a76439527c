import express, { type Express } from 'express';
import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { GraphEvents } from '../ingest/events/graph-events.ts';
import type { GraphStore } from '../store/port.ts';
import { compressAnswers } from './compress.ts';
import { answerTag } from './answer-tag.ts';
import { graphqlRoutes, type GraphqlRoutesOptions } from './graphql-routes.ts';
import { healthRoutes } from './health.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { ExampleOperation } from '../graphql/example-operations.ts';
import { pageNotices } from './pages/page-notices.ts';
import { pageRoutes } from './pages/page-routes.ts';
import { answerFailure, refuseUnknownAddress } from './problem.ts';
import { logRequests } from './request-log.ts';
import { beginRequest } from './request-state.ts';
import { secureHeaders } from './security-headers.ts';

export interface HttpAppOptions extends GraphqlRoutesOptions {
  readonly store: Pick<GraphStore, 'ping'>;
  readonly events: Pick<GraphEvents, 'trouble'>;
  readonly lifecycle: Lifecycle;
  readonly examples: readonly ExampleOperation[];
  readonly version: string;
  readonly logger: Logger;
}

/** Everything the server answers, in the order in which a request meets it. */
export function createHttpApp(options: HttpAppOptions): RequestListener {
  const { store, events, lifecycle, examples, version, logger, config } = options;
  const app: Express = express();
  app.disable('x-powered-by');
  // Queries stay flat strings: nothing of ours reads nested ones, and they are a way to send surprises.
  app.set('query parser', 'simple');
  app.set('etag', answerTag);
  app.set('trust proxy', config.http.trustProxy ?? false);

  app.use((request, response, next) => {
    response.set('x-request-id', beginRequest(request).id);
    next();
  });
  app.use(logRequests(logger));
  app.use(secureHeaders());
  app.use(compressAnswers());
  app.use(graphqlRoutes(options));
  app.use(healthRoutes({ store, events, lifecycle, version, logger }));
  if (config.http.ide) app.use(pageRoutes({ examples, version, notices: pageNotices(config.http) }));
  app.use(refuseUnknownAddress);
  app.use(answerFailure);
  return app;
}
