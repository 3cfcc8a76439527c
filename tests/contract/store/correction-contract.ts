import { expect, it } from 'vitest';
import type { ArticleFacts } from '../../../src/model/facts.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { articleFacts, fingerprinted } from '../../support/facts.ts';
import {
  allProperties,
  edge,
  is,
  ONLY_ID,
  order,
  pageOf,
  readById,
  readIds,
  readNodes,
  readSearch,
  select,
} from '../../support/plans.ts';
import { organization, person, unnamedSource, type NamedThing } from '../../support/things.ts';
import { expectGraph, fill, withStore } from './open-filled.ts';
import { shield, sampleTopics } from './sample.ts';
import type { Open } from './open-store.ts';

const rosa = person('Rosa Lindqvist', { id: 'person:rosa', also: ['Lindqvist'] });

function naming(slug: string, thing: NamedThing): ArticleFacts {
  return articleFacts({ slug, mentions: [thing] });
}

/** What people and other articles change about what an article says. */
export function correctionContract(open: Open): void {
  const it_ = (name: string, test: (store: GraphStore) => Promise<void>): void =>
    it(name, () => withStore(open, test));

  it_('shows a full name before a surname, however many articles use only that', async (store) => {
    const short = { ...rosa, forms: ['Lindqvist'], isShortForm: true };
    await fill(
      store,
      [],
      [naming('a', short), naming('b', short), naming('c', { ...rosa, forms: ['Rosa Lindqvist'] })],
    );
    const shown = async (): Promise<unknown> =>
      (await readById(store, [rosa.id], select(['name', 'aliases'])))[0];
    expect(await shown()).toMatchObject({ name: 'Rosa Lindqvist', aliases: ['Lindqvist'] });
    await store.remove('article:c');
    expect(await shown()).toMatchObject({ name: 'Lindqvist', aliases: [] });
  });

  it_('shows the preferred name before all forms, and finds it as one of them', async (store) => {
    const preferred = (name: string): NamedThing => ({ ...rosa, preferredName: name });
    const shown = async (): Promise<unknown> => {
      await store.settle();
      const [found] = await readById(store, [rosa.id], select(['name', 'aliases']));
      return [found?.['name'], found?.['aliases']];
    };
    const named = (name: string): Promise<readonly string[]> => readIds(store, 'Person', is.eq('name', name));
    const searched = async (words: string): Promise<readonly unknown[]> =>
      (await readSearch(store, words, { types: ['Person'] })).items.map(({ score, text }) => [score, text]);

    await fill(store, [], [naming('a', rosa), naming('b', preferred('Dame Rosa\u0000 Öst'))]);
    expect(await shown()).toEqual(['Dame Rosa\u0000 Öst', ['Rosa Lindqvist', 'Lindqvist']]);
    expect(await named('dame rosa\u0000 ost')).toEqual([rosa.id]);
    expect(await readIds(store, 'Person', is.contains('name', 'ost'))).toEqual([rosa.id]);
    expect(await named('lindqvist')).toEqual([rosa.id]);
    expect(await searched('dame öst')).toEqual([[0.75, 'Dame Rosa\u0000 Öst, Rosa Lindqvist, Lindqvist']]);
    expect(await readNodes(store, 'Person', { order: order('name') })).toHaveLength(1);

    // Of as many the first by code points, which is not the first by UTF-16 units.
    await store.write(naming('c', preferred('\uffee Rosa')));
    await store.write(naming('d', preferred('😀 Rosa')));
    await store.write(naming('b', { ...preferred('😀 Rosa'), forms: ['Rosa'] }));
    expect(await shown()).toEqual(['😀 Rosa', ['Rosa Lindqvist', 'Rosa', 'Lindqvist']]);
    await store.remove('article:d');
    expect(await shown()).toEqual(['\uffee Rosa', ['Rosa Lindqvist', 'Rosa', 'Lindqvist']]);
    expect(await named('dame rosa\u0000 ost')).toEqual([]);

    // One that articles use as well is not said twice, and stays one when they no longer prefer it.
    await fill(store, [], [naming('b', preferred('Lindqvist')), naming('c', preferred('Lindqvist'))]);
    expect(await shown()).toEqual(['Lindqvist', ['Rosa Lindqvist']]);
    expect(await searched('lindqvist')).toEqual([[1, 'Lindqvist, Rosa Lindqvist']]);
    await store.remove('article:b');
    await store.remove('article:c');
    expect(await shown()).toEqual(['Rosa Lindqvist', ['Lindqvist']]);
    await store.remove('article:a');
    await expectGraph(store, [], []);
  });

  it_('leaves a rejected statement in its article, and nothing else of it', async (store) => {
    await fill(store, sampleTopics, [shield]);
    const [first, ...others] = shield.statements;
    if (first === undefined) throw new Error('the sample has statements');
    const nothing = {
      speakerId: null,
      reportedByIds: [],
      topics: [],
      mentions: [],
      eventId: null,
      links: [],
    };
    const rejected = { ...first, ...nothing, status: 'REJECTED' as const, claimId: null };
    const facts = fingerprinted({ ...shield, statements: [rejected, ...others] });
    expect((await store.write(facts)).statements).toEqual({ added: 0, kept: 2, removed: 0 });
    await expectGraph(store, [facts]);
    expect(await readById(store, [first.id], select(['status'], [edge('Statement', 'claim')]))).toEqual([
      { type: 'Statement', id: first.id, status: 'REJECTED', claim: null },
    ]);
    expect(await readIds(store, 'Statement', is.not(is.edge('claim')))).toEqual([first.id]);
    expect(await readIds(store, 'Claim', is.eq('id', first.claimId ?? ''))).toEqual([]);
    await store.write(shield);
    await expectGraph(store, [shield]);

    for (const hanging of [
      { speakerId: first.speakerId },
      { topics: first.topics },
      { eventId: first.eventId },
    ]) {
      const bad = fingerprinted({ ...shield, statements: [{ ...rejected, ...hanging }] });
      await expect(store.write(bad)).rejects.toMatchObject({ code: 'INTERNAL' });
    }
  });

  it_('tells who passed a statement on, the latest first', async (store) => {
    const agency = organization('Agency');
    const aide = unnamedSource('one', 'an aide');
    const facts = [
      articleFacts({
        slug: 'one',
        statements: [
          { content: 'Early', speaker: rosa, reportedBy: [agency, aide], saidAt: '2012-12-01T00:00:00.000Z' },
          { content: 'Late', speaker: aide, reportedBy: [agency], saidAt: '2012-12-03T00:00:00.000Z' },
          { content: 'Its own', speaker: agency, saidAt: '2012-12-02T00:00:00.000Z' },
        ],
      }),
    ];
    await fill(store, [], facts);
    await expectGraph(store, facts, []);
    const reported = (on: 'Organization' | 'UnnamedSource' | 'Person'): ReturnType<typeof edge> =>
      edge(on, 'reported', select(['content']), { order: order('saidAt-'), limit: 1, wantTotal: true });
    const edges = [reported('Organization'), reported('UnnamedSource'), reported('Person')];
    const found = await readById(store, [agency.id, aide.id, rosa.id], select([], edges));
    const pages = found.map((node) => pageOf(node?.['reported']));
    expect(pages.map(({ items, total }) => [items.map(({ node }) => node['content']), total])).toEqual([
      [['Late'], 2],
      [['Early'], 1],
      [[], 0],
    ]);
    const early = is.edge('reported', is.eq('content', 'early'));
    expect(await readIds(store, 'Organization', early)).toEqual([agency.id]);
    expect(await readIds(store, 'Person', early)).toEqual([]);
    const moved = fingerprinted({
      ...(facts[0] ?? shield),
      statements: (facts[0] ?? shield).statements.map((each) => ({
        ...each,
        saidAt: '2012-11-01T00:00:00.000Z',
      })),
    });
    await store.write(moved);
    await expectGraph(store, [moved], []);
  });

  it_(
    'stores which revision it is, when it became known and what it reprints, as the facts say',
    async (store) => {
      const original = articleFacts({ slug: 'original', statements: [{ content: 'Yes', speaker: rosa }] });
      const again = articleFacts({
        slug: 'again',
        lead: 'Other words around it.',
        revision: 7,
        recordedAt: '2014-05-06T07:08:09.010Z',
        dispatchId: original.article.id,
        statements: [{ content: 'Yes', speaker: rosa, recordedAt: '2014-01-01T00:00:00.000Z' }],
      });
      expect(await store.write(original)).toMatchObject({ outcome: 'CREATED', revision: 1 });
      expect(await store.write(again)).toMatchObject({ outcome: 'CREATED', revision: 7 });
      expect(await store.write(again)).toMatchObject({ outcome: 'UNCHANGED', revision: 7 });
      await expectGraph(store, [original, again], []);
      const selection = select(['revision', 'recordedAt', 'dispatchId']);
      expect(await readById(store, [again.article.id], selection)).toMatchObject([
        { revision: 7, recordedAt: '2014-05-06T07:08:09.010Z', dispatchId: original.article.id },
      ]);
      const latest = await readNodes(store, 'Statement', { order: order('recordedAt-') });
      expect(latest.map(({ id }) => id)).toEqual(
        [again, original].map(({ statements }) => statements[0]?.id),
      );
      const dispatch = is.eq('dispatchId', original.article.id);
      expect(await readIds(store, 'Article', dispatch)).toEqual([again.article.id, original.article.id]);
      const claims = async (): Promise<unknown> =>
        readNodes(store, 'Claim', { selection: allProperties('Claim') });
      expect(await claims()).toMatchObject([{ independentCount: 1 }]);
      const apart = { ...again.article, dispatchId: again.article.id, revision: 8 };
      await store.write(fingerprinted({ ...again, article: apart }));
      expect(await claims()).toMatchObject([{ independentCount: 2 }]);
      expect(await readById(store, [original.article.id], ONLY_ID)).toHaveLength(1);
    },
  );
}
