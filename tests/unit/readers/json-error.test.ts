import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonError } from '../../../src/readers/json-error.ts';

describe('the place where JSON is broken', () => {
  it.each([
    ['{"a": 1,}', 1, 9, 'a name in double quotation marks'],
    ['{"a": tru}', 1, 7, 'a value'],
    ['[1, 2', 1, 6, '"," or "]"'],
    ['{\n  "a": 1\n  "b": 2\n}', 3, 3, '"," or "}"'],
    ['{"a" 1}', 1, 6, '":"'],
    ['{"a": "x\ny"}', 1, 9, 'the end of a string'],
    ['{"a": "\\x"}', 1, 8, 'a valid escape'],
    ['{} {}', 1, 4, 'the end of the text'],
    ["{'a': 1}", 1, 2, 'a name in double quotation marks'],
    ['', 1, 1, 'a value'],
    ['[1}', 1, 3, '"," or "]"'],
    ['NaN', 1, 1, 'a value'],
  ])('%s: line %i, column %i, expected %s', (text, line, column, expected) => {
    expect(findJsonError(text)).toEqual({ line, column, expected });
  });

  it('is found in exactly those texts that JSON.parse refuses', () => {
    const isJson = (text: string) => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const broken = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '"', '}', ']', '\\', '0', ' '))
      .map(([json, at, by]) => {
        const place = at % (json.length + 1);
        return json.slice(0, place) + by + json.slice(place + 1);
      });
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), broken, fc.string()),
        (text) => (findJsonError(text) === null) === isJson(text),
      ),
      { numRuns: 2_000 },
    );
  });

  it('is found behind any depth', () => {
    expect(findJsonError('['.repeat(200_000))).toMatchObject({ line: 1, column: 200_001 });
  });
});
