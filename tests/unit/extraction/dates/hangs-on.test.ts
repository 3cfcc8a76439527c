import { describe, expect, it } from 'vitest';
import { hangsOn } from '../../../../src/extraction/dates/hangs-on.ts';
import { parseOf } from '../encoder/parse-of.ts';
import type { Row } from '../encoder/parse-of.ts';

function hangs(text: string, rows: readonly Row[], date: number, cue: number) {
  const parse = parseOf(text, rows);
  const range = (word: number) => parse.tokenRange({ first: word, after: word + 1 });
  return hangsOn(parse, range(date), range(cue));
}

describe('a date in the tree', () => {
  it('hangs on the cue of its clause, on whichever side of the content it stands', () => {
    const rows: readonly Row[] = [
      ['Doe', 'PROPN', 2, 'nsubj'],
      ['said', 'VERB', 0, 'root'],
      ['it', 'PRON', 4, 'nsubj'],
      ['rained', 'VERB', 2, 'ccomp'],
      [',', 'PUNCT', 2, 'punct'],
      ['speaking', 'VERB', 2, 'advcl'],
      ['on', 'ADP', 8, 'case'],
      ['Monday', 'PROPN', 6, 'obl'],
      ['.', 'PUNCT', 2, 'punct'],
    ];
    expect(hangs('Doe said it rained, speaking on Monday.', rows, 7, 1)).toBe('YES');
  });

  it('is left to others in what was said', () => {
    const rows: readonly Row[] = [
      ['Doe', 'PROPN', 2, 'nsubj'],
      ['said', 'VERB', 0, 'root'],
      ['it', 'PRON', 4, 'nsubj'],
      ['rained', 'VERB', 2, 'ccomp'],
      ['on', 'ADP', 6, 'case'],
      ['Monday', 'PROPN', 4, 'obl'],
      ['.', 'PUNCT', 2, 'punct'],
    ];
    expect(hangs('Doe said it rained on Monday.', rows, 5, 1)).toBe('UNKNOWN');
  });

  it('does not hang on the cue from a relative clause, nor from the clause beside it', () => {
    const relative: readonly Row[] = [
      ['Doe', 'PROPN', 7, 'nsubj'],
      [',', 'PUNCT', 1, 'punct'],
      ['who', 'PRON', 4, 'nsubj'],
      ['left', 'VERB', 1, 'acl:relcl'],
      ['Monday', 'PROPN', 4, 'obl:unmarked'],
      [',', 'PUNCT', 1, 'punct'],
      ['agreed', 'VERB', 0, 'root'],
      ['.', 'PUNCT', 7, 'punct'],
    ];
    expect(hangs('Doe, who left Monday, agreed.', relative, 4, 6)).toBe('NO');
    const beside: readonly Row[] = [
      ['Doe', 'PROPN', 2, 'nsubj'],
      ['came', 'VERB', 0, 'root'],
      ['Monday', 'PROPN', 2, 'obl:unmarked'],
      ['and', 'CCONJ', 5, 'cc'],
      ['agreed', 'VERB', 2, 'conj'],
      ['.', 'PUNCT', 2, 'punct'],
    ];
    expect(hangs('Doe came Monday and agreed.', beside, 2, 4)).toBe('UNKNOWN');
  });
});
