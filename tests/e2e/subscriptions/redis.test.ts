import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/main.ts';
import { missingRedis, startRedis, type TestRedis } from '../../support/redis-server.ts';
import { answerOf, post, serve, type Served } from '../support/serve.ts';
import { articleAbout, EDITOR, pause, sseClient, subscribe, wsClient } from '../support/subscribe.ts';

const missing = missingRedis();
const ADDED = { query: 'subscription Added { statementAdded { id content } }' };
const INGEST = `mutation Ingest($input: IngestArticleInput!) { ingestArticle(input: $input) { __typename } }`;
const PASSWORD = 'redis-password-1';

let redis: TestRedis;
let folder: string;
let served: Served[] = [];

beforeEach(async () => {
  if (missing !== null) return;
  redis = await startRedis(PASSWORD);
  folder = await mkdtemp(join(tmpdir(), 'onrecord-redis-'));
});
afterEach(async () => {
  for (const each of served) await each.close();
  served = [];
  if (missing !== null) return;
  await redis.stop();
  await rm(folder, { recursive: true, force: true });
});

/** A server on the one graph of the test. */
async function server(settings: Record<string, string> = {}): Promise<Served> {
  const one = await serve({ DATA_DIR: folder, REDIS_URL: redis.url, ...settings });
  served.push(one);
  return one;
}

async function ingest(to: Served, name: string, ...says: string[]): Promise<void> {
  const variables = { input: articleAbout(name, ...says) };
  const answer = await answerOf(await post(to.server.urls.graphql, { query: INGEST, variables }, EDITOR));
  expect(answer.errors).toBeUndefined();
}

async function health(of: Served): Promise<Record<string, unknown>> {
  const response = await fetch(of.server.urls.health);
  expect(response.status).toBe(200);
  return (await response.json()) as Record<string, unknown>;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 15_000; !(await holds());) {
    if (Date.now() > end) throw new Error('It never came so far.');
    await pause(50);
  }
}

describe.skipIf(missing !== null)(
  `several processes with Redis${missing === null ? '' : ` (${missing})`}`,
  { timeout: 60_000 },
  () => {
    it('tell of what any of them wrote, each event once, in one order, and go on anywhere', async () => {
      const [one, other] = [await server(), await server()];
      const here = await subscribe(one, wsClient(one), ADDED);
      const there = await subscribe(other, sseClient(other), ADDED);
      await ingest(one, 'Caldermere', 'Anna Berg, the mayor, said that the bridge would open in May.');
      await ingest(other, 'Dunmoor', 'Lena Frost, the treasurer, said that the budget was balanced.');
      const [first, second] = [await here.next(), await here.next()];
      expect(JSON.stringify(first.data)).toContain('bridge');
      expect(JSON.stringify(second.data)).toContain('budget');
      expect([await there.next(), await there.next()]).toEqual([first, second]);
      await here.none();
      await there.none(10);
      await here.stop();

      // The client of one comes to the other, which began after that, too.
      await ingest(one, 'Eastwick', 'Paul Reed, the planner, said that the road would be closed.');
      const third = await server();
      await until(() => Promise.resolve(third.events.log.covers(other.events.log.last)));
      const extensions = { lastEventId: first.extensions?.eventId };
      const again = await subscribe(third, wsClient(third), { ...ADDED, extensions });
      expect(await again.next()).toEqual(second);
      expect(JSON.stringify((await again.next()).data)).toContain('road');
      await again.none(100);
    });

    it('hear of what a command adds', async () => {
      const one = await server();
      const results = await subscribe(one, sseClient(one), ADDED);
      const progress = await subscribe(one, sseClient(one), {
        query: 'subscription { ingestProgress { done share finished outcome } }',
      });
      const sink = (): Writable => new Writable({ write: (_chunk, _encoding, done) => done() });
      const status = await runCli(['seed', 'seed/articles/brussels-2012-11-30-caldermere-wire.md'], {
        env: {
          DATA_DIR: folder,
          REDIS_URL: redis.url,
          LOG_LEVEL: 'silent',
          ONRECORD_EXTRACTOR: 'rules',
          ONRECORD_EXTRACTOR_THREADS: '1',
        },
        stdin: process.stdin,
        stdout: sink(),
        stderr: sink(),
      });
      expect(status).toBe(0);
      expect((await results.next()).data?.['statementAdded']).toMatchObject({
        id: expect.stringMatching(/^statement:/) as unknown,
      });
      expect((await progress.next()).data).toMatchObject({
        ingestProgress: { done: 1, finished: false, outcome: 'CREATED' },
      });
      expect((await progress.next()).data).toMatchObject({ ingestProgress: { done: 1, finished: true } });
    });

    it('write on while Redis is away, and tell later what happened meanwhile', async () => {
      const one = await server();
      const results = await subscribe(one, wsClient(one), ADDED);
      await ingest(one, 'Caldermere', 'Anna Berg, the mayor, said that the bridge would open in May.');
      await results.next();
      expect(await health(one)).toMatchObject({ status: 'ok' });
      await redis.stop();
      await ingest(one, 'Dunmoor', 'Lena Frost, the treasurer, said that the budget was balanced.');
      await until(async () => (await health(one))['status'] === 'degraded');
      await results.none(200);
      await redis.start();
      const late = await results.next();
      expect(JSON.stringify(late.data)).toContain('budget');
      await until(async () => (await health(one))['status'] === 'ok');
      await ingest(one, 'Eastwick', 'Paul Reed, the planner, said that the road would be closed.');
      expect(JSON.stringify((await results.next()).data)).toContain('road');

      const warnings = one.log.filter(({ level }) => level === 'warn' || level === 'error');
      const words = warnings.filter(({ msg }) => msg.startsWith('Redis does not answer'));
      expect(words.length).toBeLessThanOrEqual(2);
      expect(JSON.stringify(one.log)).not.toContain(PASSWORD);
    });

    it('start without it, and with a wrong password', async () => {
      await redis.stop();
      const one = await server();
      await ingest(one, 'Caldermere', 'Anna Berg, the mayor, said that the bridge would open in May.');
      await until(async () => (await health(one))['status'] === 'degraded');
      const results = await subscribe(one, sseClient(one), ADDED);
      await redis.start();
      await ingest(one, 'Dunmoor', 'Lena Frost, the treasurer, said that the budget was balanced.');
      const first = JSON.stringify((await results.next()).data);
      expect(first).toMatch(/bridge|budget/);

      const wrong = await server({ REDIS_URL: redis.url.replace(PASSWORD, 'another-password') });
      await ingest(wrong, 'Eastwick', 'Paul Reed, the planner, said that the road would be closed.');
      await until(async () => (await health(wrong))['status'] === 'degraded');
      expect(JSON.stringify(wrong.log)).not.toContain('another-password');
    });
  },
);
