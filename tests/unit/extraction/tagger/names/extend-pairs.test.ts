import { describe, expect, it } from 'vitest';
import { extendPairs } from '../../../../../src/extraction/tagger/names/extend-pairs.ts';
import { after } from './evidence-of.ts';

describe('extendPairs', () => {
  it('lets the name of a body go on after "and"', () => {
    expect(
      after(extendPairs, 'The Union of Rationalist Atheists and Agnostics objects.', [
        ['Union of Rationalist Atheists', 'Organization'],
      ]),
    ).toEqual([['Union of Rationalist Atheists and Agnostics', 'Organization']]);
  });

  it('stops before another name', () => {
    const marked = [['University of Velmor', 'Organization']] as const;
    expect(after(extendPairs, 'The University of Velmor and France object.', marked)).toEqual(marked);
  });
});
