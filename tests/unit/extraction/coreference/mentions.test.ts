import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../../../src/model/extraction.ts';
import { extract, nameOf } from '../support.ts';

/** Words that are no name, and whom they mean: "She > Ana Petrov". */
function links(text: string, extraction: Extraction): string[] {
  const mentions = [
    ...extraction.entities
      .filter(({ type }) => type !== 'Event')
      .flatMap(({ key, mentions: own }) => own.map((mention) => ({ ...mention, key }))),
    ...extraction.unnamedSources.flatMap(({ key, mentions: own }) =>
      own.map((mention) => ({ ...mention, kind: 'SOURCE', key })),
    ),
  ];
  return mentions
    .filter(({ kind }) => kind === 'PRONOUN' || kind === 'DESCRIPTION')
    .sort((a, b) => a.start - b.start)
    .map(({ start, end, key }) => `${text.slice(start, end)} > ${nameOf(extraction, key) ?? ''}`);
}

async function linksIn(text: string): Promise<string[]> {
  return links(text, await extract(text));
}

describe('pronouns', () => {
  it.each([
    [
      'follow a person through the sentences',
      'Jane Doe was born in Oslo. She sold her boat in May.',
      ['She > Jane Doe', 'her > Jane Doe'],
    ],
    [
      'mean the one of their gender',
      'John Roe met Jane Doe in Vienna. Her flight was late.',
      ['Her > Jane Doe'],
    ],
    [
      'tell "I" in a quotation by who is quoted',
      '“I sold my boat,” Jane Doe said.',
      ['I > Jane Doe', 'my > Jane Doe'],
    ],
    ['do not mean the speaker in their own words', '“He sold the boat,” John Roe said.', []],
    ['do not mean the subject of their own verb', 'John Roe thanked him.', []],
    [
      'mean nothing where nothing is meant',
      'Brightlamp Holdings closed a shop. It is clear that it rained.',
      [],
    ],
    ['are left where nobody is near', 'The bridge was closed. He left.', []],
  ])('%s', async (_what, text, expected) => {
    expect(await linksIn(text)).toEqual(expected);
  });
});

describe('descriptions', () => {
  it.each([
    [
      'beside the name are mentions, before and after it',
      'The mayor, Ana Petrov, left. Luka Brandt, a nurse, stayed.',
      ['The mayor > Ana Petrov', 'a nurse > Luka Brandt'],
    ],
    [
      'find who was called so',
      'Striker Ana Petrov scored twice. Luka Brandt watched. Later the striker left.',
      ['the striker > Ana Petrov'],
    ],
    [
      'find a company by its kind',
      'Marrow Foods Inc closed two plants. The company will sell both.',
      ['The company > Marrow Foods Inc'],
    ],
    [
      'of another office are somebody else',
      'Foreign Minister Jane Doe arrived. The finance minister left.',
      [],
    ],
    ['of several are left', 'Senator Jane Doe met Senator John Roe. Then the senator left.', []],
  ])('%s', async (_what, text, expected) => {
    expect(await linksIn(text)).toEqual(expected);
  });
});

describe('speakers', () => {
  const speakerOf = async (text: string) => {
    const extraction = await extract(text);
    const statement = extraction.statements.at(-1);
    return { name: nameOf(extraction, statement?.speakerKey ?? null), statement, extraction };
  };

  it('are found by an epithet where one person is near', async () => {
    const { name } = await speakerOf('Ana Petrov won the race. The runner said that it rained.');
    expect(name).toBe('Ana Petrov');
  });

  it('that somebody unnamed is, are the same by a pronoun', async () => {
    const text = 'A fisherman saw the boat sink. He said that it rained.';
    const { name, extraction } = await speakerOf(text);
    expect(name).toBe('~A fisherman');
    const mentions = extraction.unnamedSources[0]?.mentions.map(({ start, end }) => text.slice(start, end));
    expect(mentions).toEqual(['A fisherman', 'He']);
  });

  it('that could be either are left open, and both are told as alternatives', async () => {
    const { name, statement, extraction } = await speakerOf(
      'Tom Varga and John Roe left. At noon he said that it rained.',
    );
    expect(name).toBeNull();
    const alternatives = statement?.alternatives ?? [];
    expect(alternatives.map(({ key }) => nameOf(extraction, key)).sort()).toEqual(['John Roe', 'Tom Varga']);
    for (const { score } of alternatives) {
      expect(score).toBeGreaterThan(0);
      expect(score).toBeLessThan(1);
    }
  });

  it('that are two stay one source that names both, and "they" is that source', async () => {
    const { name, extraction } = await speakerOf(
      'Ana Petrov and Luka Brandt said that it rained. They added that it was cold.',
    );
    expect(name).toBe('~Ana Petrov and Luka Brandt');
    expect(extraction.entities.map((entity) => entity.name)).toEqual(['Ana Petrov', 'Luka Brandt']);
    expect(extraction.unnamedSources).toHaveLength(1);
  });
});
