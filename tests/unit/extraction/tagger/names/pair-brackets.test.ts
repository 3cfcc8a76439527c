import { describe, expect, it } from 'vitest';
import { pairBrackets } from '../../../../../src/extraction/tagger/names/pair-brackets.ts';
import { after } from './evidence-of.ts';

describe('pairBrackets', () => {
  it('gives the short form in brackets the type of the long one', () => {
    expect(
      after(pairBrackets, 'The Velmor Quay League (VQL) met.', [
        ['Velmor Quay League', 'Organization'],
        ['VQL', 'Person', 0.4],
      ]),
    ).toEqual([
      ['Velmor Quay League', 'Organization'],
      ['VQL', 'Organization'],
    ]);
    expect(
      after(pairBrackets, 'The Velmor Quay League (VQL) met.', [['Velmor Quay League', 'Organization']]),
    ).toHaveLength(2);
  });

  it('leaves a bracket that says something else', () => {
    expect(after(pairBrackets, 'Ada Velmor (PDS) spoke.', [['Ada Velmor', 'Person']])).toEqual([
      ['Ada Velmor', 'Person'],
    ]);
  });
});
