import { describe, expect, it } from 'vitest';
import { entitiesNow, rolesNow } from '../../../../src/ingest/corrections/describe.ts';
import { correct, fill, statementId, undo, withGraph } from '../../../support/corrected-graph.ts';
import { dumpSqlite } from '../../../support/dump-sqlite.ts';
import { correctByChance } from '../../../support/random-corrections.ts';
import { Random } from '../../../support/random.ts';

/** Rows that tell what was corrected, not what came of it. */
const LEDGER = /^record(_tag)? \{"key":"(ledger|correction:)/;

describe('a correction', () => {
  it('that splits off a statement without giving a name leaves the name that the article has', () =>
    withGraph(async (graph) => {
      await fill(graph);
      const { createdId } = await correct(graph, {
        kind: 'SPLIT',
        entityId: 'person:john-smith',
        statementIds: [await statementId(graph, 'We are ready')],
        name: null,
      });
      const [entity] = (await entitiesNow(graph.store, [createdId ?? ''])).values();
      expect(entity).toEqual({ id: createdId, type: 'Person', name: 'John Smith' });
    }));

  it('that merges or renames an organization reaches a role that another correction gave there', () =>
    withGraph(async (graph) => {
      await fill(graph);
      const [union, court] = ['organization:harbour-workers-union', 'organization:harbour-court'];
      const personId = 'person:max-poe';
      await correct(graph, { kind: 'SET_ROLE', personId, title: 'Coach', organizationId: union, held: true });
      await correct(graph, { kind: 'MERGE', keepId: court, mergeIds: [union] });
      expect(await rolesNow(graph.store, personId)).toMatchObject([
        { title: 'Coach', organizationId: court },
      ]);
    }));
});

describe('taking all corrections back', () => {
  it.each([3, 11])('leaves the graph as if they had never been made (%i)', (seed) =>
    withGraph(async (graph) => {
      const dump = (): string[] => dumpSqlite(graph.file).filter((row) => !LEDGER.test(row));
      await fill(graph);
      const before = dump();
      await correctByChance(graph, new Random(seed), 20);
      const { corrections } = (await graph.writer.ledger()).ledger;
      const holding = corrections.filter(({ undone }) => undone === null);
      for (const { id } of holding.toReversed()) await undo(graph, id);
      expect(holding.length).toBeGreaterThan(5);
      expect(dump()).toEqual(before);
    }),
  );
});
