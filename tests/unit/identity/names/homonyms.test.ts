import { describe, expect, test } from 'vitest';
import { classKeyOf, tellApart } from '../../../../src/identity/names/homonyms.ts';
import { emptyName, entityOfClass, homonymsOf } from '../../../../src/identity/names/name-record.ts';
import { evidence, tally } from './tallies.ts';

const minister = evidence({
  organizations: ['organization:government-of-varsk'],
  titles: ['foreign minister'],
  domain: 'POLITICS',
});
const swimmer = evidence({ titles: ['swimmer'], domain: 'SPORT' });
const member = evidence({ organizations: ['organization:parliament-of-varsk'], domain: 'POLITICS' });

describe('the class of a name in an article', () => {
  test('is the first organization, else the walk of life, else nothing', () => {
    expect([minister, swimmer, evidence()].map(classKeyOf)).toEqual([
      'organization:government-of-varsk',
      'SPORT',
      '',
    ]);
  });
});

describe('the classes of one name', () => {
  test('are two persons where the walks of life differ', () => {
    expect(tellApart({ SPORT: tally(swimmer), 'organization:government-of-varsk': tally(minister) })).toEqual(
      [['SPORT'], ['organization:government-of-varsk']],
    );
  });

  test('are one person where articles name the same others beside both', () => {
    const company = [3, 17, 40, 99];
    expect(
      tellApart({
        'organization:government-of-varsk': tally({ ...minister, company }),
        'organization:parliament-of-varsk': tally({ ...member, company }),
      }),
    ).toEqual([['organization:government-of-varsk', 'organization:parliament-of-varsk']]);
  });

  test('are one person where a third is one person with both', () => {
    const both = evidence({
      organizations: ['organization:parliament-of-varsk', 'organization:government-of-varsk'],
      domain: 'POLITICS',
    });
    const host = evidence({ organizations: ['organization:tidal-institute'], domain: 'SCIENCE' });
    expect(
      tellApart({
        'organization:government-of-varsk': tally(minister),
        'organization:parliament-of-varsk': tally(both),
        'organization:tidal-institute': tally(host),
      }),
    ).toEqual([
      ['organization:government-of-varsk', 'organization:parliament-of-varsk'],
      ['organization:tidal-institute'],
    ]);
  });

  test('leave out articles that tell nothing of the kind', () => {
    expect(tellApart({ '': tally(evidence()) })).toEqual([]);
  });
});

describe('homonyms', () => {
  const classes = { SPORT: tally(swimmer), 'organization:government-of-varsk': tally(minister) };

  test('have ids of their own, by what tells them apart', () => {
    expect(homonymsOf('person:li-wei', classes).homonyms).toEqual({
      SPORT: 'person:li-wei-sport',
      'organization:government-of-varsk': 'person:li-wei-government-of-varsk',
    });
  });

  test('are not made of one person', () => {
    expect(homonymsOf('person:li-wei', { SPORT: tally(swimmer) })).toEqual({ homonyms: {}, marks: {} });
  });

  test('are not chosen between where the article does not tell', () => {
    const { settled: one } = emptyName('person:li-wei');
    const two = { ...one, ...homonymsOf('person:li-wei', classes) };
    expect(entityOfClass(two, '')).toBeNull();
    expect(entityOfClass(two, 'SPORT')).toBe('person:li-wei-sport');
    expect(entityOfClass(one, '')).toBe('person:li-wei');
  });

  test('are marked by what articles about each name beside them', () => {
    const swims = tally(
      evidence({ domain: 'SPORT', company: [300, 7] }),
      evidence({ domain: 'SPORT', company: [7] }),
    );
    const { marks } = homonymsOf('person:li-wei', { ...classes, SPORT: swims });
    // Buckets of the hashes 7 and 300.
    expect(marks).toEqual({ 'person:li-wei-sport': [7, 44], 'person:li-wei-government-of-varsk': [] });
  });
});
