import { describe, expect, it } from 'vitest';
import { voteTypes } from '../../../../../src/extraction/tagger/names/vote-types.ts';
import { after } from './evidence-of.ts';

describe('voteTypes', () => {
  it('gives mentions that are written alike the type that most have', () => {
    expect(
      after(voteTypes, 'Velora grew. Then Velora shrank, and Velora closed.', [
        ['Velora', 'Organization', 0.9],
        ['Velora', 'Place', 0.5],
        ['Velora', 'Organization', 0.7],
      ]),
    ).toEqual([
      ['Velora', 'Organization'],
      ['Velora', 'Organization'],
      ['Velora', 'Organization'],
    ]);
  });

  it('lets a surname follow the full name, and a sure mention stay', () => {
    expect(
      after(voteTypes, 'Ada Warhol met Warhol in Warhol.', [
        ['Ada Warhol', 'Person', 0.99],
        ['Warhol', 'Organization', 0.6],
        ['Warhol', 'Place', 0.975],
      ]),
    ).toEqual([
      ['Ada Warhol', 'Person'],
      ['Warhol', 'Person'],
      ['Warhol', 'Place'],
    ]);
  });
});
