import { describe, expect, test } from 'vitest';
import {
  abbreviates,
  isOneSlip,
  personNameOf,
  relationOf,
  surnameKey,
} from '../../../../src/identity/names/person-name.ts';

const nameOf = (words: string) => personNameOf(`person:${words}`);
const relation = (a: string, b: string) => relationOf(nameOf(a), nameOf(b));

describe('a name', () => {
  test('is its given names and its surname', () => {
    expect(nameOf('anders-fogh-rasmussen')).toEqual({
      given: ['anders', 'fogh'],
      surname: 'rasmussen',
      partial: false,
    });
  });

  test.each(['lavrov', 's-lavrov', 'j-r-tolkien'])('%s may be short for a longer one', (words) => {
    expect(nameOf(words).partial).toBe(true);
  });

  test.each([
    ['martin-king-jr', 'king'],
    ['henry-ford-ii', 'ford'],
    ['jr', 'jr'],
  ])('%s has the surname %s', (words, surname) => {
    expect(nameOf(words).surname).toBe(surname);
  });
});

describe('the key of a surname', () => {
  test.each([
    ['lavrov', 'lawrow'],
    ['lavrov', 'lavorv'],
    ['philips', 'filips'],
    ['schmidt', 'shmidt'],
    ['jansen', 'zansen'],
  ])('is one for %s and %s', (a, b) => {
    expect(surnameKey(a)).toBe(surnameKey(b));
  });

  test.each([
    ['lavrov', 'petrov'],
    ['bush', 'burns'],
  ])('is not one for %s and %s', (a, b) => {
    expect(surnameKey(a)).not.toBe(surnameKey(b));
  });

  test('is the surname where it has no consonants', () => {
    expect([surnameKey('oe'), surnameKey('ye')]).toEqual(['oe', 'ye']);
  });
});

describe('two full names', () => {
  test.each([
    ['sergey-lavrov', 'sergey-viktorovich-lavrov'],
    ['sergey-v-lavrov', 'sergey-viktorovich-lavrov'],
    ['george-bush', 'george-w-bush'],
  ])('%s and %s: one has words that the other leaves out', (a, b) => {
    expect([relation(a, b), relation(b, a)]).toEqual(['FULLER', 'FULLER']);
  });

  test.each([
    ['sergey-lavrov', 'sergey-lavorv'],
    ['yannick-lavrov', 'yanick-lavrov'],
  ])('%s and %s are spelt in two ways', (a, b) => {
    expect([relation(a, b), relation(b, a)]).toEqual(['SPELLING', 'SPELLING']);
  });

  test.each([
    ['sergey-lavrov', 'anna-lavrov', 'other given names'],
    ['george-w-bush', 'george-h-bush', 'other initials'],
    ['martin-keller', 'martina-keller', 'an ending of its own'],
    ['li-wei', 'li-wai', 'too short for a slip'],
    ['yannick-lavrov', 'yanick-lavorv', 'two slips'],
    ['yannick-lavrov', 'yanick-viktorovich-lavrov', 'a slip and words left out'],
    ['anna-maria-keller', 'maria-anna-keller', 'another order'],
  ])('%s and %s cannot be one: %s', (a, b) => {
    expect([relation(a, b), relation(b, a)]).toEqual([null, null]);
  });
});

describe('a short name', () => {
  test.each([
    ['lavrov', 'sergey-lavrov', true],
    ['s-lavrov', 'sergey-viktorovich-lavrov', true],
    ['v-lavrov', 'sergey-viktorovich-lavrov', false],
    ['a-lavrov', 'sergey-lavrov', false],
    ['lavorv', 'sergey-lavrov', false],
    ['sergey', 'sergey-lavrov', false],
  ])('%s stands for %s: %s', (short, full, is) => {
    expect(abbreviates(nameOf(short), nameOf(full))).toBe(is);
  });
});

test.each([
  ['lavrov', 'lavrovs', true],
  ['lavrov', 'lavrot', true],
  ['lavrov', 'lavorv', true],
  ['lavrov', 'alvrov', true],
  ['lavrov', 'lavort', false],
  ['lavro', 'lxvroy', false],
])('one slip makes %s of %s: %s', (a, b, is) => {
  expect(isOneSlip(a, b)).toBe(is);
});
