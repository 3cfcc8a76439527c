import { describe, expect, it } from 'vitest';
import { modelWords } from '../../../../src/extraction/encoder/model-words.ts';
import { inputsOf } from '../../../../src/extraction/encoder/network-inputs.ts';
import { WINDOW_PIECES, windowsOf } from '../../../../src/extraction/encoder/windows.ts';
import { createWordPiece } from '../../../../src/extraction/encoder/word-piece.ts';
import { loadLexicon } from '../../../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../../../src/extraction/sentences/read-document.ts';

/** A vocabulary of single letters: a word has as many pieces as letters. */
const letters = 'abcdefghijklmnopqrstuvwxyz'.split('');
const wordPiece = createWordPiece([
  '[PAD]',
  '[UNK]',
  '[CLS]',
  '[SEP]',
  '.',
  ',',
  ...letters,
  ...letters.map((letter) => `##${letter}`),
]);

function windowsIn(text: string) {
  const document = readDocument(text, '', loadLexicon());
  const words = modelWords(document);
  return { document, words, windows: windowsOf(document, words, wordPiece) };
}

/** A sentence of some pieces, its full stop among them. */
function sentence(pieces: number): string {
  return `A${' a'.repeat(pieces - 2)}.`;
}

const LONG = Array.from({ length: 30 }, (_, index) => sentence(20 + ((index * 7) % 60))).join(' ');

describe('windowsOf', () => {
  it('reads a short text in one window, with a mark between paragraphs', () => {
    const { windows } = windowsIn('A cat. It sat.\n\nA dog.');
    expect(windows).toHaveLength(1);
    const [window] = windows;
    expect(window?.pieces.filter((piece) => piece === wordPiece.sep)).toHaveLength(2);
    expect(window?.pieces[0]).toBe(wordPiece.cls);
    expect(window?.pieces.at(-1)).toBe(wordPiece.sep);
    expect(window?.parts.map(({ sentence: number }) => number)).toEqual([0, 1, 2]);
    expect(window?.types).toHaveLength(window?.pieces.length ?? 0);
  });

  it('has every word owned by exactly one window, in reach of the encoder', () => {
    const { words, windows } = windowsIn(LONG);
    expect(windows.length).toBeGreaterThan(3);
    const owned = windows.flatMap(({ owned: { first, after } }) =>
      Array.from({ length: after - first }, (_, index) => first + index),
    );
    expect(owned).toEqual(words.map((_, index) => index));
    for (const window of windows) {
      expect(window.pieces.length).toBeLessThanOrEqual(WINDOW_PIECES);
      expect(window.starts).toHaveLength(window.after - window.first);
    }
  });

  it('begins a window with the last two sentences of the one before, and shares them out', () => {
    const { windows } = windowsIn(LONG);
    for (const [index, window] of windows.entries()) {
      const next = windows[index + 1];
      if (next === undefined) break;
      const sentences = window.parts.map((part) => part.sentence);
      expect(next.parts.slice(0, 2).map((part) => part.sentence)).toEqual(sentences.slice(-2));
      expect(window.owned.after).toBe(window.parts.at(-2)?.after);
      expect(next.owned.first).toBe(window.parts.at(-1)?.first);
    }
  });

  it('goes on where sentences leave no room for others', () => {
    const { words, windows } = windowsIn(
      [sentence(150), sentence(200), sentence(90), sentence(30)].join(' '),
    );
    expect(windows.map(({ parts }) => parts.map((part) => part.sentence))).toEqual([[0], [1], [2, 3]]);
    expect(windows.at(-1)?.owned.after).toBe(words.length);
  });

  it('cuts a sentence that is longer than a window into parts of about one size', () => {
    const { words, windows } = windowsIn(`${sentence(20)} A${' a'.repeat(380)}. ${sentence(20)}`);
    const parts = windows.flatMap(({ parts: all, owned }) =>
      all.filter(({ first, after }) => first >= owned.first && after <= owned.after),
    );
    expect(parts.map(({ sentence: number }) => number)).toEqual([0, 1, 1, 2]);
    expect(parts.at(-1)?.after).toBe(words.length);
    for (const { first, after } of parts.slice(1, 3)) expect(after - first).toBeGreaterThan(150);
  });

  it('gives every word a piece, and no word more than fit', () => {
    const { words, windows } = windowsIn(`Oh \u200b see https://a.example/${'a.'.repeat(400)}b and 🦩.`);
    expect(windows.map(({ starts }) => starts.length).reduce((a, b) => a + b)).toBeGreaterThanOrEqual(
      words.length,
    );
    // The address is cut after 64 pieces.
    expect(windows).toHaveLength(1);
    expect(windows[0]?.pieces.length).toBeLessThan(64 + 20);
  });

  it('has no windows for no text', () => {
    expect(windowsIn(' \n ').windows).toEqual([]);
  });
});

describe('inputsOf', () => {
  it('asks the network about one window', () => {
    const [window] = windowsIn('A cat. It sat.\n\nA dog.').windows;
    if (window === undefined) throw new Error('There is no window.');
    const inputs = inputsOf(window);
    const numbers = (name: keyof typeof inputs) => [...inputs[name].data].map(Number);
    expect(numbers('input_ids')).toEqual(window.pieces);
    expect(numbers('attention_mask')).toEqual(window.pieces.map(() => 1));
    expect(numbers('token_type_ids')).toEqual(window.types);
    expect(numbers('word_starts')).toEqual([1, 2, 5, 6, 8, 11, 13, 14, 17]);
    expect(numbers('word_sentences')).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2]);
    expect(inputs.input_ids.dims).toEqual([1, window.pieces.length]);
    expect(inputs.word_starts.dims).toEqual([1, 9]);
  });
});
