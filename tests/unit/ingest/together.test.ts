import { describe, expect, test } from 'vitest';
import type { GraphChange, GraphStore } from '../../../src/store/port.ts';
import { byName } from '../../support/changed-article.ts';
import type { ArticleDraft } from '../../support/facts.ts';
import { newsroomOver, openNewsroom } from '../../support/newsroom.ts';
import { dumpPlan } from '../../support/plans.ts';

const ana = byName('Person', 'Ana Brandt');
const bea = byName('Person', 'Bea Roe');
const board = byName('Organization', 'Harbour Board');
const council = byName('Organization', 'Harbour Council');
const varsk = byName('Place', 'Varsk');
const oldVarsk = byName('Place', 'Old Varsk');
const by = { author: 'ines', reason: null, ledgerVersion: null };

/** Runs the work over one store that several writers share. */
async function withWriters(
  n: number,
  work: (writers: readonly ReturnType<typeof newsroomOver>[], store: GraphStore) => Promise<void>,
): Promise<void> {
  const room = await openNewsroom();
  try {
    await work(
      Array.from({ length: n }, () => newsroomOver(room.store)),
      room.store,
    );
  } finally {
    await room.done();
  }
}

describe('two editors at once', () => {
  test('cannot both merge two persons into each other: the second sees what the first did', () =>
    withWriters(2, async ([one, other]) => {
      if (one === undefined || other === undefined) throw new Error('there are two');
      await one.put({ slug: 'a', mentions: [ana, bea] });
      const outcomes = await Promise.all([
        one.editing.correct({ kind: 'MERGE', keepId: ana.id, mergeIds: [bea.id] }, by),
        other.editing.correct({ kind: 'MERGE', keepId: bea.id, mergeIds: [ana.id] }, by),
      ]);
      const refused = outcomes.flatMap((outcome) => ('problems' in outcome ? outcome.problems : []));
      expect(refused.map(({ code }) => code)).toEqual(['NOT_FOUND']);
      expect(await one.ids('Person')).toHaveLength(1);
      expect(await one.editing.ledgerVersion()).toBe(1);
    }));

  test('who looked at the same version cannot both name one person', () =>
    withWriters(2, async ([one, other]) => {
      if (one === undefined || other === undefined) throw new Error('there are two');
      await one.put({ slug: 'a', mentions: [ana] });
      const looked = { ...by, ledgerVersion: 0 };
      const outcomes = await Promise.all([
        one.editing.correct({ kind: 'RENAME', entityId: ana.id, name: 'Dame Ana' }, looked),
        other.editing.correct({ kind: 'RENAME', entityId: ana.id, name: 'Lady Ana' }, looked),
      ]);
      const refused = outcomes.flatMap((outcome) => ('problems' in outcome ? outcome.problems : []));
      expect(refused.map(({ code }) => code)).toEqual(['CHANGED_MEANWHILE']);
    }));

  test('get numbers of their own for what has nothing to do with each other', () =>
    withWriters(6, async (writers) => {
      const people = writers.map((_, n) => byName('Person', `Person ${'abcdef'.charAt(n)}`));
      await writers[0]?.put({ slug: 'a', mentions: people });
      await Promise.all(
        writers.map((writer, n) =>
          writer.correct({ kind: 'RENAME', entityId: people[n]?.id ?? '', name: `Name ${n}` }),
        ),
      );
      const page = await writers[0]?.editing.corrections({ after: null, limit: 10 });
      expect(new Set(page?.map(({ key }) => key)).size).toBe(6);
      expect(await writers[0]?.editing.ledgerVersion()).toBe(6);
      expect(await writers[0]?.names(people[5]?.id ?? '')).toEqual(['Name 5', 'Person f']);
    }));
});

/** Articles that name the same people, in full, in part and in other spellings, and shorten names. */
const ARTICLES: readonly ArticleDraft[] = Array.from({ length: 12 }, (_, n) => {
  const name = ['Sergey Lavrov', 'Lavrov', 'Sergey Viktorovich Lavrov', 'S. Lavrov'][n % 4] ?? '';
  const speaker = byName('Person', name);
  const union =
    n % 3 === 0
      ? byName('Organization', 'Varsk Harbour Union', { also: ['VHU'] })
      : byName('Organization', 'VHU');
  return {
    slug: `a${n}`,
    publishedAt: `2012-12-${String(1 + n).padStart(2, '0')}T00:00:00.000Z`,
    statements: [{ content: 'Moscow will not interfere with the right of Turkey to defend itself', speaker }],
    roles: [{ person: speaker, title: 'Foreign Minister', organization: union }],
    mentions: [ana, bea],
  };
});

describe('articles that name the same people', () => {
  test('make the same graph whether they come at once or one after the other', async () => {
    let expected: unknown;
    await withWriters(1, async ([writer], store) => {
      await writer?.put(...ARTICLES);
      expected = await store.read(dumpPlan());
    });
    await withWriters(4, async (writers, store) => {
      await Promise.all(
        writers.map((writer, n) => writer.put(...ARTICLES.filter((__, index) => index % 4 === n))),
      );
      expect(await store.read(dumpPlan())).toEqual(expected);
    });
  });

  test.each([
    ['a merge of persons', ana, { kind: 'MERGE', keepId: bea.id, mergeIds: [ana.id] }],
    ['a merge of organizations', board, { kind: 'MERGE', keepId: council.id, mergeIds: [board.id] }],
    ['a merge of places', oldVarsk, { kind: 'MERGE', keepId: varsk.id, mergeIds: [oldVarsk.id] }],
    ['a new name', board, { kind: 'RENAME', entityId: board.id, name: 'The Board' }],
  ] as const)('that come between an editor’s look and his word follow %s', async (_, named, request) => {
    const early: ArticleDraft = { slug: 'early', mentions: [ana, bea, board, council, varsk, oldVarsk] };
    const late: ArticleDraft = { slug: 'late', lead: 'It rained.', mentions: [named] };
    let expected: unknown;
    await withWriters(1, async ([writer], store) => {
      await writer?.put(early, late);
      await writer?.correct(request);
      expected = await store.read(dumpPlan());
    });
    await withWriters(1, async ([writer], store) => {
      await writer?.put(early);
      const between = { done: false };
      const hindered = newsroomOver(beforeCommit(store, between, () => writer?.put(late)));
      await hindered.correct(request);
      expect(between.done).toBe(true);
      expect(await store.read(dumpPlan())).toEqual(expected);
    });
  });

  test('that come while others tell what a short name means follow them', async () => {
    const short: ArticleDraft = { slug: 'short', mentions: [byName('Organization', 'VHU')] };
    const long: ArticleDraft = {
      slug: 'long',
      mentions: [byName('Organization', 'Varsk Harbour Union', { also: ['VHU'] })],
    };
    await withWriters(1, async ([writer], store) => {
      const between = { done: false };
      await newsroomOver(beforeCommit(store, between, () => writer?.put(short))).put(long);
      expect(between.done).toBe(true);
      expect(await writer?.ids('Organization')).toEqual(['organization:varsk-harbour-union']);
    });
  });
});

/** The store, but once something else is done between what somebody read and what he writes. */
function beforeCommit(
  store: GraphStore,
  between: { done: boolean },
  other: () => Promise<unknown> | undefined,
): GraphStore {
  return new Proxy(store, {
    get: (target, name) => {
      if (name === 'commit')
        return async (change: GraphChange) => {
          if (!between.done) {
            between.done = true;
            await other();
          }
          return target.commit(change);
        };
      const member: unknown = Reflect.get(target, name, target);
      return typeof member === 'function' ? (member.bind(target) as unknown) : member;
    },
  });
}
