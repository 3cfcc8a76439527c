import { randomUUID } from 'node:crypto';
import { GraphQLError, type DocumentNode, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import type { Api } from '../../graphql/api.ts';
import type { Viewer } from '../../graphql/viewer.ts';
import { publicCode } from '../../graphql/format-error.ts';
import {
  SubscriptionPreparer,
  SubscriptionRefused,
} from '../../graphql/subscriptions/prepare-subscription.ts';
import type { Subscriber } from '../../graphql/subscriptions/subscriber.ts';
import { SubscriptionHub } from '../../graphql/subscriptions/subscription-hub.ts';
import type { GraphEvents } from '../../ingest/events/graph-events.ts';
import { messageOf } from '../../shared/errors.ts';
import type { GraphStore } from '../../store/port.ts';
import { finishErrors } from '../finish-error.ts';
import { DEFAULT_MEDIA_TYPE } from '../media-type.ts';
import { newOperationRecord, runOperation } from '../operation-record.ts';
import type { SubscriptionConfig } from '../subscription-settings.ts';
import type { ClientRequest } from './client-request.ts';

export interface ServiceOptions {
  readonly api: Api;
  readonly store: Pick<GraphStore, 'read'>;
  readonly events: Pick<GraphEvents, 'log'>;
  readonly config: Pick<SubscriptionConfig, 'queue'>;
  readonly logger: Logger;
}

/** On whose behalf a subscription is made, and how. */
export interface Caller {
  readonly viewer: Viewer;
  /** Names the connection in the log. */
  readonly requestId: string;
  readonly transport: 'websocket' | 'sse';
  /** The client does not keep up. */
  readonly onSlow: () => void;
}

export type Subscribed =
  | { readonly subscriber: Subscriber; readonly document: DocumentNode; readonly errors?: undefined }
  | {
      readonly errors: readonly GraphQLFormattedError[];
      readonly subscriber?: undefined;
      readonly document?: undefined;
    };

const HASH_DIGITS = 12;
const LONGEST_NAME = 100;

/** What WebSocket and event stream have in common: an operation is checked, served and logged. */
export class SubscriptionService {
  readonly #options: ServiceOptions;
  readonly #preparer: SubscriptionPreparer;
  readonly #hub: SubscriptionHub;
  readonly #format: ReturnType<typeof finishErrors>;

  constructor(options: ServiceOptions) {
    const { api, store, events, config, logger } = options;
    this.#options = options;
    this.#preparer = new SubscriptionPreparer(api);
    this.#format = finishErrors(api.formatError, logger);
    this.#hub = new SubscriptionHub({
      api,
      store,
      log: events.log,
      queue: config.queue,
      formatError: (error, requestId) => this.formatError(error, requestId),
    });
  }

  /** Begins a subscription, or says what is wrong with it. */
  subscribe(request: ClientRequest, { viewer, requestId, transport, onSlow }: Caller): Subscribed {
    const begin = performance.now();
    const { logger, api } = this.#options;
    try {
      const prepared = this.#preparer.prepare(request, viewer);
      const audience = {
        key: viewer.role,
        createContext: () => api.createContext({ requestId: randomUUID(), viewer }),
      };
      const { lastEventId } = request;
      const line = {
        requestId,
        transport,
        operation: {
          name: prepared.name?.slice(0, LONGEST_NAME) ?? null,
          type: 'subscription',
          hash: prepared.hash.slice(0, HASH_DIGITS),
        },
      };
      const subscriber: Subscriber = this.#hub.subscribe(prepared, audience, {
        lastEventId,
        onSlow,
        onEnd: () => {
          const ms = Math.round(performance.now() - begin);
          logger.info({ ...line, ms, results: subscriber.delivered }, 'subscription ended');
        },
      });
      logger.info({ ...line, ...(lastEventId === null ? {} : { resumed: true }) }, 'subscription');
      return { subscriber, document: prepared.document };
    } catch (error) {
      const causes = error instanceof SubscriptionRefused ? error.errors : [error];
      const errors = causes.map((each) => this.formatError(each, requestId));
      const errorCodes = [...new Set(errors.map(({ extensions }) => extensions?.['code']))];
      logger.info({ requestId, transport, errorCodes }, 'subscription refused');
      return { errors };
    }
  }

  /** An error as the client sees it; a fault of ours is logged. */
  formatError(error: unknown, requestId: string): GraphQLFormattedError {
    const plain = error instanceof GraphQLError ? error.toJSON() : { message: messageOf(error) };
    if (publicCode(error) === 'INTERNAL') {
      this.#options.logger.error({ err: error, requestId }, 'subscription failed');
    }
    const formatted = { ...plain, extensions: { ...plain.extensions, requestId } };
    return runOperation(
      newOperationRecord({ requestId, mediaType: DEFAULT_MEDIA_TYPE, cacheControl: null }),
      () => this.#format(formatted, error),
    );
  }

  close(): void {
    this.#hub.close();
  }
}
