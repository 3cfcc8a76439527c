import { describe, expect, it } from 'vitest';
import { joinBodies } from '../../../../../src/extraction/tagger/names/join-bodies.ts';
import { after } from './evidence-of.ts';

describe('joinBodies', () => {
  it('joins what "of", "on" and "for" hold together under a noun for bodies', () => {
    expect(
      after(joinBodies, 'The Council on American-Islamic Relations met the Municipality of Bogliasco.', [
        ['Council on', 'Organization'],
        ['American-Islamic Relations', 'Organization'],
        ['Bogliasco', 'Place'],
      ]),
    ).toEqual([
      ['Council on American-Islamic Relations', 'Organization'],
      ['Municipality of Bogliasco', 'Organization'],
    ]);
  });

  it('joins no person, and nothing under another noun', () => {
    const marked = [
      ['Ada Velmor', 'Person'],
      ['Rome', 'Place'],
    ] as const;
    expect(after(joinBodies, 'The Office of Ada Velmor and the Mayor of Rome met.', marked)).toEqual(marked);
  });
});
