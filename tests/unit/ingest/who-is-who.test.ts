import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byName } from '../../support/changed-article.ts';
import type { ArticleDraft } from '../../support/facts.ts';
import { openNewsroom, type Newsroom } from '../../support/newsroom.ts';
import type { NamedThing } from '../../support/things.ts';

const russia = byName('Organization', 'Government of Russia', { kind: 'GOVERNMENT' });
const nato = byName('Organization', 'NATO', { kind: 'IGO' });
const full = byName('Person', 'Sergey Viktorovich Lavrov');
const usual = byName('Person', 'Sergey Lavrov');
const surname = byName('Person', 'Lavrov');

/** An article in which somebody speaks, as foreign minister of Russia unless it says otherwise. */
function speaking(slug: string, speaker: NamedThing, details: Partial<ArticleDraft> = {}): ArticleDraft {
  return {
    slug,
    statements: [{ content: `What ${slug} reports`, speaker }],
    roles: [{ person: speaker, title: 'Foreign Minister', organization: russia }],
    ...details,
  };
}

let room: Newsroom;
beforeEach(async () => {
  room = await openNewsroom();
});
afterEach(() => room.done());

const speakerOf = async (slug: string) => (await room.said())[`What ${slug} reports`]?.speakerId;
const decisions = async (id: string) =>
  (await room.editing.decisions(id, { after: null, limit: 10 })).map(({ value }) => value);

describe('a surname alone', () => {
  test('means who is in the news with the full name, also where that comes later', async () => {
    await room.put(speaking('early', surname));
    expect(await speakerOf('early')).toBe('person:lavrov');
    await room.put(speaking('late', usual));
    expect(await speakerOf('early')).toBe('person:sergey-lavrov');
    await room.remove('late');
    expect(await speakerOf('early')).toBe('person:lavrov');
  });

  test('means nobody of months ago', async () => {
    await room.put(
      speaking('old', usual, { publishedAt: '2012-01-04T00:00:00.000Z' }),
      speaking('new', surname),
    );
    expect(await speakerOf('new')).toBe('person:lavrov');
  });

  test('tells why it was taken for whom', async () => {
    await room.put(speaking('a', usual), speaking('b', surname));
    const [, short] = await decisions('person:sergey-lavrov');
    expect(short).toMatchObject({
      articleId: 'article:b',
      nameId: 'person:lavrov',
      name: 'Lavrov',
      basis: 'SHORT_FORM',
      evidence: [
        'nobody else of that name is in the news',
        'a role in the same organization',
        'the same title',
        'politics, like this one',
        'one name beside it is the same',
      ],
    });
  });
});

describe('two names', () => {
  test('are one person’s, under the fuller one, where articles tell the same of both', async () => {
    await room.put(speaking('a', usual), speaking('b', full));
    expect(await room.ids('Person')).toEqual(['person:sergey-viktorovich-lavrov']);
    expect((await decisions(full.id)).map(({ basis }) => basis)).toEqual(['VARIANT', 'NAME']);
  });

  test('are offered to an editor where too little speaks for it, until they are one', async () => {
    await room.put(speaking('a', usual, { roles: [] }), speaking('b', full, { roles: [] }));
    const offered = async () =>
      (await room.editing.mergeCandidates({ after: null, limit: 10 })).map(({ value }) => value);
    expect(await offered()).toMatchObject([
      {
        entityIds: ['person:sergey-lavrov', 'person:sergey-viktorovich-lavrov'],
        score: 0.5,
        evidence: ['one name has words that the other leaves out'],
      },
    ]);
    const merged = await room.correct({ kind: 'MERGE', keepId: usual.id, mergeIds: [full.id] });
    expect(await offered()).toEqual([]);
    await room.undo(merged);
    expect(await offered()).toHaveLength(1);
  });
});

describe('one name', () => {
  const weiMinister = speaking('minister', byName('Person', 'Li Wei'));
  const weiSwimmer = speaking('swimmer', byName('Person', 'Li Wei'), {
    roles: [{ person: byName('Person', 'Li Wei'), title: 'Swimmer', organization: null }],
  });

  test('is two persons’ of two walks of life, and one person’s again when one is gone', async () => {
    await room.put(weiMinister, weiSwimmer);
    expect(await room.ids('Person')).toEqual(['person:li-wei-government-of-russia', 'person:li-wei-sport']);
    await room.remove('swimmer');
    expect(await room.ids('Person')).toEqual(['person:li-wei']);
  });

  test('stays what a correction spoke of, whoever comes to bear it', async () => {
    await room.put(weiMinister);
    await room.correct({ kind: 'RENAME', entityId: 'person:li-wei', name: 'Minister Li' });
    await room.put(weiSwimmer);
    expect(await room.ids('Person')).toEqual(['person:li-wei']);
    expect(await room.names('person:li-wei')).toEqual(['Minister Li', 'Li Wei']);
  });
});

test('an acronym means the one name that articles shorten to it', async () => {
  const union = byName('Organization', 'Varsk Harbour Union', { also: ['VHU'] });
  const short = byName('Organization', 'VHU');
  await room.put(speaking('short', short, { roles: [] }), speaking('long', union, { roles: [] }));
  expect(await speakerOf('short')).toBe(union.id);
  const hill = byName('Organization', 'Varsk Hill Union', { also: ['VHU'] });
  await room.put(speaking('hill', hill, { roles: [] }));
  expect(await speakerOf('short')).toBe(short.id);
});

test('what is named beside tells nothing of somebody of another surname', async () => {
  await room.put(speaking('a', usual, { mentions: [nato] }), speaking('b', byName('Person', 'Anna Petrov')));
  expect(await room.ids('Person')).toEqual(['person:anna-petrov', 'person:sergey-lavrov']);
});
