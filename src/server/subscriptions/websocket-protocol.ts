import { CloseCode, makeServer, type Server, type SubscribePayload } from 'graphql-ws';
import { GraphQLError, type ExecutionArgs, type GraphQLFormattedError, type GraphQLSchema } from 'graphql';
import { resolveDocument } from '../../graphql/trusted-documents/resolve-document.ts';
import type { TrustedDocuments } from '../../graphql/trusted-documents/trusted-documents.ts';
import { whenExpired } from './when-expired.ts';
import type { Subscriber } from '../../graphql/subscriptions/subscriber.ts';
import { OnrecordError } from '../../shared/errors.ts';
import type { Authenticator } from '../auth/authenticator.ts';
import type { Config } from '../config.ts';
import type { Problem } from '../problem.ts';
import { readClientRequest } from './client-request.ts';
import type { SubscriptionService } from './subscription-service.ts';
import type { Connection } from './websocket-connection.ts';

export interface ProtocolOptions {
  readonly service: SubscriptionService;
  readonly authenticator: Authenticator;
  readonly config: Pick<Config, 'subscriptions' | 'http'>;
  /** Null where operations come as text. */
  readonly documents: TrustedDocuments | null;
}

const CONNECTION_INIT_MS = 5_000;
/** "Try again later": clients come back after a while. */
const TRY_AGAIN_LATER = 1013;
const CLOSE_CODES: Readonly<Record<number, number>> = {
  401: CloseCode.Unauthorized,
  403: CloseCode.Forbidden,
};

/** Our side of `graphql-transport-ws`: who connects, and what they may subscribe to. */
export function createProtocol(options: ProtocolOptions): Server<Connection> {
  const { service, authenticator, config, documents } = options;

  /** The text of the operation, which may be a trusted document that is asked for by its id. */
  async function textOf({ query, extensions }: SubscribePayload): Promise<string> {
    const { mode } = config.http.trustedDocuments;
    const resolution = resolveDocument({ query, extensions }, mode, (await documents?.current()) ?? null);
    if (resolution.kind === 'refused')
      throw new GraphQLError(resolution.message, { extensions: { code: resolution.code } });
    return resolution.kind === 'trusted' ? resolution.operation.body : query;
  }

  return makeServer<Record<string, unknown> | undefined, Connection>({
    connectionInitWaitTimeout: CONNECTION_INIT_MS,

    onConnect: async ({ connectionParams, extra }) => {
      const authorization = authorizationOf(connectionParams) ?? extra.authorization;
      const { viewer, problem } = await authenticator.authenticate(authorization, extra.address);
      if (problem) {
        extra.end(CLOSE_CODES[problem.status] ?? TRY_AGAIN_LATER, reasonOf(problem));
        return false;
      }
      extra.viewer = viewer;
      extra.expiry = whenExpired(viewer, () =>
        extra.end(CloseCode.Forbidden, 'UNAUTHENTICATED: The token has ended.'),
      );
      return true;
    },

    onSubscribe: async ({ subscriptions, extra }, _id, payload) => {
      const { perConnection } = config.subscriptions;
      const { requestId } = extra;
      const shown = (error: unknown) => [new ShownError(service.formatError(error, requestId))];
      if (Object.keys(subscriptions).length > perConnection) {
        const message = `A connection may have ${perConnection} subscriptions. End others first.`;
        return shown(new OnrecordError('LIMIT_EXCEEDED', message));
      }
      let request;
      try {
        request = readClientRequest({ ...payload, query: await textOf(payload) });
      } catch (error) {
        return shown(error);
      }
      const { errors, subscriber, document } = service.subscribe(request, {
        viewer: extra.viewer,
        requestId,
        transport: 'websocket',
        onSlow: () =>
          extra.end(TRY_AGAIN_LATER, 'Too slow: results had to wait. Go on from the last event id.'),
      });
      if (errors) return errors.map((error) => new ShownError(error));
      const { operationName } = request;
      // The library wants all that an execution needs, and hands it to `subscribe`, which has it already.
      const args: ExecutionArgs = { schema: NO_SCHEMA, document, operationName, contextValue: subscriber };
      return args;
    },

    subscribe: ({ contextValue }) => contextValue as AsyncGenerator<never> & Subscriber,

    // As it is: its errors are formatted already.
    onNext: (_context, _id, _payload, _args, result) => result as object,
  });
}

/** Subscriptions are executed by the hub. */
const NO_SCHEMA = null as unknown as GraphQLSchema;

/** An error that clients see as it was formatted before. */
class ShownError extends GraphQLError {
  readonly #formatted: GraphQLFormattedError;

  constructor(formatted: GraphQLFormattedError) {
    super(formatted.message);
    this.#formatted = formatted;
  }

  override toJSON(): GraphQLFormattedError {
    return this.#formatted;
  }
}

/** Clients write the name of the header as they like. */
function authorizationOf(params: Readonly<Record<string, unknown>> | undefined): string | null {
  const found = Object.entries(params ?? {}).find(([name]) => name.toLowerCase() === 'authorization');
  return typeof found?.[1] === 'string' ? found[1] : null;
}

function reasonOf({ code, message }: Problem): string {
  return `${code}: ${message}`;
}
