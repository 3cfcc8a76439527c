import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { toCypherValue } from '../../../src/store/neo4j/parameters.ts';
import { inSession } from '../database.ts';
import type { Variables } from '../operations/operation.ts';
import { TIMEOUT_MS } from './client.ts';
import type { Ask } from './measure.ts';

/** Asks Neo4j through the driver, in this process: no server and no HTTP stand between. */
export function askDriver(driver: Driver): Ask {
  return async (query, variables) => {
    try {
      const { records } = await inSession(driver, 'READ', (session) =>
        session.run(query, toCypherValue(variables) as Variables, { timeout: TIMEOUT_MS }),
      );
      for (const record of records) record.get('answer');
      return true;
    } catch (error) {
      if (error instanceof neo4j.Neo4jError && error.code.includes('TransactionTimedOut')) return false;
      throw error;
    }
  };
}
