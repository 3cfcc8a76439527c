import { describe, expect, it } from 'vitest';
import { readAnswer } from '../../../../src/extraction/language-model/answer.ts';
import { createQuoteFinder } from '../../../../src/extraction/language-model/find-quote.ts';
import { placeAnswer, withoutDuplicates } from '../../../../src/extraction/language-model/place-answer.ts';
import type { PlacedAnswer } from '../../../../src/extraction/language-model/place-answer.ts';
import { told } from '../../../support/fake-language-model.ts';

function placed(text: string, statements: readonly unknown[], contextEnd = 0): PlacedAnswer {
  const answer = readAnswer(JSON.stringify({ statements }));
  if (answer === null) throw new Error('no answer');
  const start = contextEnd;
  return placeAnswer(text, { start, end: text.length, contextStart: 0 }, answer, createQuoteFinder(text));
}

/** Each statement as "speaker@place cue@place: content@place". */
function described(text: string, { statements }: PlacedAnswer): string[] {
  const at = (span: { start: number; end: number } | null): string =>
    span === null ? '-' : `${text.slice(span.start, span.end)}@${span.start}`;
  return statements.map(
    ({ speaker, cue, content }) => `${at(speaker)} ${at(cue)}: ${content.map(at).join(' | ')}`,
  );
}

describe('the parts of a statement', () => {
  it('are taken where they stand together', () => {
    const text = '“No,” Ada Holm said. “Never,” Ben Roe said. “Perhaps,” Ada Holm said.';
    const answer = placed(text, [
      told('No', { cue: 'said', speaker: 'Ada Holm' }),
      told('Never', { cue: 'said', speaker: 'Ben Roe' }),
      told('Perhaps', { cue: 'said', speaker: 'Ada Holm' }),
    ]);
    expect(described(text, answer)).toEqual([
      'Ada Holm@6 said@15: No@1',
      'Ben Roe@30 said@38: Never@22',
      'Ada Holm@55 said@64: Perhaps@45',
    ]);
    expect(answer.rejected).toEqual([]);
  });

  it('are taken from the right one of two sentences that are built alike', () => {
    const text = '“No,” he said. “Never,” he said.';
    const answer = placed(text, [
      told('No', { cue: 'said', speaker: 'he' }),
      told('Never', { cue: 'said', speaker: 'he' }),
    ]);
    expect(described(text, answer)).toEqual(['he@6 said@9: No@1', 'he@24 said@27: Never@16']);
  });

  it('are several where the cue stands between, whatever their order in the answer', () => {
    const text = '“We sailed,” she said, “and we came back.” “We sailed,” they sang.';
    const answer = placed(text, [told(['and we came back', 'We sailed'], { cue: 'said', speaker: 'she' })]);
    expect(described(text, answer)).toEqual(['she@13 said@17: We sailed@1 | and we came back@24']);
  });

  it('never lie inside each other', () => {
    const text = 'Ada Holm said the ferry would sail.';
    expect(placed(text, [told(text, { cue: 'said', speaker: 'Ada Holm' })])).toEqual({
      statements: [],
      rejected: ['overlap'],
    });
  });
});

describe('what the text does not hold', () => {
  const text = 'Ada Holm said the ferry would sail. He agreed.';

  it.each([
    ['content', told('the ferry would sink', { cue: 'said', speaker: 'Ada Holm' })],
    ['content', told(['the ferry would sail', 'and sink'], { cue: 'said', speaker: 'Ada Holm' })],
    ['cue', told('the ferry would sail', { cue: 'announced', speaker: 'Ada Holm' })],
    ['speaker', told('the ferry would sail', { cue: 'said', speaker: 'Ben Roe' })],
    ['noContent', told([], { cue: 'said' })],
    ['noContent', told('null', { cue: 'said' })],
    ['malformed', { content: 'the ferry would sail' }],
    ['malformed', 'the ferry would sail'],
    ['malformed', told('the ferry would sail', { negated: 'no' })],
  ])('is rejected with its statement: %s', (reason, statement) => {
    expect(placed(text, [statement])).toEqual({ statements: [], rejected: [reason] });
  });

  it('costs a statement no more than a name or a reporter', () => {
    const answer = placed(text, [
      told('the ferry would sail', {
        cue: 'said',
        speaker: 'Ada Holm',
        name: 'Dr Ada M. Holm',
        reporter: 'a radio station',
      }),
    ]);
    expect(answer.rejected).toEqual(['name', 'reporter']);
    expect(answer.statements).toMatchObject([{ namedAs: [], reporter: null }]);
  });

  it('is not what was left out as "" or "null"', () => {
    const parts = { cue: '', speaker: 'null', name: 'None at all', reporter: ' ' };
    expect(placed(text, [told('the ferry would sail', parts)])).toMatchObject({
      statements: [{ cue: null, speaker: null, reporter: null }],
      rejected: ['name'],
    });
  });
});

describe('answers about more than was asked', () => {
  it('lose what stands in the context, which another answer is about', () => {
    const before = 'Ada Holm said the ferry would sail.';
    const text = `${before}\n\nShe added that it would come back.`;
    const answer = placed(
      text,
      [
        told('the ferry would sail', { cue: 'said', speaker: 'Ada Holm' }),
        told('it would come back', { cue: 'added', speaker: 'She', name: 'Ada Holm' }),
      ],
      before.length + 2,
    );
    expect(answer.rejected).toEqual(['elsewhere']);
    expect(described(text, answer)).toEqual(['She@37 added@41: it would come back@52']);
    expect(answer.statements[0]?.namedAs).toEqual([{ start: 0, end: 8 }]);
  });

  it('are looked at up to the hundredth statement', () => {
    const text = 'Ada Holm said yes.';
    const answer = placed(text, Array<unknown>(150).fill(told('yes', { cue: 'said' })));
    expect(answer.statements).toHaveLength(100);
    expect(answer.rejected).toEqual(Array(50).fill('tooMany'));
  });

  it('are quick to look at, however often their words stand in the text', () => {
    const text = 'He said he said he. '.repeat(200);
    const begin = performance.now();
    placed(text, Array<unknown>(100).fill(told(['he', 'said', 'he said'], { cue: 'said', speaker: 'he' })));
    expect(performance.now() - begin).toBeLessThan(2000);
  });
});

describe('duplicates', () => {
  it('lose to the statement that begins first, the longer of two', () => {
    const text = 'Ada Holm said the ferry would sail and come back.';
    const { statements } = placed(text, [
      told('the ferry would sail', { cue: 'said' }),
      told('the ferry would sail and come back', { cue: 'said' }),
      told('come back', {}),
    ]);
    const kept = withoutDuplicates(statements);
    expect(kept.rejected).toEqual(['duplicate', 'duplicate']);
    expect(kept.statements.map(({ content }) => content)).toEqual([[{ start: 14, end: 48 }]]);
  });
});
