import type {
  Clock,
  Grouping,
  GroupsResult,
  GroupsRoot,
  SlotCount,
  Tally,
} from '../../src/store/aggregate-plan.ts';
import type { NodeRecord } from '../../src/store/read-plan.ts';
import { compareText, type NaiveNode } from './naive-graph.ts';

/** What a plan of groups means, statement by statement: `statements` are those that fulfil its filter. */
export function naiveGroups(
  statements: readonly NaiveNode[],
  root: GroupsRoot,
  recordOf: (node: NaiveNode) => NodeRecord,
): GroupsResult {
  const { by, clock } = root;
  const inTime = statements.filter(
    (statement) => clock === null || isWithin(timeOf(statement, clock), clock),
  );
  const members = new Map<string, { readonly node: NaiveNode | null; readonly statements: Set<NaiveNode> }>();
  for (const statement of inTime) {
    for (const { key, node } of by === null ? [] : keysOf(statement, by)) {
      const group = members.get(key) ?? { node, statements: new Set() };
      group.statements.add(statement);
      members.set(key, group);
    }
  }
  const groups = [...members]
    .sort(([a, one], [b, other]) => other.statements.size - one.statements.size || compareText(a, b))
    .slice(0, root.limit)
    .map(([key, group]) => ({
      key,
      node: group.node && recordOf(group.node),
      ...tally([...group.statements], clock),
      members: group.statements,
    }));
  const inGroups = new Set(groups.flatMap((group) => [...group.members]));
  const all = tally(inTime, clock);
  const covered = tally([...inGroups], clock);
  const rest = tally(
    inTime.filter((statement) => !inGroups.has(statement)),
    clock,
  );
  const most = clock?.maxSlots ?? Infinity;
  const isManyValued = by === 'topic' || by === 'place' || by === 'mentioned';
  const tooManySlots =
    groups.reduce((sum, { slots }) => sum + slots.length, 0) > most ||
    ((root.wantAll || root.wantRest) && all.slots.length > most) ||
    (root.wantRest && isManyValued && covered.slots.length > most);
  const shown = (whole: Tally): Tally => (tooManySlots ? { value: 0, slots: [] } : whole);
  return {
    groups: groups.map(({ key, node, value, slots }) => ({
      key,
      node,
      value,
      slots: tooManySlots ? [] : slots,
    })),
    ...(root.wantAll && { all: shown(all) }),
    ...(root.wantRest && { rest: shown(rest) }),
    tooManySlots,
  };
}

function keysOf(
  statement: NaiveNode,
  by: Grouping,
): { readonly key: string; readonly node: NaiveNode | null }[] {
  const ends = (node: NaiveNode | undefined, edge: string): NaiveNode[] =>
    (node?.edges[edge] ?? []).map(({ to }) => to);
  const grouped = (nodes: readonly NaiveNode[]): { key: string; node: NaiveNode }[] =>
    nodes.map((node) => ({ key: node.id, node }));
  switch (by) {
    case 'speaker':
      return grouped(ends(statement, 'speaker').filter(({ type }) => type !== 'UnnamedSource'));
    case 'topic':
      return grouped(ends(statement, 'topics'));
    case 'outlet':
      return grouped(ends(ends(statement, 'article')[0], 'outlet'));
    case 'event':
      return grouped(ends(statement, 'event'));
    case 'place':
      return grouped(ends(statement, 'mentions').filter(({ type }) => type === 'Place'));
    case 'mentioned':
      return grouped(ends(statement, 'mentions'));
    default: {
      const value = statement.properties[by];
      return typeof value === 'string' ? [{ key: value, node: null }] : [];
    }
  }
}

function timeOf(statement: NaiveNode, clock: Clock): string {
  const node = clock.time === 'saidAt' ? statement : statement.edges['article']?.[0]?.to;
  const time = node?.properties[clock.time];
  return typeof time === 'string' ? time : '';
}

function isWithin(time: string, { from, until }: Clock): boolean {
  return (from === null || time >= from) && (until === null || time < until);
}

function tally(statements: readonly NaiveNode[], clock: Clock | null): Tally {
  const slots = new Map<string, number>();
  for (const statement of statements) {
    if (clock === null) break;
    const time = timeOf(statement, clock);
    const rest = time.slice(clock.length);
    const slot = time.slice(0, clock.length) + (clock.cuts.filter((cut) => cut <= rest).at(-1) ?? '');
    slots.set(slot, (slots.get(slot) ?? 0) + 1);
  }
  const inOrder: SlotCount[] = [...slots].sort(([a], [b]) => compareText(a, b));
  return { value: statements.length, slots: inOrder };
}
