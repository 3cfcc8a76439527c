import { describe, expect, it } from 'vitest';
import {
  resolveDocument,
  type DocumentParameters,
} from '../../../../src/graphql/trusted-documents/resolve-document.ts';
import { sha256 } from '../../../../src/shared/hash.ts';

const BODY = '{ topics { totalCount } }';
const HASH = sha256(BODY);
const operation = { id: HASH, body: BODY };
const documents = {
  byId: (id: string) => (id.replace('sha256:', '') === HASH ? operation : null),
  byText: (text: string) => (text === BODY ? operation : null),
};
const persisted = (sha256Hash: unknown) => ({ extensions: { persistedQuery: { version: 1, sha256Hash } } });

describe('by id', () => {
  it.each<[string, DocumentParameters]>([
    ['documentId', { documentId: `sha256:${HASH}` }],
    ['documentId without a prefix', { documentId: HASH }],
    ['id', { id: HASH }],
    ['the hash that Apollo’s clients send', persisted(HASH)],
    ['an empty text beside it', { query: '', documentId: HASH }],
  ])('%s means the document', (_, parameters) => {
    const trusted = { kind: 'trusted', operation, byId: true };
    expect(resolveDocument(parameters, 'allow', documents)).toEqual(trusted);
    expect(resolveDocument(parameters, 'require', documents)).toEqual(trusted);
    expect(resolveDocument(parameters, 'off', null)).toMatchObject({
      kind: 'refused',
      code: 'PERSISTED_QUERY_NOT_SUPPORTED',
    });
  });

  it.each<[DocumentParameters, string]>([
    [{ documentId: sha256('x') }, 'PERSISTED_QUERY_NOT_FOUND'],
    [{ documentId: 7 }, 'BAD_REQUEST'],
    [{ documentId: HASH, query: BODY }, 'BAD_REQUEST'],
    [{ query: BODY, ...persisted(sha256('x')) }, 'BAD_REQUEST'],
  ])('%j is refused with %s', (parameters, code) => {
    expect(resolveDocument(parameters, 'allow', documents)).toMatchObject({ kind: 'refused', code });
  });
});

describe('by text', () => {
  const other = '{ topics { totalCount }  }';

  it('any is taken, unless trusted ones are required', () => {
    expect(resolveDocument({ query: other }, 'off', null)).toEqual({ kind: 'text' });
    expect(resolveDocument({ query: other }, 'allow', documents)).toEqual({ kind: 'text' });
    const answer = resolveDocument({ query: other }, 'require', documents);
    expect(answer).toMatchObject({ kind: 'refused', code: 'OPERATION_NOT_TRUSTED' });
  });

  it('a trusted one is taken, to the last character', () => {
    const answer = resolveDocument({ query: BODY, ...persisted(HASH) }, 'require', documents);
    expect(answer).toEqual({ kind: 'trusted', operation, byId: false });
  });

  it('a request without an operation, or with one that is no text, is left to whoever executes it', () => {
    for (const parameters of [{}, { query: 7 }, { query: null }, { extensions: 'x' }, { extensions: null }])
      expect(resolveDocument(parameters, 'require', documents)).toEqual({ kind: 'text' });
  });

  it('`id` beside a text is none of ours', () => {
    expect(resolveDocument({ query: other, id: 'chart-7' }, 'allow', documents)).toEqual({ kind: 'text' });
  });
});
