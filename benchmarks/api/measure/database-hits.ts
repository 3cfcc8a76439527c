import { makeExecutableSchema } from '@graphql-tools/schema';
import { getOperationAST, getVariableValues, parse } from 'graphql';
import neo4j from 'neo4j-driver';
import type { Driver } from 'neo4j-driver';
import { loadTypeDefs } from '../../../src/graphql/load-schema.ts';
import { PlanContext } from '../../../src/graphql/planner/plan-context.ts';
import { planQuery } from '../../../src/graphql/planner/plan-operation.ts';
import { compilePlan } from '../../../src/store/neo4j/compile.ts';
import { toCypherValue } from '../../../src/store/neo4j/parameters.ts';
import { inSession } from '../database.ts';
import type { Variables } from '../operations/operation.ts';

/** What is sent to Neo4j. */
export interface CypherQuery {
  readonly query: string;
  readonly parameters: Variables;
}

const schema = makeExecutableSchema({ typeDefs: loadTypeDefs() });

/** What onrecord sends to Neo4j for an operation. */
export function onrecordQuery(text: string, variables: Variables): CypherQuery {
  const operation = getOperationAST(parse(text));
  if (!operation) throw new Error('The text holds one operation.');
  const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], { ...variables });
  const { query, parameters } = compilePlan(planQuery(new PlanContext(schema, {}, coerced ?? {}), operation));
  return { query, parameters: parameters([]) };
}

const ENDLESS = /TransactionTimedOut|MemoryPoolOutOfMemory/;

/** Longer than any API waits for an answer. */
const TIMEOUT_MS = 60_000;

/** How often queries touch the database, all together, or null where that takes a minute or more memory than Neo4j gives. */
export async function databaseHits(driver: Driver, queries: readonly CypherQuery[]): Promise<number | null> {
  try {
    return await inSession(driver, 'READ', async (session) => {
      let sum = 0;
      for (const { query, parameters } of queries) {
        const values = toCypherValue(parameters) as Variables;
        const { summary } = await session.run(`PROFILE ${query}`, values, { timeout: TIMEOUT_MS });
        if (summary.profile) sum += hitsOf(summary.profile);
      }
      return sum;
    });
  } catch (error) {
    if (error instanceof neo4j.Neo4jError && ENDLESS.test(error.code)) return null;
    throw error;
  }
}

interface Profile {
  readonly dbHits: number;
  readonly children: readonly Profile[];
}

function hitsOf({ dbHits, children }: Profile): number {
  return children.reduce((sum, child) => sum + hitsOf(child), dbHits);
}
