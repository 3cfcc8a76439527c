import { describe, expect, test } from 'vitest';
import type { NameRecord } from '../../../../src/identity/names/name-record.ts';
import {
  compareNames,
  ENOUGH,
  groupVariants,
  leadingName,
  mayBeVariants,
  WORTH_ASKING,
} from '../../../../src/identity/names/variants.ts';
import { evidence, nameIn } from './tallies.ts';

const LAVROV = 'person:sergey-lavrov';
const SLIP = 'person:sergey-lavorv';
const FULLER = 'person:sergey-viktorovich-lavrov';
const minister = evidence({
  organizations: ['organization:government-of-russia'],
  titles: ['foreign minister'],
  domain: 'POLITICS',
});
const swimmer = evidence({ titles: ['swimmer'], domain: 'SPORT' });

function score(a: [string, NameRecord], b: [string, NameRecord]): number | null {
  return compareNames(a, b)?.score ?? null;
}

describe('two names', () => {
  test('are one person where articles tell the same of both', () => {
    const found = compareNames([LAVROV, nameIn(LAVROV, minister)], [FULLER, nameIn(FULLER, minister)]);
    expect(found?.score).toBeGreaterThanOrEqual(ENOUGH);
    expect(found?.evidence).toEqual([
      'one name has words that the other leaves out',
      'both hold a role in organization:government-of-russia',
      'both are of politics',
      'both are called "foreign minister"',
    ]);
  });

  test('are asked about where nothing but the words speaks for it', () => {
    const found = score([LAVROV, nameIn(LAVROV, evidence())], [FULLER, nameIn(FULLER, evidence())]) ?? 0;
    expect(found).toBeGreaterThanOrEqual(WORTH_ASKING);
    expect(found).toBeLessThan(ENOUGH);
  });

  test('are not asked about where the walks of life differ', () => {
    const found = score([LAVROV, nameIn(LAVROV, minister)], [SLIP, nameIn(SLIP, swimmer)]);
    expect(found).toBeLessThan(WORTH_ASKING);
  });

  test('are never one where the words forbid it, or several bear one of them', () => {
    const anna = 'person:anna-lavrov';
    expect(mayBeVariants(LAVROV, anna)).toBe(false);
    expect(score([LAVROV, nameIn(LAVROV, minister)], [anna, nameIn(anna, minister)])).toBeNull();
    const borneByTwo = nameIn(LAVROV, minister, swimmer);
    expect(score([LAVROV, borneByTwo], [FULLER, nameIn(FULLER, minister)])).toBeNull();
  });

  test('are compared alike both ways', () => {
    const [a, b] = [nameIn(LAVROV, minister, evidence({ company: [1, 2, 3] })), nameIn(SLIP, minister)];
    expect(compareNames([LAVROV, a], [SLIP, b])).toEqual(compareNames([SLIP, b], [LAVROV, a]));
  });
});

describe('names that are linked', () => {
  function linked(links: Readonly<Record<string, Readonly<Record<string, number>>>>) {
    return new Map(
      Object.entries(links).map(([nameId, own]) => [nameId, { ...nameIn(nameId, evidence()), links: own }]),
    );
  }

  test('are one person, also by a third', () => {
    const names = linked({
      [LAVROV]: { [SLIP]: 3, [FULLER]: 3 },
      [SLIP]: { [LAVROV]: 3 },
      [FULLER]: { [LAVROV]: 3 },
    });
    // The slip and the fuller name cannot be one by themselves, so the better link decides.
    const groups = groupVariants(names).map((group) => [...group].sort());
    expect(groups).toEqual([[SLIP, LAVROV].sort(), [FULLER]]);
  });

  test('do not make one person of two whose names contradict each other: the best links count first', () => {
    const [bush, w, h] = ['person:george-bush', 'person:george-w-bush', 'person:george-h-bush'];
    const names = linked({
      [bush]: { [w]: 2.5, [h]: 4 },
      [w]: { [bush]: 2.5 },
      [h]: { [bush]: 4 },
    });
    const groups = groupVariants(names).map((group) => [...group].sort());
    expect(groups).toEqual([[bush, h].sort(), [w]]);
  });

  test('have the id of the one that more articles use by far, then of the one with most words', () => {
    const names = new Map([
      [LAVROV, nameIn(LAVROV, minister)],
      [SLIP, nameIn(SLIP, minister, minister)],
      [FULLER, nameIn(FULLER, minister)],
    ]);
    expect(leadingName([LAVROV, FULLER], names)).toBe(FULLER);
    expect(leadingName([LAVROV, SLIP, FULLER], names)).toBe(SLIP);
  });
});
