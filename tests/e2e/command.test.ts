import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PACKAGE_ROOT } from '../../src/shared/package-root.ts';
import { neo4jForTests } from '../support/neo4j.ts';
import { answerOf, post } from './support/serve.ts';

const neo4j = await neo4jForTests();

const COMMAND = fileURLToPath(new URL('bin/onrecord.js', PACKAGE_ROOT));
const COMPILER = fileURLToPath(new URL('node_modules/typescript/bin/tsc', PACKAGE_ROOT));
const PROJECT = fileURLToPath(new URL('tsconfig.build.json', PACKAGE_ROOT));

const folder = mkdtempSync(join(tmpdir(), 'onrecord-command-'));
const SETTINGS = { PORT: '0', DATA_DIR: folder, SEED_SAMPLES: 'off', LOG_LEVEL: 'info' };

beforeAll(() => {
  // What a user runs is the build, so it is the build that is tested; it is incremental.
  const built = spawnSync(process.execPath, [COMPILER, '-p', PROJECT], { encoding: 'utf8' });
  expect(built.stdout).toBe('');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The command as a user calls it, in an environment without settings but these. */
function onrecord(
  args: readonly string[],
  settings: Record<string, string>,
): { child: ChildProcess; output: () => string } {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, [COMMAND, ...args], {
    env: { PATH, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return { child, output: () => output };
}

async function addressIn(output: () => string, child: ChildProcess): Promise<string> {
  for (;;) {
    const address = /http:\/\/127\.0\.0\.1:\d+\/graphql/.exec(output())?.[0];
    if (address !== undefined) return address;
    if (child.exitCode !== null) throw new Error(`onrecord ended: ${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

describe('onrecord start', () => {
  it('serves, answers, and ends with status 0 when it is asked to', async () => {
    const { child, output } = onrecord(['start'], SETTINGS);
    const url = await addressIn(output, child);
    expect(
      (await answerOf(await post(url, { query: '{ articles(first: 1) { totalCount } }' }))).data,
    ).toEqual({
      articles: { totalCount: 0 },
    });
    expect((await fetch(new URL('/ready', url))).status).toBe(200);
    child.kill('SIGTERM');
    const [status] = (await once(child, 'exit')) as [number | null];
    expect(status, output()).toBe(0);
  });

  it('ends at once at the second signal', async () => {
    const { child, output } = onrecord(['start'], SETTINGS);
    const url = new URL(await addressIn(output, child));
    // A client that never finishes its request keeps the server from ending by itself.
    const { connect } = await import('node:net');
    const client = connect(Number(url.port), url.hostname);
    client.on('error', () => undefined);
    client.write(
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-type: application/json\r\ncontent-length: 100\r\n\r\n{',
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(child.exitCode).toBeNull();
    child.kill('SIGINT');
    const [status] = (await once(child, 'exit')) as [number | null];
    expect(status).toBe(130);
    client.destroy();
  });

  it('refuses wrong settings with a status other than 0, naming each', async () => {
    const { child, output } = onrecord(['start'], { ...SETTINGS, PORT: 'http', EDITOR_TOKEN: 'too-short' });
    const [status] = (await once(child, 'close')) as [number | null];
    expect(status).toBeGreaterThan(0);
    expect(output()).toContain('SETTING_INVALID');
    expect(output()).toContain('PORT is "http", but must be a whole number');
    expect(output()).toContain('docs/settings.md#editor_token');
    expect(output()).not.toContain('too-short');
    expect(output()).not.toMatch(/^\s+at /m);
  });
});

const LAVROV_ON_MISSILES = `{
  statements(where: { speaker: { name: { eq: "Sergey Lavrov" } }, topic: { name: { contains: "missile" } } }, first: 100) {
    totalCount
    nodes { content saidAt { date } evidence { start end exact article { title } } }
  }
}`;

/** Starts the command on an empty store, asks, stops, starts it again, asks again; both answers and all it printed. */
async function twoStarts(
  settings: Record<string, string>,
): Promise<{ answers: unknown[]; prints: string[] }> {
  const answers: unknown[] = [];
  const prints: string[] = [];
  for (let start = 0; start < 2; start += 1) {
    const { child, output } = onrecord(['start'], settings);
    const url = await addressIn(output, child);
    answers.push(await answerOf(await post(url, { query: LAVROV_ON_MISSILES })));
    child.kill('SIGTERM');
    await once(child, 'close');
    prints.push(output());
  }
  return { answers, prints };
}

describe('onrecord start on an empty store', () => {
  const settings = { PORT: '0', DATA_DIR: join(folder, 'samples'), LOG_LEVEL: 'warn' };
  let embedded: Awaited<ReturnType<typeof twoStarts>>;
  beforeAll(async () => {
    embedded = await twoStarts(settings);
  });

  it('adds the sample articles, all of them, and answers about them', () => {
    expect(embedded.prints[0]).toMatch(/32 articles added, 0 replaced, 0 unchanged, 0 skipped/);
    expect(embedded.answers[0]).toMatchObject({
      data: { statements: { totalCount: expect.any(Number) as number } },
    });
    expect(JSON.stringify(embedded.answers[0])).toContain('Patriot');
  });

  it('serves at once the second time, with the same answer', () => {
    expect(embedded.prints[1]).not.toContain('articles added');
    expect(embedded.answers[1]).toEqual(embedded.answers[0]);
  });

  it.skipIf(neo4j.missing !== null)(
    `does the same on Neo4j${neo4j.missing === null ? '' : ` (${neo4j.missing})`}`,
    async () => {
      const { done } = await neo4j.open();
      const { uri, username, password, database } = neo4j.settings;
      const { answers, prints } = await twoStarts({
        ...settings,
        NEO4J_URI: uri,
        NEO4J_USERNAME: username,
        NEO4J_PASSWORD: password,
        NEO4J_DATABASE: database,
      });
      await done();
      expect(prints[0]).toMatch(/32 articles added/);
      expect(prints[1]).not.toContain('articles added');
      expect(answers).toEqual(embedded.answers);
    },
    120_000,
  );
});
