import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Logger } from 'pino';
import { createApi } from '../graphql/api.ts';
import type { ArticleIngest } from '../graphql/context.ts';
import { EXAMPLE_OPERATIONS } from '../graphql/example-operations.ts';
import type { Embed } from '../graphql/planner/embed-searches.ts';
import type { GraphEvents } from '../ingest/events/graph-events.ts';
import type { Editing } from '../ingest/editing.ts';
import { invariant, OnrecordError } from '../shared/errors.ts';
import { packageVersion } from '../shared/package-version.ts';
import type { GraphStore } from '../store/port.ts';
import { createApollo } from './apollo.ts';
import { createAuthenticator } from './auth/authenticator.ts';
import type { Config } from './config.ts';
import { createHttpApp } from './http-app.ts';
import { createHttpServer } from './http-server.ts';
import { Lifecycle, type Phase } from './lifecycle.ts';
import { openDocuments } from './open-documents.ts';
import { createSubscriptionEndpoints } from './subscriptions/subscription-endpoints.ts';

/** How long running requests may still take when the server stops. */
const DRAIN_MS = 10_000;

export interface StartOptions {
  readonly config: Pick<
    Config,
    'port' | 'host' | 'auth' | 'corsOrigins' | 'http' | 'federation' | 'subscriptions'
  >;
  /** Stays the caller's: it is closed by the caller, after the server stopped. */
  readonly store: GraphStore;
  readonly ingest: ArticleIngest;
  readonly editing: Editing;
  /** What happens to the graph; the caller's to close, like the store. */
  readonly events: GraphEvents;
  /** Makes vectors of what is searched by its meaning, on another thread; without it search is by text. */
  readonly embed?: Embed;
  readonly logger: Logger;
  readonly drainMs?: number;
}

export interface RunningServer {
  /** The port it listens on, also where the setting was 0. */
  readonly port: number;
  readonly urls: {
    readonly graphql: string;
    /** The page that opens Apollo Sandbox. Nothing is there where IDE is off, nor at the next. */
    readonly ide: string;
    readonly graphiql: string;
    readonly health: string;
  };
  readonly phase: Phase;
  /** Takes no new connections, lets running requests finish (10 s), then resolves. Safe to call again. */
  stop(): Promise<void>;
}

/**
 * Starts the HTTP server and resolves when it answers.
 * Throws PORT_IN_USE if another program has the port, SETTING_INVALID if HOST or PORT cannot be listened on or there are
 * no trusted documents where only they are taken, INPUT_MALFORMED or INPUT_NOT_FOUND if their file cannot be used.
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { config, store, ingest, editing, events, embed, logger, drainMs = DRAIN_MS } = options;
  const lifecycle = new Lifecycle();
  const httpServer = createHttpServer(logger);
  const { introspection, trustedDocuments } = config.http;
  const { federation } = config;
  const api = createApi({
    store,
    ingest,
    editing,
    ...(embed && { embed }),
    introspection,
    federation,
    logger,
  });
  const documents = await openDocuments(trustedDocuments, api.schema, logger);
  const apollo = createApollo({ api, httpServer, drainMs, introspection, logger });
  await apollo.start();
  const authenticator = createAuthenticator(config.auth, logger);
  const subscriptions = createSubscriptionEndpoints({
    api,
    store,
    events,
    authenticator,
    documents,
    config,
    logger,
  });
  subscriptions.attach(httpServer);
  httpServer.on(
    'request',
    createHttpApp({
      apollo,
      createContext: api.createContext,
      authenticator,
      eventStream: subscriptions.eventStream,
      config,
      documents,
      store,
      events,
      lifecycle,
      examples: EXAMPLE_OPERATIONS,
      version: packageVersion(),
      logger,
    }),
  );

  let port: number;
  try {
    port = await listen(httpServer, config);
  } catch (error) {
    await subscriptions.close();
    authenticator.close();
    await apollo.stop();
    throw error;
  }
  lifecycle.enter({ name: 'ready', since: Date.now() });

  let stopping: Promise<void> | null = null;
  const stop = async (): Promise<void> => {
    lifecycle.enter({ name: 'draining', since: Date.now() });
    // Those who wait for events would wait for ever; meanwhile the others are finished.
    await Promise.all([subscriptions.close(), apollo.stop()]);
    authenticator.close();
    lifecycle.enter({ name: 'stopped' });
  };
  const origin = `http://${hostInUrl(config.host)}:${port}`;
  return {
    port,
    urls: {
      graphql: `${origin}/graphql`,
      ide: `${origin}/`,
      graphiql: `${origin}/graphiql`,
      health: `${origin}/health`,
    },
    get phase() {
      return lifecycle.phase;
    },
    stop: () => (stopping ??= stop()),
  };
}

function listen(server: Server, { host, port }: Pick<Config, 'host' | 'port'>): Promise<number> {
  return new Promise((resolve, reject) => {
    const fail = (error: NodeJS.ErrnoException) => {
      reject(listenError(error, host, port));
    };
    server.once('error', fail);
    server.listen({ host, port }, () => {
      server.off('error', fail);
      const address: AddressInfo | string | null = server.address();
      invariant(address !== null && typeof address === 'object', 'A listening server has an address.');
      resolve(address.port);
    });
  });
}

function listenError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  switch (error.code) {
    case 'EADDRINUSE':
      return new OnrecordError(
        'PORT_IN_USE',
        `Another program listens on ${hostInUrl(host)}:${port}. Stop it, or choose another port, for example PORT=${port + 1} (PORT=0 takes any free one).`,
        { cause: error },
      );
    case 'EACCES':
      return new OnrecordError(
        'SETTING_INVALID',
        `PORT is ${port}, but the system does not let this user listen there; ports from 1024 on are free to all (see docs/settings.md#port)`,
        { cause: error },
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new OnrecordError(
        'SETTING_INVALID',
        `HOST is "${host}", but this machine has no such address; 127.0.0.1 is for this machine only, 0.0.0.0 for all its addresses (see docs/settings.md#host)`,
        { cause: error },
      );
    default:
      return error;
  }
}

/** A server on all addresses is reached on the machine's own. */
function hostInUrl(host: string): string {
  if (host === '0.0.0.0') return '127.0.0.1';
  if (host === '::') return '[::1]';
  return host.includes(':') ? `[${host}]` : host;
}
