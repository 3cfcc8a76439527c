import { describe, expect, test } from 'vitest';
import { findAnchored } from '../../../../src/identity/ledger/find-anchored.ts';
import { findAll, quoteOf } from '../../../support/article-page.ts';

const TEXT = 'Ana said the ferry stops. Bea said the ferry stops too. Cia said nothing at all.';

/** The n-th time that the words stand in the text. */
function said(text: string, words: string, nth = 0) {
  const span = findAll(text, words, { start: 0, end: text.length })[nth];
  if (span === undefined) throw new Error(`"${words}" is not in the text`);
  return [quoteOf(text, span)];
}

const anchor = {
  articleId: 'article:a',
  statementId: 'statement:old',
  evidence: said(TEXT, 'the ferry stops', 1),
};

describe('the statement that was corrected', () => {
  test('is the one of its id, whatever it says by now', () => {
    const statements = [
      { id: 'statement:new', evidence: said(TEXT, 'the ferry stops', 1) },
      { id: 'statement:old', evidence: said(TEXT, 'nothing at all') },
    ];
    expect(findAnchored(anchor, TEXT, statements)?.id).toBe('statement:old');
  });

  test('is the one of its words, at its place, where the extractor cuts otherwise', () => {
    const statements = [
      { id: 'statement:1', evidence: said(TEXT, 'the ferry stops', 0) },
      { id: 'statement:2', evidence: said(TEXT, 'the ferry stops too') },
    ];
    expect(findAnchored(anchor, TEXT, statements)?.id).toBe('statement:2');
  });

  test('is found where its words went, by the words around them', () => {
    const text = `A new first line. ${TEXT}`;
    const statements = [
      { id: 'statement:1', evidence: said(text, 'the ferry stops', 0) },
      { id: 'statement:2', evidence: said(text, 'the ferry stops', 1) },
    ];
    expect(findAnchored(anchor, text, statements)?.id).toBe('statement:2');
  });

  test('is none where less than half of the words are in both', () => {
    const statements = [{ id: 'statement:1', evidence: said(TEXT, 'stops too. Cia said nothing at all') }];
    expect(findAnchored(anchor, TEXT, statements)).toBeNull();
  });

  test('is none where the words are gone', () => {
    const text = 'Ana said the bridge opens.';
    expect(
      findAnchored(anchor, text, [{ id: 'statement:1', evidence: said(text, 'the bridge opens') }]),
    ).toBeNull();
    expect(findAnchored({ ...anchor, evidence: [] }, TEXT, [])).toBeNull();
  });
});
