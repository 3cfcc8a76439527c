import { ApolloServer } from '@apollo/server';

import { createApi } from '../../src/graphql/api.ts';
import type { ApiContext, ArticleIngest } from '../../src/graphql/context.ts';
import type { Embed } from '../../src/graphql/planner/embed-searches.ts';
import { ANONYMOUS, type Viewer } from '../../src/graphql/viewer.ts';
import type { Editing } from '../../src/ingest/editing.ts';
import type { ArticleFacts, TopicFact } from '../../src/model/facts.ts';
import type { GraphStore, QueryEvent } from '../../src/store/port.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import type { Open } from '../contract/store/open-store.ts';
import { articles, topics } from './corpus.ts';
import { FakeEditing } from './fake-editing.ts';

interface ApiError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly locations?: readonly { readonly line: number; readonly column: number }[];
  readonly extensions: { readonly code: string; readonly requestId?: string };
}

/** What a client gets, after JSON. `data` is loosely typed: tests look at it by `toEqual` and `at`. */
interface ApiAnswer {
  readonly data: unknown;
  readonly errors: readonly ApiError[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface TestApi {
  readonly store: GraphStore;
  /** Queries that the store sent since the last `ask`. */
  readonly queries: readonly QueryEvent[];
  /** As somebody without a token, unless `request` says otherwise. */
  ask(query: string, variables?: Record<string, unknown>, request?: TestRequest): Promise<ApiAnswer>;
  /** As `ask`, but throws if there are errors, and gives the data. */
  data(query: string, variables?: Record<string, unknown>): Promise<unknown>;
  close(): Promise<void>;
}

interface TestRequest {
  readonly role?: Viewer['role'];
  readonly subject?: string;
  readonly signal?: AbortSignal;
}

interface TestApiOptions {
  readonly facts?: { readonly topics: readonly TopicFact[]; readonly articles: readonly ArticleFacts[] };
  readonly ingest?: (store: GraphStore) => Promise<ArticleIngest>;
  readonly introspection?: boolean;
  /** An empty ledger unless given. */
  readonly editing?: Editing;
  /** Is the API a subgraph as well? */
  readonly federation?: boolean;
  /** An empty, migrated store; the embedded one in memory unless given. */
  readonly open?: Open;
  /** None: search is by text alone. */
  readonly embed?: Embed;
}

const openInMemory: Open = async (observe) => {
  const store = await createSqliteStore({ file: ':memory:', ...(observe && { observe }) });
  await store.migrate();
  return { store, done: () => store.close() };
};

/** The API as Apollo Server runs it. */
export async function openApi({
  facts = { topics, articles },
  ingest,
  editing = new FakeEditing(),
  introspection = true,
  open = openInMemory,
  federation = false,
  embed,
}: TestApiOptions = {}): Promise<TestApi> {
  const queries: QueryEvent[] = [];
  const { store, done } = await open((event) => queries.push(event));
  await store.putTopics(facts.topics);
  for (const article of facts.articles) await store.write(article);
  const api = createApi({
    store,
    ingest: (await ingest?.(store)) ?? NO_INGEST,
    editing,
    introspection,
    federation,
    ...(embed && { embed }),
  });
  const { schema, formatError } = api;
  const server = new ApolloServer<ApiContext>({
    schema,
    formatError,
    parseOptions: api.parseOptions,
    validationRules: [...api.validationRules],
    plugins: [...api.plugins],
  });

  async function ask(
    query: string,
    variables = {},
    { signal, ...request }: TestRequest = {},
  ): Promise<ApiAnswer> {
    queries.length = 0;
    const contextValue = api.createContext({
      requestId: 'request-1',
      viewer: { ...ANONYMOUS, ...request },
      ...(signal && { signal }),
    });
    const { body } = await server.executeOperation({ query, variables }, { contextValue });
    if (body.kind !== 'single') throw new TypeError('one answer, please');
    const answer = JSON.parse(JSON.stringify(body.singleResult)) as Partial<ApiAnswer>;
    const { data = null, errors = [], extensions = {} } = answer;
    return { data, errors, extensions };
  }

  return {
    store,
    queries,
    ask,
    async data(query, variables) {
      const { data, errors } = await ask(query, variables);
      if (errors.length > 0) throw new Error(JSON.stringify(errors));
      return data;
    },
    async close() {
      await server.stop();
      await done();
    },
  };
}

const NO_INGEST: ArticleIngest = {
  add: () => Promise.reject(new TypeError('This test adds no articles.')),
  remove: () => Promise.reject(new TypeError('This test removes no articles.')),
};

/** The value at a path of an answer: at(data, 'statements.edges.0.node.content'). */
export function at(data: unknown, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null)?.[key], data);
}
