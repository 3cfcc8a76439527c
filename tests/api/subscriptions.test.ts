import { ANONYMOUS } from '../../src/graphql/viewer.ts';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { createApi } from '../../src/graphql/api.ts';
import { SubscriptionPreparer } from '../../src/graphql/subscriptions/prepare-subscription.ts';
import type { EventResult, Subscriber } from '../../src/graphql/subscriptions/subscriber.ts';
import { SubscriptionHub } from '../../src/graphql/subscriptions/subscription-hub.ts';
import { createMemoryEvents, type GraphEvents } from '../../src/ingest/events/graph-events.ts';
import { OnrecordError } from '../../src/shared/errors.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { FakeEditing } from './fake-editing.ts';
import { openApi, type TestApi } from './open-api.ts';

const ADDED =
  'subscription S($where: StatementWhere) { statementAdded(where: $where) { id content speaker { name } } }';

let api: TestApi;
let events: GraphEvents;
let hub: SubscriptionHub;
let subscribe: (
  variables?: object,
  lastEventId?: string | null,
  key?: string,
  queue?: () => void,
) => Subscriber;
let failures: unknown[];

beforeEach(async () => {
  api = await openApi();
  open(api.store);
});
afterEach(async () => {
  hub.close();
  await api.close();
});

function open(store: Pick<GraphStore, 'read'>): void {
  const whole = createApi({
    store: api.store,
    ingest: { add: () => Promise.reject(new Error('no')), remove: () => Promise.reject(new Error('no')) },
    editing: new FakeEditing(),
  });
  events = createMemoryEvents(100);
  failures = [];
  hub = new SubscriptionHub({
    api: whole,
    store,
    log: events.log,
    queue: 10,
    formatError: (error) => {
      failures.push(error);
      return { message: 'failed' };
    },
  });
  const preparer = new SubscriptionPreparer(whole);
  subscribe = (variables = {}, lastEventId = null, key = 'reader', onSlow = () => undefined) =>
    hub.subscribe(
      preparer.prepare({ query: ADDED, variables: variables as Record<string, unknown> }, ANONYMOUS),
      { key, createContext: () => whole.createContext({ requestId: 'request-1', viewer: ANONYMOUS }) },
      { lastEventId, onSlow },
    );
}

async function statementsOf(): Promise<{ readonly articleId: string; readonly statementIds: string[] }> {
  const data = (await api.data(
    '{ articles(first: 1, where: { statements: {} }) { nodes { id statements { nodes { id } } } } }',
  )) as { articles: { nodes: { id: string; statements: { nodes: { id: string }[] } }[] } };
  const [article] = data.articles.nodes;
  if (!article) throw new Error('There is an article.');
  return { articleId: article.id, statementIds: article.statements.nodes.map(({ id }) => id) };
}

async function take(subscriber: Subscriber, count: number): Promise<EventResult[]> {
  const results: EventResult[] = [];
  while (results.length < count) {
    const { value, done } = await subscriber.next();
    if (done === true) break;
    results.push(value);
  }
  return results;
}

describe('an event', () => {
  test('is read once for a thousand who ask the same, and once for each other question', async () => {
    const article = await statementsOf();
    const same = Array.from({ length: 1_000 }, () => subscribe({ where: { content: { contains: '' } } }));
    const other = subscribe();
    const another = subscribe({}, null, 'editor');
    (api.queries as unknown[]).length = 0;
    events.publish({ kind: 'ARTICLE', ...article });
    const all = await Promise.all(
      [...same, other, another].map((each) => take(each, article.statementIds.length)),
    );
    expect(api.queries).toHaveLength(3);
    const [first] = all;
    for (const results of all.slice(0, 1_000))
      for (const [i, result] of results.entries()) expect(result).toBe(first?.[i]);
    expect(first?.map(({ data }) => (data?.['statementAdded'] as { id: string }).id)).toEqual(
      article.statementIds,
    );
    expect(hub.size).toBe(1_002);
    for (const each of same) await each.return();
    expect(hub.size).toBe(2);
  });

  test('is read in one order of variables as in another', async () => {
    const article = await statementsOf();
    const where = { kind: { in: ['DIRECT', 'INDIRECT', 'MIXED'] }, polarity: { eq: 'POSITIVE' } };
    const both = [subscribe({ where }), subscribe({ where: { polarity: where.polarity, kind: where.kind } })];
    (api.queries as unknown[]).length = 0;
    events.publish({ kind: 'ARTICLE', ...article });
    await Promise.all(both.map((each) => take(each, 1)));
    expect(api.queries).toHaveLength(1);
  });

  test('brings nothing of what is gone since', async () => {
    const article = await statementsOf();
    const waiting = subscribe();
    const [kept] = article.statementIds;
    events.publish({
      kind: 'ARTICLE',
      articleId: 'article:gone',
      statementIds: ['statement:gone', kept ?? ''],
    });
    const [result] = await take(waiting, 1);
    expect(result?.data).toMatchObject({ statementAdded: { id: kept } });
    expect(result?.extensions.eventId).toMatch(/^\d+-\d+\.1$/);
  });

  test('comes to many who come back together by a few reads', async () => {
    const article = await statementsOf();
    const first = subscribe();
    for (let i = 0; i < 3; i++) events.publish({ kind: 'ARTICLE', ...article });
    const [seen] = await take(first, 1);
    await take(first, 3 * article.statementIds.length - 1);
    (api.queries as unknown[]).length = 0;
    const back = Array.from({ length: 100 }, () => subscribe({}, seen?.extensions.eventId ?? null, 'reader'));
    const all = await Promise.all(back.map((each) => take(each, 3 * article.statementIds.length - 1)));
    expect(new Set(all.map((results) => JSON.stringify(results))).size).toBe(1);
    expect(api.queries.length).toBeLessThanOrEqual(3);
  });
});

describe('a store that does not answer', () => {
  test('is asked again, and the event comes late', async () => {
    let fails = 2;
    const article = await statementsOf();
    open({
      read: (plan) =>
        fails-- > 0 ? Promise.reject(new OnrecordError('STORE_UNAVAILABLE', 'away')) : api.store.read(plan),
    });
    const waiting = subscribe();
    events.publish({ kind: 'ARTICLE', ...article });
    const [result] = await take(waiting, 1);
    expect(result?.errors).toBeUndefined();
    expect(result?.data).not.toBeNull();
  });

  test('ends subscriptions with an error that tells where to go on', async () => {
    const article = await statementsOf();
    const store = { read: vi.fn(() => Promise.reject(new OnrecordError('STORE_CORRUPT', 'broken'))) };
    open(store);
    const before = events.log.last;
    const waiting = subscribe();
    events.publish({ kind: 'ARTICLE', ...article });
    const [result, ...none] = await take(waiting, 2);
    expect(none).toEqual([]);
    expect(result?.errors).toEqual([{ message: 'failed' }]);
    expect(result?.extensions.eventId).toBe(`${before.milliseconds}-${before.sequence}`);
    expect(failures).toMatchObject([{ code: 'STORE_CORRUPT' }]);
    expect(hub.size).toBe(0);
  });
});

test('a subscriber for whom too much waits is cut off, once', async () => {
  const article = await statementsOf();
  const onSlow = vi.fn();
  const slow = subscribe({}, null, 'reader', onSlow);
  const quick = subscribe();
  for (let i = 0; i < 12; i++) {
    events.publish({ kind: 'ARTICLE', ...article, statementIds: article.statementIds.slice(0, 1) });
    await take(quick, 1);
  }
  expect(onSlow).toHaveBeenCalledTimes(1);
  expect(await take(slow, 1)).toEqual([]);
  expect(hub.size).toBe(1);
});

test('a hub that is closed ends all and takes no more', async () => {
  await statementsOf();
  const waiting = subscribe();
  const next = take(waiting, 1);
  hub.close();
  expect(await next).toEqual([]);
  expect(() => subscribe()).toThrow(/stopping/);
});
