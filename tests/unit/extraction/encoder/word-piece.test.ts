import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MODEL_FOLDER } from '../../../../src/extraction/encoder/model-files.ts';
import { createWordPiece } from '../../../../src/extraction/encoder/word-piece.ts';

const vocabulary = readFileSync(new URL('vocab.txt', MODEL_FOLDER), 'utf8').trimEnd().split('\n');

describe('the word pieces', () => {
  const wordPiece = createWordPiece(vocabulary);
  const spelled = (word: string) => wordPiece.pieces(word).map((number) => vocabulary[number]);

  /** Made by the Rust library `tokenizers` 0.22 with BertNormalizer, BertPreTokenizer and WordPiece. */
  const table = z
    .array(z.tuple([z.string(), z.array(z.int())]))
    .parse(JSON.parse(readFileSync(new URL('word-pieces.json', import.meta.url), 'utf8')));

  it('are those of the tokenizer the encoder was trained with', () => {
    expect(table.length).toBeGreaterThan(100);
    const other = table.filter(([word, pieces]) => String(wordPiece.pieces(word)) !== String(pieces));
    expect(other).toEqual([]);
  });

  it('are the longest known beginnings', () => {
    expect(spelled('Unreported')).toEqual(['un', '##re', '##port', '##ed']);
    expect(spelled("didn't")).toEqual(['didn', "'", 't']);
    expect(spelled('Zürich')).toEqual(['zurich']);
  });

  it('are none for what cannot be printed, and one unknown for what cannot be spelled', () => {
    expect(wordPiece.pieces('')).toEqual([]);
    expect(wordPiece.pieces('\u200b\u0007')).toEqual([]);
    expect(wordPiece.pieces('🦩')).toEqual([wordPiece.unknown]);
    expect(wordPiece.pieces('x'.repeat(5000))).toEqual([wordPiece.unknown]);
    expect(wordPiece.pieces('\ud83d')).toEqual([]);
  });

  it('need a vocabulary with the special pieces', () => {
    expect(() => createWordPiece(['[CLS]', '[UNK]', 'a'])).toThrow(/has no \[SEP\]/);
  });
});
