import { setTimeout } from 'node:timers/promises';
import type { Driver } from 'neo4j-driver';

/** So often it is asked whether they are gone, half a second apart. */
const ATTEMPTS = 60;

/** Ends whatever a system asks of Neo4j that gave no answer, and waits until it is gone. */
export async function endLateQueries(driver: Driver): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { records } = await driver.executeQuery(
      `SHOW TRANSACTIONS YIELD transactionId, currentQuery
       WHERE NOT currentQuery STARTS WITH 'SHOW'
       RETURN transactionId AS id`,
    );
    if (records.length === 0) return;
    for (const record of records)
      await driver.executeQuery('TERMINATE TRANSACTIONS $id', { id: String(record.get('id')) });
    await setTimeout(500);
  }
  throw new Error('Neo4j goes on with queries that were ended.');
}
