import type { JsonValue } from '../../src/model/json.ts';
import type { GraphStore } from '../../src/store/port.ts';
import type { PageResult } from '../../src/store/read-plan.ts';
import type { Kept } from './kept-records.ts';
import { dumpPlan } from './plans.ts';
import { without } from './without.ts';

/**
 * All of a graph and its records, without how often articles changed on the way: no numbers of revisions, and none of
 * the records that hold nothing and only tell writers of each other.
 */
export interface GraphState {
  readonly graph: unknown;
  readonly records: Readonly<Record<string, JsonValue>>;
  readonly tags: Kept['tags'];
}

export async function stateOf(store: GraphStore, { records, tags }: Kept): Promise<GraphState> {
  const read = await store.read(dumpPlan());
  const articles = (read['Article'] as PageResult).items.map(({ node }) => without(node, 'revision'));
  const isKept = (name: string): boolean => !/^(?:revision|said-slot:|name-slot:)/.test(name);
  return {
    graph: { ...read, Article: articles },
    records: Object.fromEntries(
      Object.entries(records)
        .filter(([key]) => isKept(key))
        .map(([key, value]) => [key, withoutRevision(value)]),
    ),
    tags: Object.fromEntries(Object.entries(tags).filter(([tag]) => isKept(tag))),
  };
}

function withoutRevision(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null || !('recorded' in value)) return value;
  const recorded = value['recorded'] as Readonly<Record<string, JsonValue>>;
  return { ...value, recorded: without(recorded, 'revision') };
}
