import { describe, expect, it } from 'vitest';
import { importCorrections } from '../../../../src/ingest/corrections/import-corrections.ts';
import type { Correction } from '../../../../src/model/correction.ts';
import {
  ARTICLES,
  BY,
  correct,
  correctAll,
  fill,
  undo,
  withGraph,
  type TestGraph,
} from '../../../support/corrected-graph.ts';
import { dumpSqlite } from '../../../support/dump-sqlite.ts';
import { correctByChance } from '../../../support/random-corrections.ts';
import { Random } from '../../../support/random.ts';

async function ledgerOf({ writer }: TestGraph): Promise<readonly Correction[]> {
  return (await writer.ledger()).ledger.corrections;
}

/** Two graphs of the same articles. */
async function withTwo(work: (one: TestGraph, other: TestGraph) => Promise<void>): Promise<void> {
  await withGraph((one) =>
    withGraph(async (other) => {
      await fill(one);
      await fill(other);
      await work(one, other);
    }),
  );
}

describe('importing a ledger', () => {
  it('makes the graph the one in which the corrections were made', () =>
    withTwo(async (one, other) => {
      await correctAll(one);
      const ledger = await ledgerOf(one);
      expect(dumpSqlite(other.file)).not.toEqual(dumpSqlite(one.file));
      const report = await importCorrections(other, ledger);
      expect(report).toMatchObject({ added: ledger.length, undone: 0 });
      expect(report.articles).toBe(ARTICLES.length);
      expect(report.ledgerVersion).toBe((await one.writer.ledger()).version);
      expect(dumpSqlite(other.file)).toEqual(dumpSqlite(one.file));
    }));

  it.each([1, 5, 15, 157])('does so whatever the corrections are (%i)', (seed) =>
    withTwo(async (one, other) => {
      await correctByChance(one, new Random(seed), 20);
      await importCorrections(other, await ledgerOf(one));
      expect(dumpSqlite(other.file)).toEqual(dumpSqlite(one.file));
    }),
  );

  it('does so before the articles come', () =>
    withGraph((one) =>
      withGraph(async (other) => {
        await fill(one);
        await correctAll(one);
        await importCorrections(other, await ledgerOf(one));
        await fill(other);
        expect(dumpSqlite(other.file)).toEqual(dumpSqlite(one.file));
      }),
    ));

  it('goes on with a ledger that is there in part, and takes back what was undone since', () =>
    withTwo(async (one, other) => {
      const rename = { kind: 'RENAME', entityId: 'person:ingrid-solvane' } as const;
      const first = await correct(one, { ...rename, name: 'Inga Solvane' });
      await correct(one, { ...rename, name: 'I. Solvane' });
      await importCorrections(other, await ledgerOf(one));
      await undo(one, first.id);
      await correctAll(one);
      const ledger = await ledgerOf(one);
      expect(await importCorrections(other, ledger)).toMatchObject({ added: ledger.length - 2, undone: 1 });
      expect(dumpSqlite(other.file)).toEqual(dumpSqlite(one.file));
      const again = await importCorrections(other, ledger);
      expect(again).toMatchObject({ added: 0, undone: 0, articles: 0 });
      expect(again.ledgerVersion).toBe((await one.writer.ledger()).version);
    }));

  it('refuses a ledger that the own one is not the beginning of, and says where', () =>
    withTwo(async (one, other) => {
      const rename = { kind: 'RENAME', entityId: 'person:ingrid-solvane' } as const;
      for (const name of ['Inga Solvane', 'I. Solvane']) await correct(one, { ...rename, name });
      const ledger = await ledgerOf(one);
      const [first] = ledger;
      await correct(other, { ...rename, name: 'Inga Solvane' });
      await other.editing.correct({ ...rename, name: 'Mayor Solvane' }, { ...BY, author: 'otto' });
      const before = dumpSqlite(other.file);
      await expect(importCorrections(other, ledger)).rejects.toMatchObject({
        code: 'BAD_REQUEST',
        message: expect.stringMatching(/^correction:0{11}2 \(RENAME by ines .*\(RENAME by otto/) as string,
      });
      await expect(importCorrections(other, ledger.slice(0, 1))).rejects.toThrow(
        /goes on with correction:0{11}2/,
      );
      expect(dumpSqlite(other.file)).toEqual(before);
      await undo(other, first?.id ?? '');
      await expect(importCorrections(other, ledger)).rejects.toThrow(/correction:0{11}1 .* is undone/);
    }));

  it('refuses topics that the vocabulary does not have', () =>
    withTwo(async (one, other) => {
      await correctAll(one);
      const ledger = (await ledgerOf(one)).map((entry) =>
        entry.action.kind === 'SET_TOPICS'
          ? { ...entry, action: { ...entry.action, topicIds: ['topic:none'] } }
          : entry,
      );
      const before = dumpSqlite(other.file);
      await expect(importCorrections(other, ledger)).rejects.toThrow(/topic:none/);
      expect(dumpSqlite(other.file)).toEqual(before);
    }));
});
