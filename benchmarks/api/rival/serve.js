/**
 * Serves the GraphQL API that @neo4j/graphql makes of `type-definitions.graphql`, on Apollo Server and Express with the
 * settings that onrecord's server has, and says `{ url }` to the process that forked it. Asked for `{ ask: 'queries' }`,
 * it tells the Cypher that was sent since it was asked last.
 *
 *   NEO4J_URI NEO4J_USERNAME NEO4J_PASSWORD
 */
import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import { expressMiddleware } from '@as-integrations/express5';
import { Neo4jGraphQL } from '@neo4j/graphql';
import express from 'express';
import neo4j from 'neo4j-driver';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';

const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD } = process.env;
const driver = neo4j.driver(NEO4J_URI, neo4j.auth.basic(NEO4J_USERNAME, NEO4J_PASSWORD));

let isWatched = false;
let queries = [];

/** Lets the driver's sessions tell what they run, while somebody wants to know. */
function watchQueries() {
  const openSession = driver.session.bind(driver);
  driver.session = (options) => {
    const session = openSession(options);
    if (!isWatched) return session;
    for (const name of ['executeRead', 'executeWrite']) {
      const execute = session[name].bind(session);
      session[name] = (work, config) =>
        execute((transaction) => {
          const run = transaction.run.bind(transaction);
          transaction.run = (query, parameters) => {
            queries.push({ query, parameters: JSON.stringify(parameters, plain) });
            return run(query, parameters);
          };
          return work(transaction);
        }, config);
    }
    return session;
  };
}

/** The driver's whole numbers as `{ int }`. */
function plain(key, value) {
  return neo4j.isInt(value) ? { int: value.toNumber() } : value;
}

watchQueries();
/** Filters on dates, which are strings in this graph. */
const features = { filters: { String: { GT: true, GTE: true, LT: true, LTE: true } } };
const typeDefs = await readFile(new URL('type-definitions.graphql', import.meta.url), 'utf8');
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema();
const apollo = new ApolloServer({
  schema,
  introspection: true,
  includeStacktraceInErrorResponses: false,
  csrfPrevention: true,
  persistedQueries: false,
  plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
});
await apollo.start();
const app = express();
app.disable('x-powered-by');
app.set('etag', false);
app.use(
  '/graphql',
  express.json(),
  expressMiddleware(apollo, {
    context: () =>
      Promise.resolve({ executionContext: driver, sessionConfig: { defaultAccessMode: 'READ' } }),
  }),
);
const server = createServer(app);
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${server.address().port}/graphql` });
});
process.on('message', ({ ask }) => {
  if (ask !== 'queries') return;
  process.send?.({ queries });
  queries = [];
  isWatched = true;
});
