import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { toCypherValue } from '../../../src/store/neo4j/parameters.ts';
import { inSession } from '../database.ts';
import type { Variables } from '../operations/operation.ts';
import { TIMEOUT_MS } from './client.ts';
import type { CypherQuery } from './database-hits.ts';
import type { Ask } from './measure.ts';

/**
 * Asks Neo4j through the driver, in this process: no server and no HTTP stand between. `compile` makes the Cypher of each
 * question once, before it is timed.
 */
export function askDriver(
  driver: Driver,
  compile: (text: string, variables: Variables) => CypherQuery = (query, parameters) => ({
    query,
    parameters,
  }),
): Ask {
  const known = new Map<Variables, CypherQuery>();
  return async (text, variables) => {
    const { query, parameters } = known.get(variables) ?? compile(text, variables);
    known.set(variables, { query, parameters });
    try {
      const { records } = await inSession(driver, 'READ', (session) =>
        session.run(query, toCypherValue(parameters) as Variables, { timeout: TIMEOUT_MS }),
      );
      for (const record of records) record.toObject();
      return true;
    } catch (error) {
      if (error instanceof neo4j.Neo4jError && error.code.includes('TransactionTimedOut')) return false;
      throw error;
    }
  };
}
