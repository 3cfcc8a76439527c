import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { storeContract } from './suite.ts';

storeContract('the SQLite store', async (observe) => {
  const store = await createSqliteStore({ file: ':memory:', observe });
  await store.migrate();
  return { store, done: () => store.close() };
});
