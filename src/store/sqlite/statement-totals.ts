import { STATEMENT_STATUSES } from '../../model/vocabulary.ts';
import type { NodeType } from '../../model/graph-schema.ts';
import type { Filter } from '../read-plan.ts';
import { compileTest, type Scope } from './compile-filter.ts';

/**
 * Brings the tables of the version before to this one: how many statements there are of each status. SQLite keeps no
 * count of a table's rows, and a list of all statements, which leaves out the rejected ones, asks for one.
 */
export const STATEMENT_TOTALS = `
CREATE TABLE statement_total (
  status TEXT PRIMARY KEY,
  statements INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO statement_total VALUES ${STATEMENT_STATUSES.map((status) => `('${status}', 0)`).join(', ')};
UPDATE statement_total SET statements = (SELECT count(*) FROM statement s WHERE s.status = statement_total.status);
CREATE TRIGGER statement_added AFTER INSERT ON statement BEGIN
  UPDATE statement_total SET statements = statements + 1 WHERE status = new.status;
END;
CREATE TRIGGER statement_removed AFTER DELETE ON statement BEGIN
  UPDATE statement_total SET statements = statements - 1 WHERE status = old.status;
END;
CREATE TRIGGER statement_decided AFTER UPDATE OF status ON statement BEGIN
  UPDATE statement_total SET statements = statements - 1 WHERE status = old.status;
  UPDATE statement_total SET statements = statements + 1 WHERE status = new.status;
END;
`;

/** SQL of the number of all nodes that fulfil the filter, where these tables know it, else null. */
export function compileKnownTotal(
  scope: Scope,
  types: readonly NodeType[],
  where: Filter | null,
): string | null {
  if (types.length !== 1 || types[0] !== 'Statement') return null;
  const known = where === null ? 'TRUE' : compileStatusFilter(scope, where);
  return known === null ? null : `(SELECT sum(n.statements) FROM statement_total n WHERE ${known})`;
}

function compileStatusFilter(scope: Scope, where: Filter): string | null {
  if (where.kind === 'not') {
    const inner = compileStatusFilter(scope, where.filter);
    return inner === null ? null : `(${inner}) IS NOT TRUE`;
  }
  if (where.kind !== 'property' || where.property !== 'status') return null;
  return compileTest(scope, 'n', 'enum', 'status', where.test);
}
