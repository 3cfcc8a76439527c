import { describe, expect, it } from 'vitest';
import { entitiesNow, rolesNow } from '../../../../src/ingest/corrections/describe.ts';
import { correct, fill, statementId, withGraph } from '../../../support/corrected-graph.ts';

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
