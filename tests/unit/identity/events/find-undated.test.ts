import { describe, expect, test } from 'vitest';
import { MemoryRecords } from '../../../../src/identity/memory-records.ts';
import type { NameReference } from '../../../../src/identity/references.ts';
import { updateIdentities } from '../../../../src/identity/update-identities.ts';
import { meeting, organizationNamed, personNamed, undatedMeeting } from '../support/references.ts';

const BRUSSELS = 'place:brussels';
const LONDON = 'place:london';
const NATO = 'organization:nato';
const RUSSIA = 'place:russia';
/** Whom two articles about one thing name. */
const STORY = [personNamed('Ada Marsh'), organizationNamed('Quillwort Biologics')];

type Details = Parameters<typeof undatedMeeting>[2];

interface Told {
  /** In December 2012. */
  readonly published: number;
  /** The event, by the article's id. */
  readonly event: (articleId: string) => NameReference;
  readonly beside?: readonly NameReference[];
}

function undated(published: number, name: string, details: Details = {}, beside = STORY): Told {
  return { published, event: (articleId) => undatedMeeting(name, articleId, details), beside };
}

function dated(published: number, name: string, day: number, details: Details = {}): Told {
  return { published, event: () => meeting(name, date(day), details), beside: STORY };
}

/** Two articles that differ in one thing. */
function both<T>(one: T, two: T, make: (of: T) => Told): [Told, Told] {
  return [make(one), make(two)];
}

function date(day: number): string {
  return new Date(Date.UTC(2012, 11, day)).toISOString().slice(0, 10);
}

/** Which of the articles' events are one: for each, the number of the article whose name for it is the entity's id. */
async function entities(...articles: readonly Told[]): Promise<number[]> {
  const references = articles.map(({ published, event, beside = [] }, n) => {
    const articleId = `article:${n}`;
    return {
      articleId,
      publishedAt: `${date(published)}T00:00:00.000Z`,
      references: [event(articleId), ...beside],
    };
  });
  const changes = new Map(references.map((article) => [article.articleId, article]));
  const update = await updateIdentities(new MemoryRecords(), changes);
  const nameIds = references.map((article) => article.references[0]?.nameId ?? '');
  return references.map(({ articleId }, n) =>
    nameIds.indexOf(update.articles.get(articleId)?.get(nameIds[n] ?? '')?.entityId ?? ''),
  );
}

describe('an event without a day is a dated one', () => {
  const details = { participantIds: [NATO, RUSSIA] };

  test('that articles about then tell of, where name and those who took part agree', async () => {
    const session = undated(4, 'NATO-Russia Council session', details);
    expect(await entities(session, dated(7, 'meeting of NATO and Russia', 4, details))).toEqual([1, 1]);
  });

  test('also under a name that tells nothing, where two who took part agree', async () => {
    expect(await entities(undated(4, 'talks', details), dated(4, 'Missile talks', 5, details))).toEqual([
      1, 1,
    ]);
  });

  test('but not one of long before or long after', async () => {
    const session = undated(15, 'NATO-Russia Council session', details);
    for (const day of [7, 30])
      expect(await entities(session, dated(15, 'meeting of NATO and Russia', day, details))).toEqual([0, 1]);
  });

  test('but none of several that fit', async () => {
    const [monday, thursday] = both(3, 6, (day) => dated(6, 'NATO-Russia meeting', day, details));
    expect(await entities(undated(4, 'NATO-Russia session', details), monday, thursday)).toEqual([0, 1, 2]);
  });

  test('but none outside the month that its article tells', async () => {
    const within = ['2012-11-01', '2012-11-30'] as const;
    const session = undated(2, 'NATO-Russia session', { ...details, within });
    expect(await entities(session, dated(4, 'NATO-Russia meeting', 4, details))).toEqual([0, 1]);
    expect(await entities(session, dated(4, 'NATO-Russia meeting', -1, details))).toEqual([1, 1]);
  });

  test('but none of another place, other people or another sort', async () => {
    const place = { placeId: BRUSSELS };
    const talks = dated(4, 'Missile defence talks', 4, { ...place, participantIds: [NATO] });
    expect(await entities(undated(4, 'Missile defence talks', { placeId: LONDON }), talks)).toEqual([0, 1]);
    expect(await entities(undated(4, 'Missile defence talks', { participantIds: [RUSSIA] }), talks)).toEqual([
      0, 1,
    ]);
    expect(await entities(undated(4, 'Missile defence rally', place), talks)).toEqual([0, 1]);
  });
});

describe('two events without a day are one', () => {
  test('in a dispatch and its reprint', async () => {
    const [dispatch, reprint] = both(4, 5, (day) =>
      undated(day, 'news conference in London', { placeId: LONDON }),
    );
    expect(await entities(dispatch, reprint)).toEqual([0, 0]);
    expect(await entities(reprint, dispatch)).toEqual([1, 1]);
  });

  test('where the name of one has all telling words of the other', async () => {
    const details = { participantIds: [NATO] };
    expect(
      await entities(undated(4, 'Missile talks', details), undated(6, 'NATO missile session', details)),
    ).toEqual([0, 0]);
  });

  test('under words for a country and its people', async () => {
    const [inSyria, syrian] = [
      undated(4, 'conflict in Syria', { kind: 'CONFLICT', placeId: 'place:syria' }),
      undated(5, 'Syrian conflict', { kind: 'CONFLICT' }),
    ];
    expect(await entities(inSyria, syrian)).toEqual([0, 0]);
  });

  test('not more than three days apart, but for what goes on for weeks', async () => {
    const [early, late] = both(1, 5, (day) => undated(day, 'Marsh inquiry session'));
    expect(await entities(early, late)).toEqual([0, 1]);
    const participantIds = ['organization:quillwort-biologics'];
    const [before, after] = both(1, 12, (day) =>
      undated(day, 'Quillwort merger', { kind: 'DEAL', participantIds }),
    );
    expect(await entities(before, after)).toEqual([0, 0]);
  });

  test('where one article tells the month and the other nothing', async () => {
    const chicago = { placeId: 'place:chicago' };
    const summit = undated(6, 'Chicago summit', { ...chicago, within: ['2012-05-01', '2012-05-31'] });
    expect(await entities(undated(1, 'summit in Chicago', chicago), summit)).toEqual([1, 1]);
  });
});

describe('two events without a day stay apart', () => {
  test('where their names tell nothing', async () => {
    for (const name of ['hearing', 'rally', 'news conference', 'talks', 'joint session']) {
      const details = { placeId: LONDON, participantIds: [NATO, RUSSIA] };
      expect(await entities(undated(4, name, details), undated(4, name, details)), name).toEqual([0, 1]);
      const told = undated(5, 'London missile session', details);
      expect(await entities(undated(4, name, details), told), name).toEqual([0, 1]);
    }
  });

  test('where other people took part: two hearings, two news conferences', async () => {
    for (const name of ['Senate hearing', 'news conference in London']) {
      const of = (personId: string): Told =>
        undated(4, name, { placeId: LONDON, participantIds: [personId] });
      expect(await entities(of('person:ada-marsh'), of('person:li-wei')), name).toEqual([0, 1]);
    }
  });

  test('where only the city agrees, and the articles speak of other people', async () => {
    const other = [personNamed('Li Wei'), organizationNamed('Norvane Lines')];
    for (const name of ['news conference in London', 'London court hearing']) {
      const [one, two] = both(STORY, other, (beside) => undated(4, name, { placeId: LONDON }, beside));
      expect(await entities(one, two), name).toEqual([0, 1]);
    }
  });

  test('where places, kinds or what the names say that they are contradict each other', async () => {
    const talks = undated(4, 'Missile defence talks', { placeId: BRUSSELS });
    expect(await entities(talks, undated(4, 'Missile defence talks', { placeId: LONDON }))).toEqual([0, 1]);
    expect(await entities(talks, undated(4, 'Missile defence attack', { kind: 'CONFLICT' }))).toEqual([0, 1]);
    expect(await entities(talks, undated(4, 'Missile defence rally'))).toEqual([0, 1]);
  });

  test('where names have a word in common and each has another', async () => {
    const details = { participantIds: [NATO] };
    expect(
      await entities(
        undated(4, 'NATO missile talks', details),
        undated(4, 'NATO Afghanistan talks', details),
      ),
    ).toEqual([0, 1]);
  });
});

test('a row of articles is never one event for longer than two of them may lie apart', async () => {
  const row = [1, 3, 5, 7].map((day) => undated(day, 'Marsh inquiry session'));
  expect(await entities(...row)).toEqual([0, 0, 2, 3]);
});

test('an event follows the one that it is taken for to its day', async () => {
  const first = undated(3, 'Marsh inquiry session', { placeId: BRUSSELS });
  const second = undated(4, 'Marsh inquiry');
  const day = dated(17, 'Marsh inquiry meeting', 17, { placeId: BRUSSELS });
  expect(await entities(first, second, day)).toEqual([2, 2, 2]);
});
