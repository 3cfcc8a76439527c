import { describe, expect, it } from 'vitest';
import { modelWords } from '../../../../src/extraction/encoder/model-words.ts';
import { batchesOf } from '../../../../src/extraction/encoder/batches.ts';
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
    for (const { pieces } of windows) expect(pieces.length).toBeLessThanOrEqual(WINDOW_PIECES);
  });

  it('has no windows for no text', () => {
    expect(windowsIn(' \n ').windows).toEqual([]);
  });
});

describe('batchesOf', () => {
  it('puts windows of similar length together and pads the rest', () => {
    const { windows } = windowsIn(LONG);
    const batches = batchesOf(windows);
    expect(batches.flatMap((batch) => batch.windows).toSorted((a, b) => a.first - b.first)).toEqual(windows);
    for (const { windows: members, pieces, words, inputs } of batches) {
      expect(members.length).toBeLessThanOrEqual(4);
      for (const [row, window] of members.entries()) {
        const cells = (name: keyof typeof inputs, width: number) =>
          [...inputs[name].data.slice(row * width, (row + 1) * width)].map(Number);
        const padding = (length: number, value: number) => new Array<number>(length).fill(value);
        const rest = padding(pieces - window.pieces.length, 0);
        expect(cells('input_ids', pieces)).toEqual([...window.pieces, ...rest]);
        expect(cells('attention_mask', pieces)).toEqual([...padding(window.pieces.length, 1), ...rest]);
        const noWords = words - window.starts.length;
        expect(cells('word_starts', words)).toEqual([...window.starts, ...padding(noWords, 0)]);
        const sentences = cells('word_sentences', words);
        expect(sentences.slice(window.starts.length)).toEqual(padding(noWords, -1));
        expect(sentences[0]).toBe(0);
        expect(sentences[window.starts.length - 1]).toBe(window.parts.length - 1);
      }
    }
  });
});
