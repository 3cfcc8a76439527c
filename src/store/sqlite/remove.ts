import type { RemoveReport } from '../port.ts';
import type { Connection } from './connection.ts';
import { NOTHING } from './contribution.ts';
import { forgetDocument } from './search.ts';
import { updateEntities } from './write-entities.ts';
import { removeStatement, statementIds } from './write-statements.ts';
import { updateClaims, updateRoles } from './write-summaries.ts';
import { storedArticle } from './write.ts';

/** Removes one article, within a transaction, and leaves the graph as if it had never been there. */
export function removeArticle(connection: Connection, id: string): RemoveReport {
  const stored = storedArticle(connection, id);
  if (stored === null) return { removed: false, statements: 0 };
  const { contribution } = stored;
  const statements = statementIds(connection, id);
  for (const statement of statements) removeStatement(connection, statement);
  connection.run('DELETE FROM entity WHERE article_id = ?1', [id]);
  connection.run('DELETE FROM article WHERE id = ?1', [id]);
  forgetDocument(connection, id);
  updateEntities(connection, contribution, NOTHING);
  updateClaims(connection, contribution.claimIds);
  updateRoles(connection, contribution.roleIds);
  return { removed: true, statements: statements.length };
}
