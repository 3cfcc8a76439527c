import { describe, expect, it } from 'vitest';
import { judgeStatements } from '../../../evaluation/score/judge-statements.ts';
import { statementFigures } from '../../../evaluation/score/statement-figures.ts';
import type { StatementFigures } from '../../../evaluation/score/statement-figures.ts';
import type { GoldDocument, PredictedDocument, SpanPair } from '../../../evaluation/score/documents.ts';

const TEXT =
  'Mayor Ana Petrov said the old bridge would open in May. “It took long enough,” she added. The union fears a strike.';

/** The place of words in the text. */
function at(words: string): SpanPair {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new RangeError(words);
  return [start, start + words.length];
}

const GOLD: GoldDocument = {
  id: 'a',
  text: TEXT,
  layers: ['statements', 'coref'],
  statements: [
    {
      // Seven words.
      content: [at('the old bridge would open in May')],
      speaker: [at('Mayor Ana Petrov')],
      cue: [at('said')],
      kind: 'indirect',
      speakerName: 'Ana Petrov',
      x_cueClass: 'speech',
    },
    {
      content: [at('It took long enough')],
      speaker: [at('she')],
      cue: [at('added')],
      kind: 'direct',
      speakerName: 'Ana Petrov',
      x_cueClass: 'speech',
    },
    { content: [at('a strike')], speaker: null, cue: [at('fears')], kind: 'indirect', x_cueClass: 'thought' },
  ],
  coref: [[at('Ana Petrov'), at('she')]],
};

function score(predicted: Omit<PredictedDocument, 'id'>): StatementFigures {
  return statementFigures([judgeStatements({ gold: GOLD, predicted: { id: 'a', ...predicted } })]);
}

describe('the content of statements', () => {
  it('matches from half of the words on, one to one', () => {
    const figures = score({
      statements: [
        // Four of seven words: more than half, less than eight tenths.
        { content: [at('bridge would open in')], kind: 'indirect' },
        // A second piece of the same statement matches nothing any more.
        { content: [at('the old')], kind: 'indirect' },
        { content: [at('It took long enough')], kind: 'direct' },
      ],
    });
    expect(figures.content).toEqual({ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 });
    expect(figures.contentStrict).toEqual({ precision: 1 / 3, recall: 1 / 3, f1: 1 / 3 });
    expect(figures.contentExact.precision).toBe(1 / 3);
  });

  it('gives a prediction to the statement that it shares most with', () => {
    const figures = score({
      statements: [{ content: [at('would open in May. “It took long enough')], kind: 'mixed' }],
    });
    // Four of eleven words with the first, four of eight with the second.
    expect(figures.content.recall).toBe(1 / 3);
    expect(figures.kinds.direct.recall).toBe(1);
    expect(figures.kinds.indirect.recall).toBe(0);
    expect(figures.kinds.mixed.precision).toBe(1);
    expect(figures.kind).toEqual({ right: 0, of: 1, share: 0 });
  });

  it('counts recall by the class of the cue and words one by one', () => {
    const figures = score({
      statements: [{ content: [at('a strike')], cue: [at('fears')], kind: 'indirect' }],
    });
    expect(figures.cueClasses).toEqual({
      speech: { right: 0, of: 2, share: 0 },
      thought: { right: 1, of: 1, share: 1 },
    });
    expect(figures.contentWords).toMatchObject({ precision: 1, recall: 2 / 13 });
    expect(figures.contentWords.f1).toBeCloseTo(4 / 15, 12);
    expect(figures.cue).toEqual({ right: 1, of: 1, share: 1 });
  });

  it('is nought where nothing was found', () => {
    const figures = score({});
    expect(figures.gold).toBe(3);
    expect(figures.content).toEqual({ precision: 0, recall: 0, f1: 0 });
    expect(figures.speaker).toEqual({ right: 0, of: 0, share: 0 });
  });
});

describe('the speaker of a matched statement', () => {
  const content = [at('It took long enough')];
  const speakerOf = (fields: object): StatementFigures =>
    score({ statements: [{ content, kind: 'direct', ...fields }] });

  it.each([
    ['the same words', { speaker: [at('she')] }, { speaker: 1, speakerBySpan: 1, resolvedName: 0 }],
    [
      'a coreferent mention',
      { speaker: [at('Ana Petrov')] },
      { speaker: 1, speakerBySpan: 0, resolvedName: 1 },
    ],
    ['the name alone', { speakerName: 'Ms Petrov' }, { speaker: 1, speakerBySpan: 0, resolvedName: 1 }],
    ['another source', { speaker: [at('The union')] }, { speaker: 0, speakerBySpan: 0, resolvedName: 0 }],
    ['nobody', { speaker: null }, { speaker: 0, speakerBySpan: 0, resolvedName: 0 }],
  ])('%s', (_, fields, shares) => {
    const figures = speakerOf(fields);
    expect({
      speaker: figures.speaker.share,
      speakerBySpan: figures.speakerBySpan.share,
      resolvedName: figures.resolvedName.share,
    }).toEqual(shares);
    expect(figures.contentAndSpeaker.recall).toBe(shares.speaker / 3);
  });

  it('must be nobody where nobody is annotated', () => {
    const statement = { content: [at('a strike')], kind: 'indirect' };
    expect(score({ statements: [statement] }).noSpeaker.share).toBe(1);
    expect(score({ statements: [{ ...statement, speaker: [at('The union')] }] }).noSpeaker.share).toBe(0);
    expect(
      score({ statements: [{ ...statement, speakerEntity: 'organization:union' }] }).noSpeaker.share,
    ).toBe(0);
  });

  it('takes the name of an entity from its mentions', () => {
    const figures = score({
      entities: [{ start: at('Ana Petrov')[0], end: at('Ana Petrov')[1], type: 'person', id: 'person:7' }],
      statements: [{ content, kind: 'direct', speakerEntity: 'person:7' }],
    });
    expect(figures.speaker.share).toBe(1);
  });
});
