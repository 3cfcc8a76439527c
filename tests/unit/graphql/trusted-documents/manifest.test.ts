import { describe, expect, it } from 'vitest';
import {
  formatManifest,
  normalId,
  parseManifest,
} from '../../../../src/graphql/trusted-documents/manifest.ts';
import { sha256 } from '../../../../src/shared/hash.ts';

const BODY = 'query Topics { topics { totalCount } }';
const HASH = sha256(BODY);
const parse = (value: unknown) =>
  parseManifest(typeof value === 'string' ? value : JSON.stringify(value), 'm.json');
const apollo = (operations: unknown) => ({
  format: 'apollo-persisted-query-manifest',
  version: 1,
  operations,
});

describe('a manifest', () => {
  it('is read as Apollo’s tools write it, and written so', () => {
    const operations = [
      { id: HASH, name: 'Topics', type: 'query' as const, body: BODY },
      {
        id: 'b-1',
        name: 'Articles',
        type: 'query' as const,
        body: 'query Articles { articles { totalCount } }',
      },
    ];
    const text = formatManifest(operations);
    expect(JSON.parse(text)).toEqual(apollo([operations[1], operations[0]]));
    expect(parse(text)).toEqual([
      { id: 'b-1', body: 'query Articles { articles { totalCount } }' },
      { id: HASH, body: BODY },
    ]);
  });

  it('is read as Relay’s compiler writes it', () => {
    const md5 = '5d41402abc4b2a76b9719d911017c592';
    expect(parse({ [md5]: BODY, [`sha256:${HASH}`]: BODY })).toEqual([
      { id: md5, body: BODY },
      { id: HASH, body: BODY },
    ]);
  });

  it.each([
    ['{', 'JSON'],
    ['[]', 'object'],
    [{ ...apollo([]), version: 2 }, 'version'],
    [apollo([{ id: HASH, name: 'Topics', type: 'query' }]), 'operations.0.body'],
    [apollo([{ id: 'a', name: 'A', type: 'fragment', body: BODY }]), 'operations.0.type'],
    [{ 'with blanks': BODY }, 'is no id'],
    [{ [sha256('other')]: BODY }, 'is not the SHA-256 of its text'],
    [{ [HASH]: BODY, [`sha256:${HASH}`]: BODY }, 'twice'],
    [{ a: 7 }, 'a:'],
  ])('%j is refused: %s', (value, problem) => {
    expect(() => parse(value)).toThrow(
      expect.objectContaining({
        code: 'INPUT_MALFORMED',
        message: expect.stringContaining(problem) as string,
      }),
    );
    expect(() => parse(value)).toThrow('m.json');
  });
});

it('only a SHA-256 has its prefix taken off', () => {
  expect(normalId(`sha256:${HASH}`)).toBe(HASH);
  for (const id of [HASH, 'x-app:42', 'sha256:42']) expect(normalId(id)).toBe(id);
});
