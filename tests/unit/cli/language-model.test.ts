import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../../../src/cli/main.ts';
import { startFakeLanguageModel, telling, told } from '../../support/fake-language-model.ts';
import type { FakeLanguageModel, Reply } from '../../support/fake-language-model.ts';

const KEY = 'sk-very-secret-0123456789';
const ARTICLE = `---
title: Ferry must stop
published: 2024-10-07
---
The ferry must stop, Mayor Ingrid Solvane said on Monday.
`;

let folder = '';
let fake: FakeLanguageModel | undefined;
let reply: Reply = telling();

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-language-model-'));
  fake = await startFakeLanguageModel(() => reply);
  for (const name of ['a.md', 'b.md', 'c.md'])
    await writeFile(join(folder, name), ARTICLE.replace('stop', `stop ${name}`));
});
afterEach(async () => {
  await fake?.close();
  await rm(folder, { recursive: true, force: true });
});

class Sink extends Writable {
  text = '';

  override _write(chunk: Buffer, _: string, done: () => void): void {
    this.text += chunk.toString();
    done();
  }
}

async function run(argv: string[], env: Record<string, string> = {}) {
  const [stdout, stderr] = [new Sink(), new Sink()];
  const settings = {
    DATA_DIR: join(folder, 'data'),
    LOG_LEVEL: 'silent',
    ONRECORD_EXTRACTOR: 'language-model',
    ONRECORD_LLM_BASE_URL: fake?.baseUrl ?? '',
    ONRECORD_LLM_MODEL: 'small:1b',
    ONRECORD_LLM_API_KEY: KEY,
    ONRECORD_LLM_CONCURRENCY: '1',
    ...env,
  };
  const status = await runCli(argv, { env: settings, stdin: Readable.from([]), stdout, stderr });
  return { status, out: stdout.text, err: stderr.text };
}

describe('onrecord with a language model', () => {
  it('stores what it finds, and names it as what fills the store', async () => {
    reply = telling(told('The ferry must stop', { cue: 'said', speaker: 'Mayor Ingrid Solvane' }));
    const { status, out } = await run(['seed', join(folder, 'a.md')]);
    expect([status, out]).toEqual([0, expect.stringContaining('1 article added')]);
    expect(out).toContain('1 statement;');
    const info = await run(['info']);
    expect(info.out).toMatch(/extractor +language-model\/small:1b\+[0-9a-f]{8}\n/);
    expect(fake?.asked).toHaveLength(1);
  });

  it('does not ask again about an article that is stored', async () => {
    await run(['seed', join(folder, 'a.md')]);
    expect((await run(['seed', join(folder, 'a.md')])).out).toContain('1 unchanged');
    expect(fake?.asked).toHaveLength(1);
  });

  it('stores nothing of an article without a usable answer, and goes on', async () => {
    reply = { body: 'no JSON' };
    const { status, out, err } = await run(['seed', folder]);
    expect([status, out]).toEqual([1, expect.stringContaining('0 articles added')]);
    expect(err.match(/LANGUAGE_MODEL_ANSWER/g)).toHaveLength(3);
    expect((await run(['info'])).out).not.toMatch(/^(?:Article|Statement) /m);
  });

  it('stops where the key is refused, and tells no secret', async () => {
    reply = { status: 401, body: `{"error":{"message":"wrong key ${KEY}"}}` };
    const { status, out, err } = await run(['seed', folder]);
    expect(status).toBe(1);
    expect(err).toContain('stopped LANGUAGE_MODEL_AUTH');
    expect(out + err).not.toContain(KEY);
    expect(fake?.asked.length).toBeLessThan(3);
  });

  it('does not start without the settings that it needs', async () => {
    const { status, err } = await run(['seed', folder], { ONRECORD_LLM_BASE_URL: '' });
    expect(status).toBe(2);
    expect(err).toContain('SETTING_INVALID: ONRECORD_LLM_BASE_URL is needed');
  });

  it('asks nothing over the network where it was not chosen', async () => {
    const { status, out } = await run(['seed', join(folder, 'a.md')], { ONRECORD_EXTRACTOR: 'rules' });
    expect([status, out]).toEqual([0, expect.stringContaining('1 article added')]);
    expect(fake?.asked).toEqual([]);
  });
});
