import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { naiveGraph, type NaiveGraph } from '../../support/naive-graph.ts';
import { neo4jForTests } from '../../support/neo4j.ts';
import { randomFacts } from '../../support/random-facts.ts';
import { NaiveApi } from '../naive-answer.ts';
import { openApi, type TestApi } from '../open-api.ts';
import { OperationMaker } from './operation-maker.ts';
import { otherValues, takeVariables } from './take-variables.ts';

const facts = randomFacts(7, 12);
const graph: NaiveGraph = naiveGraph(facts.topics, facts.articles);
const naive = new NaiveApi(graph);
const neo4j = await neo4jForTests();

const BATCHES = 8;
/** Operations that are made; each is asked three times. ONRECORD_FC_RUNS=10 makes ten times as many. */
const operations = 160 * Number(process.env['ONRECORD_FC_RUNS'] ?? 1);

const STORES = [
  { name: 'SQLite', missing: null, open: undefined, share: 1 },
  { name: 'Neo4j', missing: neo4j.missing, open: neo4j.open, share: 0.25 },
];

describe.each(STORES)('random operations on $name', ({ missing, open, share }) => {
  let api: TestApi;
  beforeAll(async () => {
    if (missing === null) api = await openApi({ facts, ...(open && { open }) });
  });
  afterAll(async () => {
    if (missing === null) await api.close();
  });

  const batch = Math.ceil((operations * share) / BATCHES);
  test.skipIf(missing !== null).each(Array.from({ length: BATCHES }, (_, i) => i))(
    `are answered as field by field, in one query, whatever their variables (batch %i${missing === null ? '' : `; ${missing}`})`,
    async (i) => {
      for (let seed = i * batch + 1; seed <= (i + 1) * batch; seed++) await holdToNaive(api, seed);
    },
    600_000,
  );
});

/**
 * Asks with values in the text, with variables, and with other values of these, for which the plan of the same operation
 * serves again where it may.
 */
async function holdToNaive(api: TestApi, seed: number): Promise<void> {
  const query = new OperationMaker(naive.schema, [...graph.keys()], seed).operation();
  const open = takeVariables(naive.schema, query, (i) => (i + seed) % 3 === 0);
  const others = otherValues(open.variables, anotherText) as Readonly<Record<string, unknown>>;
  const requests = [{ query, variables: {} }, open, { query: open.query, variables: others }];
  for (const { query: text, variables } of requests) {
    const said = `${text} ${JSON.stringify(variables)}`;
    const expected = await naive.answer(text, variables);
    const { data, errors } = await api.ask(text, variables);
    expect(errors, said).toEqual([]);
    expect(data, said).toEqual(expected);
    expect(api.queries.length, said).toBeLessThanOrEqual(1);
  }
}

/** Another id of the graph, another word to look for, another order. */
function anotherText(text: string): string {
  if (text.includes(':')) return nextOf([...graph.keys()], text);
  if (/^[A-Z_]+_ASC$/.test(text)) return text.replace(/ASC$/, 'DESC');
  if (/^[A-Z_]+_DESC$/.test(text)) return text.replace(/DESC$/, 'ASC');
  return nextOf(['e', 'a', 'th', 'A', 'o'], text);
}

function nextOf(list: readonly string[], text: string): string {
  return list[(list.indexOf(text) + 1) % list.length] ?? text;
}
