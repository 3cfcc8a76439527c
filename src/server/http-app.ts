import compression from 'compression';
import express, { type Express } from 'express';
import type { RequestListener } from 'node:http';
import type { Logger } from 'pino';
import type { GraphEvents } from '../ingest/events/graph-events.ts';
import type { GraphStore } from '../store/port.ts';
import { graphqlRoutes, type GraphqlRoutesOptions } from './graphql-routes.ts';
import { healthRoutes } from './health.ts';
import type { Lifecycle } from './lifecycle.ts';
import type { ExampleOperation } from '../graphql/example-operations.ts';
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
  const { store, events, lifecycle, examples, version, logger } = options;
  const app: Express = express();
  app.disable('x-powered-by');
  // Queries stay flat strings: nothing of ours reads nested ones, and they are a way to send surprises.
  app.set('query parser', 'simple');
  // A digest of each answer would pay only where answers may be kept, and those set their own.
  app.set('etag', false);

  app.use((request, response, next) => {
    response.set('x-request-id', beginRequest(request).id);
    next();
  });
  app.use(logRequests(logger));
  app.use(secureHeaders());
  app.use(healthRoutes({ store, events, lifecycle, version, logger }));
  app.use(compression());
  app.use(pageRoutes({ examples, version }));
  app.use(graphqlRoutes(options));
  app.use(refuseUnknownAddress);
  app.use(answerFailure);
  return app;
}
