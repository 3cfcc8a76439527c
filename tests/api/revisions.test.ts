import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';

import type { ArticleRevision, RevisionStatement } from '../../src/model/correction.ts';
import { FakeEditing } from './fake-editing.ts';
import { at, openApi, type TestApi } from './open-api.ts';

const ID = 'article:post-1';

const statement = (id: string, content: string): RevisionStatement => ({
  id: `statement:${id}`,
  content,
  polarity: 'POSITIVE',
  speakerId: 'person:sergey-lavrov',
  speakerName: 'Sergey Lavrov',
  evidence: [{ start: 0, end: content.length, exact: content, prefix: '', suffix: '.' }],
});
const kept = statement('kept', 'We will see');
const keptThen = statement('kept', 'We shall see');
const dropped = statement('dropped', 'It is late');
const added = statement('added', 'It is early');

const version = (revision: number, more: Partial<ArticleRevision>): ArticleRevision => ({
  articleId: ID,
  revision,
  title: `Title ${revision}`,
  publishedAt: '2012-12-04T09:30:00.000Z',
  recordedAt: `2012-12-0${revision + 3}T10:00:00.000Z`,
  supersededAt: null,
  contentHash: `hash ${revision}`,
  text: `Text ${revision}.`,
  statements: [],
  changes: [],
  ...more,
});

const editing = new FakeEditing();
editing.versions.set(ID, [
  version(1, {
    supersededAt: '2012-12-05T10:00:00.000Z',
    statements: [keptThen, dropped],
    changes: [
      { kind: 'ADDED', before: null, after: keptThen },
      { kind: 'ADDED', before: null, after: dropped },
    ],
  }),
  version(2, {
    statements: [kept, added],
    changes: [
      { kind: 'ALTERED', before: keptThen, after: kept },
      { kind: 'REMOVED', before: dropped, after: null },
      { kind: 'ADDED', before: null, after: added },
    ],
  }),
]);
editing.versions.set('article:gone', [version(1, { supersededAt: '2012-12-06T00:00:00.000Z' })]);

let api: TestApi;
beforeAll(async () => {
  api = await openApi({ editing });
});
beforeEach(() => {
  editing.reads.length = 0;
});
afterAll(() => api.close());

test('an article has its versions, the first one first, with what each changed', async () => {
  const data = await api.data(`{ article(id: "${ID}") { title revisions {
    revision title publishedAt recordedAt supersededAt contentHash text
    statements { id content polarity speakerId speakerName evidence { start end exact prefix suffix } }
    added { id } removed { content } altered { before { content } after { content } }
  } } }`);
  expect(at(data, 'article.title')).toBe('Council meets over missiles');
  expect(at(data, 'article.revisions.0')).toMatchObject({
    revision: 1,
    recordedAt: '2012-12-04T10:00:00.000Z',
    supersededAt: '2012-12-05T10:00:00.000Z',
    added: [{ id: 'statement:kept' }, { id: 'statement:dropped' }],
    removed: [],
    altered: [],
  });
  expect(at(data, 'article.revisions.1')).toEqual({
    revision: 2,
    title: 'Title 2',
    publishedAt: '2012-12-04T09:30:00.000Z',
    recordedAt: '2012-12-05T10:00:00.000Z',
    supersededAt: null,
    contentHash: 'hash 2',
    text: 'Text 2.',
    statements: [kept, added],
    added: [{ id: 'statement:added' }],
    removed: [{ content: 'It is late' }],
    altered: [{ before: { content: 'We shall see' }, after: { content: 'We will see' } }],
  });
  expect(editing.reads).toEqual(['revisions']);
  expect(api.queries).toHaveLength(1);
});

test.each([
  ['2012-12-04T09:59:59Z', null],
  ['2012-12-04T10:00:00Z', { revision: 1, title: 'Title 1' }],
  ['2012-12-05T09:59:59Z', { revision: 1, title: 'Title 1' }],
  ['2012-12-05T11:00:00+01:00', { revision: 2, title: 'Title 2' }],
  ['2100-01-01T00:00:00Z', { revision: 2, title: 'Title 2' }],
])('what the graph knew of it at %s', async (known, expected) => {
  const data = await api.data(
    'query ($id: ID!, $known: DateTime!) { articleAsOf(id: $id, known: $known) { revision title } }',
    { id: ID, known },
  );
  expect(data).toEqual({ articleAsOf: expected });
  expect(api.queries).toHaveLength(0);
});

test('an article that was removed is known as of before, one that never was is not', async () => {
  const query =
    'query ($known: DateTime!) { gone: articleAsOf(id: "article:gone", known: $known) { revision } none: articleAsOf(id: "article:x", known: $known) { revision } }';
  expect(await api.data(query, { known: '2012-12-05T00:00:00Z' })).toEqual({
    gone: { revision: 1 },
    none: null,
  });
  expect(await api.data(query, { known: '2012-12-07T00:00:00Z' })).toEqual({ gone: null, none: null });
});
