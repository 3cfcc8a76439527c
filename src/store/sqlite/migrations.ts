import { OnrecordError } from '../../shared/errors.ts';
import type { MigrationReport } from '../port.ts';
import type { Connection } from './connection.ts';
import { STATEMENT_TOTALS } from './statement-totals.ts';
import { VERSION_1 } from './tables.ts';
import { VERSION_2 } from './version-2.ts';
import { fillVersion3, VERSION_3 } from './version-3.ts';
import { VERSION_5 } from './version-5.ts';

/** Marks a file as ours ("onrc"), see PRAGMA application_id. */
const APPLICATION_ID = 0x6f6e7263;

interface Migration {
  readonly script: string;
  /** What SQL alone cannot do, when the script has run. */
  readonly fill?: (connection: Connection) => void;
}

/** `MIGRATIONS[i]` brings version i to version i + 1. A published one is never changed. */
const MIGRATIONS: readonly Migration[] = [
  { script: VERSION_1 },
  { script: VERSION_2 },
  { script: VERSION_3, fill: fillVersion3 },
  { script: STATEMENT_TOTALS },
  { script: VERSION_5 },
];

/** The newest version of the tables that this program knows. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/** The version of the tables in a file; 0 is an empty one. Throws where the file is another program's or too new. */
export function checkVersion(connection: Connection, file: string): number {
  const version = pragma(connection, 'user_version');
  const ours = pragma(connection, 'application_id') === APPLICATION_ID;
  const tables = connection.get('other', 'SELECT count(*) AS n FROM sqlite_schema')?.['n'] ?? 0;
  if (!ours && (version !== 0 || tables !== 0)) {
    throw new OnrecordError('STORE_CORRUPT', `${file} is a database of another program; name another file.`);
  }
  if (version > SCHEMA_VERSION) {
    throw new OnrecordError(
      'STORE_INCOMPATIBLE',
      `The store in ${file} has version ${version}, this onrecord knows versions up to ${SCHEMA_VERSION}; install a newer onrecord.`,
    );
  }
  return version;
}

/** Brings the tables to the newest version, in one transaction; safe to repeat and to run beside another process. */
export function migrate(connection: Connection, file: string): MigrationReport {
  // A table is built anew by dropping the old one, which must not take along what refers to it. Inside a transaction
  // this setting cannot be changed.
  connection.script('PRAGMA foreign_keys = OFF');
  try {
    return connection.transaction(() => {
      const from = checkVersion(connection, file);
      if (from < SCHEMA_VERSION) bringForward(connection, file, from);
      return { from, to: SCHEMA_VERSION };
    });
  } finally {
    connection.script('PRAGMA foreign_keys = ON');
  }
}

function bringForward(connection: Connection, file: string, from: number): void {
  for (const { script, fill } of MIGRATIONS.slice(from)) {
    connection.script(script);
    fill?.(connection);
  }
  const dangling = connection.all('other', 'PRAGMA foreign_key_check');
  if (dangling.length > 0) {
    const tables = [...new Set(dangling.map((row) => String(row['table'])))].join(', ');
    throw new OnrecordError(
      'STORE_CORRUPT',
      `The store in ${file} refers to rows that are not there (${tables}); restore it from a backup, or move it away and seed again.`,
    );
  }
  connection.script(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${SCHEMA_VERSION}`);
}

function pragma(connection: Connection, name: 'user_version' | 'application_id'): number {
  return Number(connection.get('other', `PRAGMA ${name}`)?.[name]);
}
