import { describe, expect, it } from 'vitest';
import { eventKey, organizationKey, personKey, placeKey } from '../../../src/identity/name-key.ts';

const cases = (pairs: Record<string, readonly string[]>) =>
  Object.entries(pairs).flatMap(([key, names]) => names.map((name): [string, string] => [name, key]));

describe('people of the same key', () => {
  it.each(
    cases({
      'sergey-lavrov': [
        'Sergey Lavrov',
        'Sergei Lavrov',
        'SERGEJ LAVROV',
        'Mr Sergey Lavrov',
        "Sergey Lavrov's",
        'Mr. Sergei  Lavrov',
      ],
      'zoe-halmstrom': ['Zoë Halmström', 'Zoe Halmstrom', 'Ms Zoë Halmstro\u0308m'],
      'volodymyr-zelensky': ['Volodymyr Zelenskyy', 'Volodymyr Zelenskiy', 'Volodymyr Zelensky'],
      'thomas-keldrin': ['Tom Keldrin', 'Thomas Keldrin'],
      'soren-kaersgard': ['Søren Kærsgård'],
      'jean-luc-o-hara': ["Jean-Luc O'Hara", 'Jean\u2011Luc O’Hara'],
      'anders-fogh-rasmussen': ['Anders Fogh Rasmussen', 'Anders Vog Rasmussen', 'Dr Anders Fogh Rasmussen'],
      lavrov: ['Lavrov', 'Mr Lavrov'],
      'сергеи-лавров': ['Сергей Лавров'],
    }),
  )('%s -> %s', (name, key) => expect(personKey(name)).toBe(key));

  it('are not made of a surname that is also a given name, nor of a title alone', () => {
    expect(personKey('Lamar Tom')).toBe('lamar-tom');
    expect(personKey('Prof')).toBe('prof');
  });
});

describe('organizations of the same key', () => {
  it.each(
    cases({
      nato: [
        'NATO',
        'Nato',
        'N.A.T.O.',
        'the North Atlantic Treaty Organization',
        'North Atlantic Treaty Organisation',
      ],
      'united-nations': ['United Nations', 'UN', 'U.N.', 'the UN'],
      'ledger-quay': ['Ledger & Quay', 'Ledger and Quay'],
      'marrowick-robotics': [
        'Marrowick Robotics',
        'Marrowick Robotics Inc.',
        'Marrowick Robotics, Ltd',
        'The Marrowick Robotics N.V.',
      ],
      company: ['The Company'],
      'voice-of-russia': ['Voice of Russia', 'The Voice of Russia'],
    }),
  )('%s -> %s', (name, key) => expect(organizationKey(name)).toBe(key));
});

describe('places and events of the same key', () => {
  it.each(
    cases({
      'united-states': ['US', 'U.S.', 'the United States', 'USA', 'United States of America'],
      turkey: ['Turkey', 'Türkiye'],
    }),
  )('%s -> %s', (name, key) => expect(placeKey(name)).toBe(key));

  it('know no article', () => {
    expect(eventKey('the Russia-NATO Council session')).toBe('russia-nato-council-session');
  });
});
