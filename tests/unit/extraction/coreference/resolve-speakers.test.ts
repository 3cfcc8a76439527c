import { describe, expect, it } from 'vitest';
import { extract, nameOf, onlyStatement, statementsIn } from '../support.ts';

describe('speakers without a name', () => {
  it.each([
    [
      'the last speaker',
      'Jane Doe said that it rained. She added that it was cold.',
      ['Jane Doe: it rained', 'Jane Doe: it was cold'],
    ],
    [
      'a speaker, not who was spoken about',
      'John Roe said that Tom Varga had left. He added that it was cold.',
      ['John Roe: Tom Varga had left', 'John Roe: it was cold'],
    ],
    [
      'the person of that gender',
      'John Roe met Jane Doe in Vienna. She said that it rained.',
      ['Jane Doe: it rained'],
    ],
    [
      'a person named before in the sentence',
      'When John Roe arrived, he said that it rained.',
      ['John Roe: it rained'],
    ],
    ['nobody, rather than a guess', 'It was a long day in Vienna. He said that it rained.', ['?: it rained']],
    [
      'the holder of a title',
      'Foreign Minister Jane Doe arrived. The minister said that it rained.',
      ['Jane Doe: it rained'],
    ],
    [
      'the organization named before',
      'The Environment Ministry closed the road. The ministry said that it rained.',
      ['Environment Ministry: it rained'],
    ],
  ])('are resolved to %s', async (_what, text, expected) => {
    expect(await statementsIn(text)).toEqual(expected);
  });

  it('without any name are sources with a description and what they belong to', async () => {
    const text = 'A senior NATO official said that it rained. The official also welcomed the pause.';
    const extraction = await extract(text);
    expect(extraction.unnamedSources).toHaveLength(1);
    expect(extraction.unnamedSources[0]?.description).toBe('A senior NATO official');
    expect(nameOf(extraction, extraction.unnamedSources[0]?.affiliationKey ?? null)).toBe('NATO');
    expect(new Set(extraction.statements.map(({ speakerKey }) => speakerKey)).size).toBe(1);
  });

  it('that are several stay several', async () => {
    const { extraction, statement } = await onlyStatement('Two Russian officials said that it rained.');
    expect(nameOf(extraction, statement.speakerKey)).toBe('~Two Russian officials');
    expect(nameOf(extraction, extraction.unnamedSources[0]?.affiliationKey ?? null)).toBe(
      'Government of Russia',
    );
  });
});

describe('places that speak', () => {
  it('stand for their government, and keep their surface', async () => {
    const text = 'Moscow says that it will not interfere.';
    const { extraction, statement } = await onlyStatement(text);
    const government = extraction.entities.find(({ key }) => key === statement.speakerKey);
    expect(government).toMatchObject({
      type: 'Organization',
      kind: 'GOVERNMENT',
      name: 'Government of Russia',
      metonymOf: 'Russia',
      forms: ['Government of Russia', 'Moscow'],
    });
    expect(government?.mentions).toEqual([
      { start: 0, end: 6, kind: 'NAME' },
      { start: 17, end: 19, kind: 'PRONOUN' },
    ]);
  });

  it('are one government under each of its names', async () => {
    const extraction = await extract(
      'Russia said that it rained. Moscow added that it was cold. The Kremlin warned that it would snow.',
    );
    expect(new Set(extraction.statements.map(({ speakerKey }) => nameOf(extraction, speakerKey)))).toEqual(
      new Set(['Government of Russia']),
    );
  });

  it('are places where something only happens there', async () => {
    const extraction = await extract('Jane Doe said in Moscow that it rained.');
    expect(extraction.entities.find(({ name }) => name === 'Moscow')?.type).toBe('Place');
  });
});

describe('when it was said', () => {
  const saidAt = async (text: string) => (await extract(text)).statements.at(-1)?.saidAt;

  it('is the day named beside the cue', async () => {
    expect(await saidAt('Jane Doe said on Monday that it rained.')).toMatchObject({
      date: '2012-12-03',
      precision: 'DAY',
    });
    expect(await saidAt('It rained, Jane Doe told reporters in Brussels Friday.')).toMatchObject({
      date: '2012-11-30',
      precision: 'DAY',
    });
  });

  it('is not the day of which someone speaks', async () => {
    expect(await saidAt('Jane Doe said that on Monday it rained.')).toEqual({
      date: '2012-12-04',
      precision: 'PUBLICATION',
      derivation: null,
    });
  });

  it('stays the same while the same speaker goes on', async () => {
    expect(await saidAt('Jane Doe said on Monday that it rained. She added that it was cold.')).toMatchObject(
      { date: '2012-12-03' },
    );
  });
});
