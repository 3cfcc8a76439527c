import type { Driver } from 'neo4j-driver';

/** Ends the queries that nobody waits for any more. */
export async function endLateQueries(driver: Driver): Promise<void> {
  const { records } = await driver.executeQuery(
    `SHOW TRANSACTIONS YIELD transactionId, elapsedTime, currentQuery
     WHERE elapsedTime > duration('PT20S') AND NOT currentQuery STARTS WITH 'SHOW'
     RETURN transactionId AS id`,
  );
  for (const record of records)
    await driver.executeQuery('TERMINATE TRANSACTIONS $id', { id: String(record.get('id')) });
}
