import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../../src/extraction/encoder/encoder.ts';
import type { Encoder } from '../../../../src/extraction/encoder/encoder.ts';
import { MODEL_FOLDER, readModelFiles } from '../../../../src/extraction/encoder/model-files.ts';
import { modelWords } from '../../../../src/extraction/encoder/model-words.ts';
import type { Parse } from '../../../../src/extraction/encoder/parse.ts';
import { windowsOf } from '../../../../src/extraction/encoder/windows.ts';
import { createWordPiece } from '../../../../src/extraction/encoder/word-piece.ts';
import { loadLexicon } from '../../../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../../../src/extraction/sentences/read-document.ts';

/** What a network makes of the fixed text: the likeliest label of each word. Written by training/export.py. */
interface Labelled {
  readonly pos: readonly string[];
  readonly heads: readonly number[];
  readonly relations: readonly string[];
  readonly names: readonly string[];
  readonly cues: readonly string[];
}

interface FixedText {
  readonly words: readonly string[];
  readonly pieces: readonly number[];
  readonly types: readonly number[];
  readonly starts: readonly number[];
  /** By the trained weights, and by the network that was exported from them. */
  readonly trained: Labelled;
  readonly exported: Labelled;
}

const fixed = JSON.parse(readFileSync(new URL('fixed-text.json', import.meta.url), 'utf8')) as FixedText;
const text = readFileSync(new URL('../../../../training/fixed-text.txt', import.meta.url), 'utf8');
const document = readDocument(text, '', loadLexicon());

/** The same labels as a parse has them. */
function labelsOf(parse: Parse): Labelled {
  const names = parse.words.map(() => 'O');
  for (const { first, after, type } of parse.names)
    for (let word = first; word < after; word += 1) names[word] = `${word === first ? 'B' : 'I'}-${type}`;
  return {
    pos: parse.pos,
    heads: parse.heads,
    relations: parse.relations,
    names,
    cues: parse.words.map((_, word) => (parse.cueProbability(word) > 0.5 ? parse.cueKind(word) : 'none')),
  };
}

describe('on a fixed text, training and inference agree', () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await loadEncoder(MODEL_FOLDER);
  });
  afterAll(() => encoder.close());

  it('on words, word pieces and word types, one by one', async () => {
    const words = modelWords(document);
    const { vocabulary } = await readModelFiles(MODEL_FOLDER);
    const [window, ...others] = windowsOf(document, words, createWordPiece(vocabulary));
    expect(others).toEqual([]);
    expect(words.map((word) => word.text)).toEqual(fixed.words);
    expect(window?.pieces).toEqual(fixed.pieces);
    expect(window?.types).toEqual(fixed.types);
    expect(window?.starts).toEqual(fixed.starts);
  });

  it('on every label of the exported network', async () => {
    const { pos, heads, relations, names, cues } = fixed.exported;
    expect(labelsOf(await encoder.read(document))).toEqual({ pos, heads, relations, names, cues });
  });

  it('on every part of speech, name and cue of the trained weights, and on nearly all of the tree: integers cost a little', async () => {
    const found = labelsOf(await encoder.read(document));
    const { pos, names, cues } = fixed.trained;
    expect(found).toMatchObject({ pos, names, cues });
    for (const layer of ['heads', 'relations'] as const) {
      const same = found[layer].filter((label, word) => label === fixed.trained[layer][word]).length;
      expect(same / fixed.words.length).toBeGreaterThanOrEqual(0.95);
    }
  });
});
