import { describe, expect, it } from 'vitest';
import { fallsOf } from '../../evaluation/baseline/baseline.ts';
import { replaceBlock } from '../../evaluation/report/marked-blocks.ts';
import { markdownTable } from '../../evaluation/report/table.ts';

describe('the regression gate', () => {
  it('names what fell by more than the tolerance, and what is gone', () => {
    const before = { 'content F1': 76.2, speaker: 90, cue: 95.3, names: 80 };
    expect(fallsOf(before, { 'content F1': 75.1, speaker: 89, cue: 97 }, 1)).toEqual([
      'content F1: was 76.2, is 75.1',
      'names: was 80.0, is no longer measured',
    ]);
  });
});

describe('a marked block', () => {
  const text = 'Before.\n<!-- evaluate:sets -->\nold\n<!-- /evaluate:sets -->\nAfter.\n';

  it('is replaced, and nothing around it', () => {
    expect(replaceBlock(text, 'sets', 'new')).toBe(
      'Before.\n<!-- evaluate:sets -->\nnew\n<!-- /evaluate:sets -->\nAfter.\n',
    );
  });

  it('must be there', () => {
    expect(() => replaceBlock(text, 'names', 'new')).toThrow('no block "names"');
  });
});

it('pads the columns of a table', () => {
  expect(markdownTable(['set', 'F1'], [['ours', '76.2']])).toBe(
    '| set  | F1   |\n| ---- | ---- |\n| ours | 76.2 |',
  );
});
