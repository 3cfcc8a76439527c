import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AuditLog, type Attempt } from '../../../../src/ingest/audit/audit-log.ts';
import { EVERY_ENTRY, type AuditEntry } from '../../../../src/model/audit.ts';
import type { GraphStore } from '../../../../src/store/port.ts';
import { createSqliteStore } from '../../../../src/store/sqlite/sqlite-store.ts';

const DAY_MS = 86_400_000;
const ATTEMPT: Attempt = {
  subject: 'ines',
  role: 'EDITOR',
  mutation: 'removeArticle',
  requestId: 'r',
  targets: [],
};

let store: GraphStore;
let now: Date;
let log: AuditLog;
beforeEach(async () => {
  store = await createSqliteStore({ file: ':memory:' });
  await store.migrate();
  now = new Date('2026-11-30T23:59:50.000Z');
  log = new AuditLog({ store, now: () => now });
});
afterEach(() => store.close());

async function all(filter = EVERY_ENTRY): Promise<readonly AuditEntry[]> {
  return (await log.entries(filter, { after: null, limit: 10_000 })).entries;
}

describe('denials', () => {
  it('are written down 60 at once, and then 10 a minute; the next entry counts the others', async () => {
    for (let times = 0; times < 100; times += 1) await log.deny(ATTEMPT, 'FORBIDDEN');
    expect(await all()).toHaveLength(60);
    now = new Date(now.getTime() + 6_000);
    await log.deny(ATTEMPT, 'FORBIDDEN');
    await log.deny(ATTEMPT, 'FORBIDDEN');
    const entries = await all();
    expect(entries).toHaveLength(61);
    expect(entries.map(({ omitted }) => omitted).filter((each) => each > 0)).toEqual([40]);
  });

  it('are deleted after 30 days, and nothing else is', async () => {
    await log.deny(ATTEMPT, 'FORBIDDEN');
    await log.record(
      ATTEMPT,
      () => Promise.resolve(null),
      () => ({ outcome: 'REFUSED' }),
    );
    now = new Date(now.getTime() + 29 * DAY_MS);
    await log.deny(ATTEMPT, 'FORBIDDEN');
    expect(await all()).toHaveLength(3);
    now = new Date(now.getTime() + 2 * DAY_MS);
    await log.deny(ATTEMPT, 'FORBIDDEN');
    expect((await all()).map(({ outcome }) => outcome)).toEqual(['DENIED', 'DENIED', 'REFUSED']);
  });

  it('do not keep the answer from whoever was denied where they cannot be written', async () => {
    await store.close();
    await expect(log.deny(ATTEMPT, 'FORBIDDEN')).resolves.toBeUndefined();
    store = await createSqliteStore({ file: ':memory:' });
  });
});

describe('entries', () => {
  it('come in the order of time, over midnight and within a millisecond', async () => {
    for (let times = 0; times < 450; times += 1) {
      await log.record(
        { ...ATTEMPT, requestId: `r${times}` },
        () => Promise.resolve(null),
        () => ({ outcome: 'UNCHANGED' }),
      );
      if (times % 100 === 99) now = new Date(now.getTime() + 5_000);
    }
    const ids = Array.from({ length: 450 }, (_, index) => `r${449 - index}`);
    expect((await all()).map(({ requestId }) => requestId)).toEqual(ids);
    expect(new Set((await all()).map(({ at }) => at.slice(0, 10)))).toEqual(
      new Set(['2026-12-01', '2026-11-30']),
    );

    const paged: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof log.entries>> = await log.entries(EVERY_ENTRY, {
        after,
        limit: 37,
      });
      paged.push(...page.entries.map(({ requestId }) => requestId));
      after = page.next;
    } while (after !== null);
    expect(paged).toEqual(ids);

    const from = '2026-12-01T00:00:00.000Z';
    expect(
      (await all({ ...EVERY_ENTRY, from })).length + (await all({ ...EVERY_ENTRY, before: from })).length,
    ).toBe(450);
  });

  it('have ids of the graph and the ledger, and no text that somebody put into an input', async () => {
    const targets = [
      'person:ines',
      'correction:000000000001',
      'person:ines',
      'a text',
      'person:with a text',
      'x'.repeat(400),
      `person:${'x'.repeat(400)}`,
    ];
    await log.record(
      { ...ATTEMPT, targets },
      () => Promise.resolve(null),
      () => ({ outcome: 'REFUSED', targets: ['person:ada'] }),
    );
    expect((await all())[0]?.targets).toEqual(['person:ines', 'correction:000000000001', 'person:ada']);
  });

  it('of a change that was decided anew are one', async () => {
    const made = await log.record(
      ATTEMPT,
      async (witness) => {
        witness({ targets: ['person:first'] });
        const records = witness({ targets: ['person:second'], correctionId: 'correction:000000000001' });
        await store.commit({ guards: new Map(), records, articles: [], removals: [] });
        return 'done';
      },
      () => ({ outcome: 'APPLIED' }),
    );
    expect(made).toBe('done');
    expect((await all()).map(({ targets, correctionId }) => [targets, correctionId])).toEqual([
      [['person:second'], 'correction:000000000001'],
    ]);
  });

  it('are looked through only so far where the filter leaves out very many; the page tells where to go on', async () => {
    const records = Array.from({ length: 5_200 }, (_, index) => {
      const id = `audit:2026-11-30T10:00:00.000Z-${String(index).padStart(6, '0')}-00000000`;
      const entry = {
        ...ATTEMPT,
        id,
        at: '2026-11-30T10:00:00.000Z',
        outcome: 'APPLIED',
        codes: [],
        correctionId: null,
        omitted: 0,
        subject: index === 0 ? 'ada' : 'ines',
      };
      return { key: id, value: { ...entry, targets: [] }, tags: ['audit:2026-11-30'] };
    });
    const day = { key: 'audit-day:2026-11-30', value: { day: '2026-11-30' }, tags: ['audit-days'] };
    await store.commit({ guards: new Map(), records: [day, ...records], articles: [], removals: [] });
    const filter = { ...EVERY_ENTRY, subject: 'ada' };
    const first = await log.entries(filter, { after: null, limit: 20 });
    expect(first.entries).toEqual([]);
    expect(first.next).not.toBeNull();
    const second = await log.entries(filter, { after: first.next, limit: 20 });
    expect(second.entries.map(({ subject }) => subject)).toEqual(['ada']);
    expect(second.next).toBeNull();
  });
});
