import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { FakeEditing } from './fake-editing.ts';
import { at, openApi, type TestApi } from './open-api.ts';

let editing: FakeEditing;
let api: TestApi;
let statement: string;
beforeEach(async () => {
  editing = new FakeEditing();
  api = await openApi({ editing });
  const found = await api.data(
    '{ statements(where: { content: { contains: "letters" } }) { nodes { id } } }',
  );
  statement = at(found, 'statements.nodes.0.id') as string;
});
afterEach(() => api.close());

const LAVROV = 'person:sergey-lavrov';
const RASMUSSEN = 'person:anders-fogh-rasmussen';
/** What was read of the graph; the audit log is written besides. */
function readsOf({ queries }: TestApi): TestApi['queries'] {
  return queries.filter(({ purpose }) => purpose === 'read');
}

const asEditor = { role: 'EDITOR' } as const;

const ANSWER = `{
  __typename
  ... on CorrectionApplied {
    correction { id kind author reason undoable name title held topics { id } }
    ledgerVersion articles
    entity { id name }
    statement { id content }
  }
  ... on CorrectionRefused { problems { code field message } }
}`;

/** Each mutation with its input, what is asked of the ledger, and what it answers about. */
const MUTATIONS = (): [
  name: string,
  input: Record<string, unknown>,
  request: object | string,
  shown: object,
][] => [
  [
    'mergeEntities',
    { keep: LAVROV, merge: ['person:sergei-lavrov'] },
    { kind: 'MERGE', keepId: LAVROV, mergeIds: ['person:sergei-lavrov'] },
    { entity: { id: LAVROV, name: 'Sergey Lavrov' }, statement: null },
  ],
  [
    'splitEntity',
    { entity: LAVROV, statements: [statement], name: 'Another' },
    { kind: 'SPLIT', entityId: LAVROV, statementIds: [statement], name: 'Another' },
    { entity: { id: editing.splitOff, name: 'Zoë Müller' }, statement: null },
  ],
  [
    'renameEntity',
    { entity: 'organization:nato', name: 'The Alliance' },
    { kind: 'RENAME', entityId: 'organization:nato', name: 'The Alliance' },
    { entity: { id: 'organization:nato', name: 'NATO' }, statement: null },
  ],
  [
    'reattributeStatement',
    { statement },
    { kind: 'REATTRIBUTE', statementId: statement, speakerId: null },
    { entity: null, statement: { id: statement } },
  ],
  [
    'rejectStatement',
    { statement },
    { kind: 'REJECT', statementId: statement },
    { entity: null, statement: { id: statement } },
  ],
  [
    'confirmStatement',
    { statement },
    { kind: 'CONFIRM', statementId: statement },
    { entity: null, statement: { id: statement } },
  ],
  [
    'setTopics',
    { statement, topics: ['topic:fisheries', 'topic:no-more'] },
    { kind: 'SET_TOPICS', statementId: statement, topicIds: ['topic:fisheries', 'topic:no-more'] },
    { correction: { topics: [{ id: 'topic:fisheries' }] }, statement: { id: statement } },
  ],
  [
    'setRole',
    { person: RASMUSSEN, title: 'Secretary General', organization: 'organization:nato', held: true },
    {
      kind: 'SET_ROLE',
      personId: RASMUSSEN,
      title: 'Secretary General',
      organizationId: 'organization:nato',
      held: true,
    },
    { correction: { title: 'Secretary General', held: true }, entity: { id: RASMUSSEN } },
  ],
  ['undoCorrection', { correction: 'correction:000000000001' }, 'correction:000000000001', { entity: null }],
];

const NAMES = [
  'mergeEntities',
  'splitEntity',
  'renameEntity',
  'reattributeStatement',
  'rejectStatement',
  'confirmStatement',
  'setTopics',
  'setRole',
  'undoCorrection',
];

function mutation(name: string): string {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($input: ${input}!) { ${name}(input: $input) ${ANSWER} }`;
}

function caseOf(name: string): ReturnType<typeof MUTATIONS>[number] {
  const found = MUTATIONS().find(([each]) => each === name);
  if (!found) throw new RangeError(name);
  return found;
}

describe.each(NAMES)('%s', (name) => {
  beforeEach(() => {
    if (name === 'undoCorrection') editing.add({ kind: 'RENAME', entityId: 'person:gone', name: 'X' });
  });

  test('asks for the correction, and answers with what stands then, in one read', async () => {
    const [, input, request, shown] = caseOf(name);
    const { data, errors } = await api.ask(mutation(name), { input }, asEditor);
    expect(errors).toEqual([]);
    expect(editing.requests).toEqual([
      { request, by: { author: 'editor', reason: null, ledgerVersion: null } },
    ]);
    expect(at(data, name)).toMatchObject({ __typename: 'CorrectionApplied', articles: 2, ...shown });
    expect(at(data, `${name}.correction.undoable`)).toBe(name !== 'undoCorrection');
    expect(readsOf(api)).toHaveLength(1);
  });

  test('takes author, reason and the version of the ledger along', async () => {
    const by = { author: 'ines', reason: 'Checked.', ledgerVersion: 7 };
    await api.ask(mutation(name), { input: { ...caseOf(name)[1], ...by } }, asEditor);
    expect(editing.requests.map((each) => each.by)).toEqual([by]);
  });

  test('needs the editor’s token', async () => {
    const { data, errors } = await api.ask(mutation(name), { input: caseOf(name)[1] });
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    expect(editing.requests).toEqual([]);
  });
});

test('what cannot be corrected so is an answer, with the names of the input’s fields', async () => {
  editing.problems = [
    { code: 'SAME_ENTITY', field: 'mergeIds', message: 'It is the one that is kept.' },
    { code: 'CHANGED_MEANWHILE', field: null, message: 'Somebody else renamed it.' },
  ];
  const input = { keep: LAVROV, merge: [LAVROV] };
  const { data, errors } = await api.ask(mutation('mergeEntities'), { input }, asEditor);
  expect(errors).toEqual([]);
  expect(data).toEqual({
    mergeEntities: {
      __typename: 'CorrectionRefused',
      problems: [
        { code: 'SAME_ENTITY', field: 'merge', message: 'It is the one that is kept.' },
        { code: 'CHANGED_MEANWHILE', field: null, message: 'Somebody else renamed it.' },
      ],
    },
  });
  expect(readsOf(api)).toHaveLength(0);
});

test('author and version that are null are as not given', async () => {
  const input = { statement, author: null, reason: null, ledgerVersion: null };
  await api.ask(mutation('confirmStatement'), { input }, asEditor);
  expect(editing.requests[0]?.by).toEqual({ author: 'editor', reason: null, ledgerVersion: null });
});

test('where nothing of the graph is asked for, it is not read', async () => {
  const query = `mutation ($input: RejectStatementInput!) { rejectStatement(input: $input) { ... on CorrectionApplied { correction { id kind } ledgerVersion } } }`;
  const { data } = await api.ask(query, { input: { statement } }, asEditor);
  expect(data).toEqual({
    rejectStatement: {
      correction: { id: 'correction:000000000001', kind: 'REJECT' },
      ledgerVersion: 1,
    },
  });
  expect(readsOf(api)).toHaveLength(0);
});

test('selections of one node at several places do not mix', async () => {
  const query = `mutation ($input: MergeEntitiesInput!) { mergeEntities(input: $input) { ... on CorrectionApplied {
    entity { ... on Person { statements(first: 1) { nodes { id } } } }
    correction { entities { ... on Person { statements(where: { id: { in: [] } }) { totalCount nodes { id } } roles { title } } } }
  } } }`;
  const { data, errors } = await api.ask(query, { input: { keep: LAVROV, merge: ['person:x'] } }, asEditor);
  expect(errors).toEqual([]);
  expect(at(data, 'mergeEntities.entity.statements.nodes')).toHaveLength(1);
  expect(at(data, 'mergeEntities.correction.entities')).toEqual([
    { statements: { totalCount: 0, nodes: [] }, roles: [{ title: 'Foreign Minister' }] },
  ]);
  expect(readsOf(api)).toHaveLength(1);
});

test.each([
  'entity { ... on Person { statements(first: 999) { totalCount } } }',
  'correction { entities { ... on Person { statements(after: "x") { totalCount } } } }',
  'entity { ... on Person { articles(first: 200) { nodes { statements(first: 200) { nodes { id } } } } } }',
])('a wrong selection is found before anything is corrected: %s', async (wrong) => {
  const query = `mutation ($input: RenameEntityInput!) {
    a: renameEntity(input: $input) { __typename }
    b: renameEntity(input: $input) { ... on CorrectionApplied { ${wrong} } }
  }`;
  const { data, errors } = await api.ask(query, { input: { entity: LAVROV, name: 'L' } }, asEditor);
  expect(data).toBeNull();
  expect(errors).toHaveLength(1);
  expect(editing.requests).toEqual([]);
});
