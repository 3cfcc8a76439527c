import type { StoreDescription } from '../port.ts';
import type { Connection } from './connection.ts';
import { checkVersion } from './migrations.ts';

const COUNTS = `
SELECT type, count(*) AS n FROM entity GROUP BY type
UNION ALL SELECT 'Article', count(*) FROM article
UNION ALL SELECT 'Statement', count(*) FROM statement
UNION ALL SELECT 'Claim', count(*) FROM claim
UNION ALL SELECT 'Role', count(*) FROM role`;

/** What the store is and how much it holds. */
export function describeStore(connection: Connection, file: string): StoreDescription {
  const version = connection.get('other', 'SELECT sqlite_version() AS version')?.['version'];
  const counts = connection
    .all('other', COUNTS)
    .map((row): [string, number] => [String(row['type']), Number(row['n'])])
    .filter(([, count]) => count > 0);
  return {
    adapter: 'sqlite',
    version: `SQLite ${version ?? ''}`,
    schemaVersion: checkVersion(connection, file),
    counts: Object.fromEntries(counts),
  };
}
