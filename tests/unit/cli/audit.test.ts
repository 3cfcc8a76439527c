import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditLog } from '../../../src/ingest/audit/audit-log.ts';
import { readConfig } from '../../../src/server/config.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { CommandFolder } from '../../support/command.ts';

let folder: CommandFolder;
beforeEach(async () => {
  folder = await CommandFolder.open();
});
afterEach(() => folder.close());

describe('onrecord token create', () => {
  it('makes a token and the setting that lets it in', async () => {
    const { status, out } = await folder.run(['token', 'create', '--role', 'editor', '--name', 'desk']);
    expect(status).toBe(0);
    const [, token = '', entry = ''] = /^token {4}(\S+)\nsetting {2}AUTH_TOKENS=(\S+)\n$/.exec(out) ?? [];
    expect(token).toMatch(/^onrecord_[\w-]{43}$/);
    expect(entry).toBe(`editor:${createHash('sha256').update(token).digest('hex')}:desk`);
    const [made] = readConfig({ AUTH_TOKENS: entry }).auth.tokens;
    expect(made).toMatchObject({ role: 'EDITOR', name: 'desk' });
    expect((await folder.run(['token', 'create', '--role', 'editor'])).out).not.toContain(token);
  });

  it.each([
    [['token', 'create'], '--role'],
    [['token', 'create', '--role', 'boss'], 'reader, editor, admin'],
    [['token', 'create', '--role', 'admin', '--name', 'a b'], 'up to 64 letters'],
  ])('refuses %j', async (argv, reason) => {
    const { status, err, out } = await folder.run(argv);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(reason);
  });
});

describe('onrecord audit', () => {
  it('writes the log as JSON Lines, the latest first, and filters it', async () => {
    expect((await folder.run(['info'])).status).toBe(0);
    const store = await createSqliteStore({ file: join(folder.path, 'data', 'onrecord.sqlite') });
    let day = 1;
    const log = new AuditLog({ store, now: () => new Date(Date.UTC(2026, 10, day)) });
    for (; day <= 4; day += 1)
      await log.record(
        {
          subject: day % 2 ? 'ines' : 'ada',
          role: 'EDITOR',
          mutation: 'removeArticle',
          requestId: `r${day}`,
          targets: [],
        },
        () => Promise.resolve(null),
        () => ({ outcome: 'REFUSED', codes: ['NOT_FOUND'] }),
      );
    await store.close();

    const requests = async (...argv: string[]) => {
      const { status, out, err } = await folder.run(['audit', ...argv]);
      expect([status, err]).toEqual([0, '']);
      return out
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => (JSON.parse(line) as { requestId: string }).requestId);
    };
    expect(await requests()).toEqual(['r4', 'r3', 'r2', 'r1']);
    expect(await requests('--limit', '1')).toEqual(['r4']);
    expect(await requests('--subject', 'ines')).toEqual(['r3', 'r1']);
    expect(await requests('--from', '2026-11-02', '--before', '2026-11-03T00:00:01Z')).toEqual(['r3', 'r2']);
    expect(await requests('--outcome', 'DENIED')).toEqual([]);
  });

  it.each([
    [['--from', 'yesterday'], 'a day or an instant'],
    [['--limit', '0'], 'whole number'],
    [['--outcome', 'LOST'], 'APPLIED'],
  ])('refuses %j', async (argv, reason) => {
    const { status, err } = await folder.run(['audit', ...argv]);
    expect(status).toBe(2);
    expect(err).toContain(reason);
  });
});
