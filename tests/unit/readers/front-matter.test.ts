import { describe, expect, it } from 'vitest';
import { splitFrontMatter } from '../../../src/readers/front-matter.ts';

describe('a front matter', () => {
  it('is the YAML between the first two lines of hyphens', () => {
    const { fields, body } = splitFrontMatter(
      '---\ntitle: "A: b"\npublished: 2012-12-04\ntags: [x, y]\n---\n\nBody\n---\nmore',
    );
    expect(fields).toEqual({ title: 'A: b', published: '2012-12-04', tags: ['x', 'y'] });
    expect(body).toBe('\n\nBody\n---\nmore');
  });

  it('may be missing or empty', () => {
    expect(splitFrontMatter('Body')).toEqual({ fields: {}, body: 'Body' });
    expect(splitFrontMatter('---\n---\nBody').fields).toEqual({});
  });

  it.each([
    ['never closed', '---\ntitle: x\n\nBody', 1],
    ['not YAML', '---\ntitle: x\nurl: "a" b\n---\nBody', 3],
    ['a key twice', '---\ntitle: x\ntitle: y\n---\nBody', 3],
    ['a list', '---\n- x\n---\nBody', 2],
    ['a colon in an unquoted value', '---\nurl: x\ntitle: Mayor: no\n---\nBody', 3],
    ['a tag that makes an object', '---\ntitle: !!js/function "x"\n---\nBody', 2],
  ])('%s is refused with its line', (_, markdown, line) => {
    expect(() => splitFrontMatter(markdown)).toThrow(
      expect.objectContaining({ code: 'INPUT_MALFORMED', line }),
    );
  });

  it('cannot be blown up by aliases', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [from, to] of [
      ['a', 'b'],
      ['b', 'c'],
      ['c', 'd'],
      ['d', 'e'],
      ['e', 'f'],
    ] as const) {
      bomb.push(`${to}: &${to} [${Array.from({ length: 9 }, () => `*${from}`).join(',')}]`);
    }
    expect(() => splitFrontMatter(`---\n${bomb.join('\n')}\n---\n`)).toThrow(
      expect.objectContaining({ code: 'INPUT_MALFORMED' }),
    );
  });
});
