import { isDrawnCentre, isDrawnEntity, type GraphRoot } from '../network-plan.ts';
import type { Scope } from './compile-filter.ts';
import { addEdges } from './graph-edges.ts';
import { addMaterial } from './graph-material.ts';
import { jsonArray } from './json-sql.ts';
import { EMPTY_LIST, listOfRows, rowsOfList, StepChain } from './step-chain.ts';

/**
 * SQL of a picture: [found, [[weight, record] ...], [[source, target, kind, weight] ...], truncated].
 * The material is found first, by the newest rows of indexes; all that follows looks at nothing else.
 */
export function compileGraph(scope: Scope, root: GraphRoot, recordById: (id: string) => string): string {
  const { parameters } = scope;
  const chain = new StepChain();
  addMaterial(chain, scope, root);
  const notCentre = isDrawnCentre(root) ? `value ->> 0 NOT IN (${rowsOfList(chain.get('centre'))})` : 'TRUE';
  const room = (limit: number, taken: boolean): string =>
    parameters.add(Math.max(0, limit - (taken ? 1 : 0)));
  const nodes = room(root.nodeLimit, isDrawnEntity(root));
  const statements = room(root.statementLimit, isDrawnCentre(root) && !isDrawnEntity(root));
  const edges = parameters.add(root.edgeLimit);
  const strongest = (list: string, limit: string): string =>
    listOfRows(`SELECT value FROM json_each(${list}) WHERE ${notCentre} ORDER BY key LIMIT ${limit} + 1`);
  // One more than is shown of each, so that what is left out shows.
  chain.add('others', strongest(chain.get('rank'), nodes));
  chain.add(
    'words',
    root.statementLimit > 0 ? strongest(rankedStatements(chain.get('said')), statements) : EMPTY_LIST,
  );
  const first = (list: string, limit: string): string =>
    `SELECT value FROM json_each(${list}) WHERE key < ${limit}`;
  const centre = isDrawnCentre(root)
    ? `SELECT jsonb_array(value, ${weightOfCentre(chain, root)}) AS value FROM json_each(${chain.get('centre')})`
    : 'SELECT NULL AS value WHERE FALSE';
  chain.add(
    'nodes',
    listOfRows(
      `${centre} UNION ALL ${first(chain.get('others'), nodes)} UNION ALL ${first(chain.get('words'), statements)}`,
    ),
  );
  chain.add('drawn', listOfRows(`SELECT value ->> 0 AS value FROM json_each(${chain.get('nodes')})`));
  addEdges(chain, root.edgeKinds);
  // The strongest edge of each node goes before all others.
  chain.add(
    'best',
    listOfRows(
      `SELECT min(key) AS value FROM (SELECT value ->> 0 AS id, key FROM json_each(${chain.get('edges')}) UNION ALL ` +
        `SELECT value ->> 1, key FROM json_each(${chain.get('edges')})) GROUP BY id`,
    ),
  );
  const kept =
    `SELECT e.key, e.value FROM json_each(${chain.get('edges')}) e LEFT JOIN (SELECT DISTINCT value FROM json_each(${chain.get('best')})) b ON b.value = e.key ` +
    `ORDER BY b.value IS NULL, e.key LIMIT ${edges}`;
  const node = scope.nextAlias();
  const item = jsonArray([`${node}.value ->> 1`, recordById(`(${node}.value ->> 0)`)]);
  return chain.select(
    jsonArray([
      root.around === null ? '1' : `json_array_length(${chain.get('centre')})`,
      `(SELECT jsonb_group_array(${item} ORDER BY ${node}.key) FROM json_each(${chain.get('nodes')}) ${node})`,
      `(SELECT jsonb_group_array(jsonb(value) ORDER BY key) FROM (${kept}))`,
      `(${chain.get('cut')} OR json_array_length(${chain.get('others')}) > ${nodes} OR ` +
        `json_array_length(${chain.get('words')}) > ${statements} OR json_array_length(${chain.get('edges')}) > ${edges})`,
    ]),
  );
}

/** [id, weight] of the statements of the material, strongest first. */
function rankedStatements(said: string): string {
  return (
    `(SELECT jsonb_group_array(jsonb_array(s.id, c.independent_count) ORDER BY c.independent_count DESC, s.id) ` +
    `FROM json_each(${said}) x CROSS JOIN statement s ON s.id = x.value CROSS JOIN claim c ON c.id = s.claim_id)`
  );
}

function weightOfCentre(chain: StepChain, root: GraphRoot): string {
  const found =
    root.around?.type === 'Statement'
      ? `SELECT c.independent_count FROM json_each(${chain.get('centre')}) x JOIN statement s ON s.id = x.value JOIN claim c ON c.id = s.claim_id`
      : `SELECT r.value ->> 1 FROM json_each(${chain.get('centre')}) x JOIN json_each(${chain.get('rank')}) r ON r.value ->> 0 = x.value`;
  return `coalesce((${found}), 0)`;
}
