import { Readable } from 'node:stream';
import { expect, it } from 'vitest';
import { readCorrections } from '../../../../src/ingest/corrections/read-corrections.ts';
import { correctAll, fill, withGraph } from '../../../support/corrected-graph.ts';

async function read(...lines: string[]) {
  return readCorrections(
    Readable.from([Buffer.from(lines.map((line) => `${line}\n`).join(''))]),
    'ledger.jsonl',
  );
}

const RENAME = {
  id: 'correction:000000000001',
  author: 'ines',
  reason: null,
  recordedAt: '2026-11-30T09:54:31.000Z',
  ledgerVersion: 1,
  action: { kind: 'RENAME', entityId: 'organization:nato', name: 'North Atlantic Treaty Organization' },
  frozen: [{ articleId: null, nameId: 'organization:nato', entityId: 'organization:nato' }],
  createdId: null,
  undone: null,
};

it('reads what was exported, of every kind', () =>
  withGraph(async (graph) => {
    await fill(graph);
    await correctAll(graph);
    const { corrections } = (await graph.writer.ledger()).ledger;
    expect(new Set(corrections.map(({ action }) => action.kind)).size).toBe(8);
    const given = await read(...corrections.map((entry) => JSON.stringify(entry)));
    expect(given).toEqual({ ok: true, corrections });
  }));

it('takes an empty file for an empty ledger', async () => {
  expect(await read()).toEqual({ ok: true, corrections: [] });
});

it('says of every wrong line where it is and what is wrong', async () => {
  const { action } = RENAME;
  const result = await read(
    JSON.stringify({ ...RENAME, action: { ...action, entityId: 'topic:peace', title: 'Dr' } }),
    '',
    'nonsense',
    JSON.stringify({ ...RENAME, id: 'correction:000000000007', ledgerVersion: 2 }),
    JSON.stringify({ ...RENAME, id: 'correction:000000000004', ledgerVersion: 2 }),
    JSON.stringify({ ...RENAME, id: 'correction:000000000005', action: { kind: 'DELETE' } }),
    JSON.stringify({ ...RENAME, id: 'correction:000000000006', ledgerVersion: 3, createdId: 'person:x-6' }),
    JSON.stringify({ ...RENAME, id: 'correction:000000000007', ledgerVersion: 4, recordedAt: 'today' }),
  );
  const told = result.ok ? [] : result.problems.map(({ source, reason }) => `${source.line ?? 0} ${reason}`);
  expect(told).toEqual([
    expect.stringMatching(
      /^1 action\.entityId: must be the id of one of: Person, Organization, Place, Event/,
    ),
    expect.stringMatching(/^1 action: .*title/),
    expect.stringMatching(/^3 this is not JSON/),
    expect.stringMatching(/^4 id: "correction:000000000007" should be "correction:000000000003" here/),
    expect.stringMatching(/^5 ledgerVersion: 2 should be greater/),
    expect.stringMatching(/^6 action.*: kind must be one of: MERGE, SPLIT/),
    expect.stringMatching(/^7 createdId: /),
    expect.stringMatching(/^8 recordedAt: must be an instant/),
  ]);
});
