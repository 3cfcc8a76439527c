import type { Row, Run } from './connection.ts';
import { NodeGone } from './node-gone.ts';

/**
 * Runs a query that makes and locks the nodes of these ids, each once, and returns the `id` of each. A node that
 * somebody else deletes while this transaction waits for it comes back without properties, or not at all, and whatever
 * is written to it is lost. To make it anew here and now would be out of order: others may hold what comes before.
 * @throws NodeGone
 */
export async function lockNodes(
  run: Run,
  query: string,
  ids: readonly string[],
  parameters: Readonly<Record<string, unknown>> = { ids },
): Promise<Row[]> {
  if (ids.length === 0) return [];
  const rows = await run(query, parameters);
  if (rows.length !== ids.length || rows.some(({ id }) => id === null)) throw new NodeGone();
  return rows;
}
