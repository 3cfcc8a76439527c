import { expect, test } from 'vitest';

import { planCost } from '../../src/graphql/planner/plan-cost.ts';
import { endOf, edgeOf, planOf } from './plan-of.ts';
import type { NodesRoot, RootPlan } from '../../src/store/read-plan.ts';

function nodesRoot(roots: readonly RootPlan[], key: string): NodesRoot {
  const root = roots.find((each) => each.key === key);
  if (root?.kind !== 'nodes') throw new RangeError(key);
  return root;
}

const IDS = 'speaker: "person:sergey-lavrov", topic: "topic:missile-defence"';

test('positions are a speaker with the statements about a topic, the earliest first, and the topic', () => {
  const { roots } = planOf(`{ p: positions(${IDS}) {
    speaker { name } topic { name broader { name } }
    steps { saidAt { date } polarity changed statement { content topics { name } } previous { kind } }
  } }`);
  expect(roots.map(({ key }) => key)).toEqual(['p', 'p.topic']);
  expect(nodesRoot(roots, 'p.topic')).toMatchObject({
    ids: ['topic:missile-defence'],
    types: ['Topic'],
    selection: { properties: ['name'], edges: [{ key: 'topic.broader@Topic' }] },
  });
  const speaker = nodesRoot(roots, 'p');
  expect(speaker).toMatchObject({
    ids: ['person:sergey-lavrov'],
    types: ['Person'],
    selection: { properties: ['name'] },
  });
  expect(edgeOf(speaker.selection, 'steps@Person')).toMatchObject({
    edge: 'statements',
    page: {
      where: {
        kind: 'edge',
        edge: 'topics',
        where: { kind: 'property', property: 'id', test: { op: 'eq', value: 'topic:missile-defence' } },
      },
      order: [
        { property: 'saidAt', direction: 'ASC' },
        { property: 'id', direction: 'ASC' },
      ],
      limit: 501,
      wantTotal: false,
    },
  });
  expect(endOf(speaker.selection, 'steps@Person').properties).toEqual(
    expect.arrayContaining(['content', 'kind', 'polarity', 'cueClass', 'saidAt', 'saidAtPrecision']),
  );
});

test('a statement and the one before it are places of the same list', () => {
  const { roots } = planOf(`{ positions(${IDS}) {
    steps { statement { topics { name } } previous { topics { id } } }
    again: steps { it: statement { topics { code } } }
  } }`);
  const items = endOf(nodesRoot(roots, 'positions').selection, 'steps@Person');
  expect(items.edges.map(({ key }) => key)).toEqual([
    'steps.statement.topics@Statement',
    'steps.previous.topics@Statement',
    'again.it.topics@Statement',
  ]);
});

test('without steps no statements are read; of ids that fit nothing, nothing is', () => {
  const { roots } = planOf(`{ positions(${IDS}) { speaker { id } } }`);
  expect(nodesRoot(roots, 'positions').selection).toEqual({ properties: [], edges: [] });
  expect(planOf(`{ positions(${IDS}) { truncated } }`).roots[0]).toMatchObject({
    selection: { edges: [{ key: 'steps@Person' }] },
  });
  for (const ids of [
    'speaker: "place:turkey", topic: "topic:x"',
    'speaker: "person:x", topic: "place:turkey"',
    'speaker: "", topic: ""',
  ]) {
    expect(planOf(`{ positions(${ids}) { truncated } }`)).toEqual({ roots: [] });
  }
});

test('the 500 statements count, with what is asked of each and of the one before', () => {
  const cost = (query: string): number => planCost(planOf(query));
  expect(cost(`{ positions(${IDS}) { speaker { id } steps { polarity } } }`)).toBe(1 + 500 + 1);
  expect(
    cost(`{ positions(${IDS}) { steps { statement { article { id } } previous { topics { id } } } } }`),
  ).toBe(1 + 500 * (1 + 1 + 5) + 1);
  expect(() =>
    planOf(`{ positions(${IDS}) { steps { statement { mentions(first: 50) { nodes { id } } } } } }`),
  ).toThrow('The answer could hold');
});

test('a claim’s variants are its statements, and the wordings to compare them with', () => {
  const query = (inside: string): string =>
    `{ claims { edges { node { variants(first: 2) { statement { article { title } } ${inside} } } } } }`;
  const claimsOf = (inside: string) => {
    const [root] = planOf(query(inside)).roots;
    if (root?.kind !== 'list') throw new TypeError('a list, please');
    return root.page.selection;
  };
  const compared = claimsOf('clipped');
  expect(compared.edges.map(({ key }) => key)).toEqual(['variants@Claim', 'variants.wordings@Claim']);
  expect(edgeOf(compared, 'variants@Claim')).toMatchObject({
    edge: 'statements',
    page: {
      order: [
        { property: 'saidAt', direction: 'ASC' },
        { property: 'id', direction: 'ASC' },
      ],
      limit: 3,
      selection: { properties: ['content'], edges: [{ key: 'statement.article@Statement' }] },
    },
  });
  expect(edgeOf(compared, 'variants.wordings@Claim')).toMatchObject({
    edge: 'statements',
    page: { limit: 201, selection: { properties: ['content', 'kind'], edges: [] } },
  });
  expect(claimsOf('').edges.map(({ key }) => key)).toEqual(['variants@Claim']);
  expect(planCost(planOf(query('clipped')))).toBe(20 * (1 + 2 * 2 + 200));
  expect(() => planOf('{ claims { nodes { variants(first: 201) { clipped } } } }')).toThrow('201 were asked');
});

test('what the ledger answers is no part of the plan', () => {
  expect(planOf('{ ledgerVersion corrections { nodes { entities { name } } } }')).toEqual({ roots: [] });
  const [root] = planOf('{ article(id: "article:x") { title revisions { title } } }').roots;
  expect(root).toMatchObject({ selection: { properties: ['title'], edges: [] } });
});
