import { describe, expect, it } from 'vitest';
import { addAcronyms } from '../../../../../src/extraction/tagger/names/add-acronyms.ts';
import { after } from './evidence-of.ts';

describe('addAcronyms', () => {
  it('adds acronyms that act as bodies do', () => {
    expect(after(addAcronyms, 'It was taken by the QVX last year, say papers of the QVX.')).toEqual([
      ['QVX', 'Organization'],
      ['QVX', 'Organization'],
    ]);
  });

  it('leaves things, numerals and loud words alone', () => {
    for (const text of [
      'The GDP and the XIII fell last year.',
      'He bought a QVX last year.',
      'THIS IS THE QVX NOW',
    ])
      expect(after(addAcronyms, text)).toEqual([]);
  });
});
