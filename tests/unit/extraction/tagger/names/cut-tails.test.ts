import { describe, expect, it } from 'vitest';
import { cutTails } from '../../../../../src/extraction/tagger/names/cut-tails.ts';
import { after } from './evidence-of.ts';

describe('cutTails', () => {
  it('cuts an ordinary word off a name that stands without it elsewhere', () => {
    expect(
      after(cutTails, 'A letter to Ada Velmor Image: none. Then Ada Velmor Brandt met Ada Velmor.', [
        ['Ada Velmor Image', 'Person'],
        ['Ada Velmor Brandt', 'Person'],
        ['Ada Velmor', 'Person'],
      ]),
    ).toEqual([
      ['Ada Velmor', 'Person'],
      ['Ada Velmor Brandt', 'Person'],
      ['Ada Velmor', 'Person'],
    ]);
  });
});
