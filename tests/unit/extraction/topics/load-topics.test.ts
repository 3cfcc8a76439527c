import { describe, expect, it } from 'vitest';
import {
  loadTopics,
  loadVocabulary,
  parseVocabulary,
} from '../../../../src/extraction/topics/load-topics.ts';
import { OnrecordError } from '../../../../src/shared/errors.ts';

function topic(fields: Record<string, unknown>): Record<string, unknown> {
  return { id: 'topic:boats', name: 'boats', code: null, broader: null, definition: 'Boats.', ...fields };
}

function vocabulary(...topics: unknown[]): unknown {
  return { about: 'A test.', codes: { source: 's', release: '2025-03-31', attribution: 'a' }, topics };
}

function problemOf(data: unknown): string {
  try {
    parseVocabulary(data, 'my/topics.json');
  } catch (error) {
    if (error instanceof OnrecordError) return `${error.code} ${error.message}`;
    throw error;
  }
  return 'none';
}

describe('the vocabulary of the package', () => {
  const topics = loadTopics();

  it('has the 17 top-level Media Topics with their codes', () => {
    const codes = topics.filter(({ broaderId }) => broaderId === null).map(({ code }) => code);
    const expected = Array.from(
      { length: 17 },
      (_, index) => `medtop:${String(index + 1).padStart(2, '0')}000000`,
    );
    expect([...codes].sort()).toEqual(expected);
  });

  it('gives every topic a definition and no two the same id or code', () => {
    expect(topics.length).toBeGreaterThan(190);
    expect(topics.filter(({ definition }) => definition === null)).toEqual([]);
    const codes = topics.flatMap(({ code }) => code ?? []);
    expect(new Set(codes).size).toBe(codes.length);
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
  });

  it('lists a broader topic before the narrower ones', () => {
    const seen = new Set<string | null>([null]);
    for (const { id, broaderId } of topics) {
      expect(seen.has(broaderId), id).toBe(true);
      seen.add(id);
    }
  });

  it('knows missile defence by its other names', () => {
    const found = topics.find(({ id }) => id === 'topic:missile-defence');
    expect(found).toMatchObject({ name: 'missile defence', code: null, broaderId: 'topic:armed-forces' });
    expect(found?.aliases).toEqual(
      expect.arrayContaining(['missile defense', 'missile shield', 'anti-missile system']),
    );
  });

  it('is read once', () => {
    expect(loadVocabulary()).toBe(loadVocabulary());
  });
});

describe('a vocabulary that users extended', () => {
  it('counts name and aliases fully unless the keywords say otherwise', () => {
    const { phrases } = parseVocabulary(
      vocabulary(topic({ aliases: ['small craft', 'tub'], keywords: { 1: ['tub'] }, not: ['bath tub'] })),
    );
    expect(phrases.map(({ phrase, weight }) => [phrase, weight])).toEqual([
      ['bath tub', 0],
      ['tub', 1],
      ['boats', 3],
      ['small craft', 3],
    ]);
  });

  it.each([
    [
      'an id twice',
      vocabulary(topic({}), topic({})),
      /^INPUT_MALFORMED .*my\/topics\.json.*topic:boats occurs twice/u,
    ],
    [
      'an unknown broader topic',
      vocabulary(topic({ broader: 'topic:sea' })),
      /topic:boats has the broader topic topic:sea, which does not exist/u,
    ],
    [
      'a circle',
      vocabulary(
        topic({ broader: 'topic:sea' }),
        topic({ id: 'topic:sea', name: 'sea', broader: 'topic:boats' }),
      ),
      /topic:boats is broader than itself: topic:boats < topic:sea < topic:boats/u,
    ],
    [
      'a phrase twice',
      vocabulary(topic({ keywords: { 3: ['yacht'], 1: ['Yacht'] } })),
      /topic:boats has the phrase "Yacht" twice/u,
    ],
    [
      'a phrase without words',
      vocabulary(topic({ aliases: ['--'] })),
      /topics\.0\.aliases\.0: a phrase needs at least one word/u,
    ],
    ['a wrong id', vocabulary(topic({ id: 'Boats' })), /topics\.0\.id: an id looks like/u],
    ['a wrong code', vocabulary(topic({ code: 'medtop:56' })), /topics\.0\.code: a code looks like/u],
    ['a wrong weight', vocabulary(topic({ keywords: { 4: ['yacht'] } })), /topics\.0\.keywords/u],
    ['a misspelt field', vocabulary(topic({ keyword: {} })), /keyword/u],
    ['no topics', vocabulary(), /the vocabulary has no topics/u],
    ['something else', 'topics', /my\/topics\.json is malformed/u],
  ])('is refused for %s', (_, data, message) => {
    expect(problemOf(data)).toMatch(message);
  });
});
