import { describe, expect, test } from 'vitest';
import type { PersonEvidence } from '../../../../src/identity/names/evidence.ts';
import { classKeyOf } from '../../../../src/identity/names/homonyms.ts';
import {
  choose,
  monthOf,
  monthsAround,
  namesakes,
  type MonthRecord,
  type PersonInMonth,
} from '../../../../src/identity/names/windows.ts';
import { evidence } from './tallies.ts';

function inMonth(nameId: string, told: Partial<PersonEvidence> = {}): PersonInMonth {
  const all = evidence(told);
  return { nameId, classKey: classKeyOf(all), ...all };
}

function month(...persons: readonly PersonInMonth[]): MonthRecord {
  return {
    persons: Object.fromEntries(persons.map((each, n) => [`article:${n} ${each.nameId}`, each])),
  };
}

const lavrov = inMonth('person:sergey-lavrov', { titles: ['foreign minister'], domain: 'POLITICS' });
const anna = inMonth('person:anna-lavrov', { titles: ['swimmer'], domain: 'SPORT' });
const byName = ({ nameId }: PersonInMonth): string => nameId;

function meant(short: PersonInMonth, ...persons: readonly PersonInMonth[]): string | null {
  return choose(namesakes(short, [month(...persons)], byName))?.entityId ?? null;
}

test('the months around one go over the turn of the year', () => {
  expect(monthOf('2012-12-31T23:00:00.000Z')).toBe('2012-12');
  expect(monthsAround('2012-12')).toEqual(['2012-11', '2012-12', '2013-01']);
});

describe('a surname alone', () => {
  const short = inMonth('person:lavrov');

  test('is nobody’s who is in the news, where nothing else speaks for it', () => {
    expect(meant(short, lavrov)).toBeNull();
  });

  test('is the only one of that name who has the title', () => {
    expect(meant({ ...short, titles: ['foreign minister'] }, lavrov)).toBe('person:sergey-lavrov');
  });

  test('is the only one beside whom articles name the same two others', () => {
    const company = [11, 22];
    expect(meant({ ...short, company }, { ...lavrov, company: [11, 22, 33] })).toBe('person:sergey-lavrov');
  });

  test('is the one of two of whom the article tells the same', () => {
    expect(meant({ ...short, titles: ['swimmer'], domain: 'SPORT' }, lavrov, anna)).toBe(
      'person:anna-lavrov',
    );
  });

  test('is nobody’s where two are as likely', () => {
    const company = [11, 22, 33];
    expect(meant({ ...short, company }, { ...lavrov, company }, { ...anna, company })).toBeNull();
  });

  test('is nobody’s of another walk of life', () => {
    const company = [11];
    const swimmer = inMonth('person:lavrov', { domain: 'SPORT', company });
    expect(meant(swimmer, { ...lavrov, company })).toBeNull();
  });

  test('with an initial is nobody’s whose name begins otherwise', () => {
    const initial = { ...inMonth('person:a-lavrov'), titles: ['foreign minister'] };
    expect(namesakes(initial, [month(lavrov)], byName)).toEqual([]);
  });
});

test('a full name that several bear means one of whom articles tell more', () => {
  const bare = inMonth('person:li-wei', { company: [11, 22] });
  const swimmer = inMonth('person:li-wei', { titles: ['swimmer'], domain: 'SPORT', company: [11, 22] });
  const silent = inMonth('person:li-wei', { company: [11, 22] });
  const entityOf = ({ classKey }: PersonInMonth): string => `person:li-wei-${classKey.toLowerCase()}`;
  const candidates = namesakes(bare, [month(swimmer), month(silent)], entityOf);
  expect(candidates.map(({ entityId }) => entityId)).toEqual(['person:li-wei-sport']);
  expect(choose(candidates)?.evidence).toEqual([
    'nobody else of that name is in the news',
    '2 names beside it are the same',
  ]);
});
