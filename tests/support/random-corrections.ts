import { statementsNow } from '../../src/ingest/corrections/describe.ts';
import type { CorrectionRequest } from '../../src/ingest/editing.ts';
import type { NodeType } from '../../src/model/graph-schema.ts';
import { BY, type TestGraph } from './corrected-graph.ts';
import { readIds } from './plans.ts';
import type { Random } from './random.ts';

const TOPICS = ['topic:transport', 'topic:labour', 'topic:railways'];
const NAMES = ['Ada Thorn', 'Oskar Brandt', 'I. Solvane'];
const TITLES = ['Mayor', 'Transport Minister', 'Judge', 'Head coach'];
const SPEAKERS = ['Person', 'Person', 'Person', 'Organization'] as const;

/** Makes and takes back corrections by chance; those that are refused are passed over. */
export async function correctByChance(graph: TestGraph, random: Random, tries: number): Promise<void> {
  for (let made = 0; made < tries; made += 1) {
    const { ledger } = await graph.writer.ledger();
    const holding = ledger.corrections.filter(({ undone }) => undone === null);
    if (holding.length > 0 && random.chance(0.2)) await graph.editing.undo(random.pick(holding).id, BY);
    else await graph.editing.correct(await requestByChance(graph, random), BY);
  }
}

async function requestByChance({ store }: TestGraph, random: Random): Promise<CorrectionRequest> {
  const one = async (type: NodeType): Promise<string> => random.pick(await readIds(store, type));
  const statements = [...(await statementsNow(store, await readIds(store, 'Statement'))).values()];
  const { id: statementId, speakerId } = random.pick(statements);
  const type = random.pick(SPEAKERS);
  switch (
    random.pick([
      'MERGE',
      'MERGE',
      'SPLIT',
      'SPLIT',
      'RENAME',
      'REATTRIBUTE',
      'STATUS',
      'SET_TOPICS',
      'SET_ROLE',
    ])
  ) {
    case 'MERGE':
      return { kind: 'MERGE', keepId: await one(type), mergeIds: [await one(type)] };
    case 'SPLIT': {
      const own = statements.filter((statement) => statement.speakerId === speakerId).map(({ id }) => id);
      const statementIds = [statementId, ...random.some(own, own.length)];
      const name = random.chance(0.5) ? random.pick(NAMES) : null;
      return { kind: 'SPLIT', entityId: speakerId ?? (await one(type)), statementIds, name };
    }
    case 'RENAME':
      return { kind: 'RENAME', entityId: await one(type), name: random.pick(NAMES) };
    case 'REATTRIBUTE':
      return { kind: 'REATTRIBUTE', statementId, speakerId: random.chance(0.2) ? null : await one(type) };
    case 'SET_TOPICS':
      return { kind: 'SET_TOPICS', statementId, topicIds: random.some(TOPICS, 2) };
    case 'SET_ROLE': {
      const organizationId = random.chance(0.5) ? await one('Organization') : null;
      const [title, held] = [random.pick(TITLES), random.chance(0.7)];
      return { kind: 'SET_ROLE', personId: await one('Person'), title, organizationId, held };
    }
    default:
      return { kind: random.chance(0.5) ? 'REJECT' : 'CONFIRM', statementId };
  }
}
