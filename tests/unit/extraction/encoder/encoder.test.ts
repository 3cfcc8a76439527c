import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadEncoder } from '../../../../src/extraction/encoder/encoder.ts';
import type { Encoder } from '../../../../src/extraction/encoder/encoder.ts';
import { MODEL_FOLDER } from '../../../../src/extraction/encoder/model-files.ts';
import type { Parse } from '../../../../src/extraction/encoder/parse.ts';
import { LEAST_CUE } from '../../../../src/extraction/encoder/read-outputs.ts';
import { loadLexicon } from '../../../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../../../src/extraction/sentences/read-document.ts';
import { SAMPLE_ARTICLES } from '../sample-articles.ts';

function documentOf(text: string) {
  return readDocument(text, '', loadLexicon());
}

/** Is everything that a parse says about its words in order? */
function check(parse: Parse): void {
  const { words, document, heads, relations, names } = parse;
  for (const list of [parse.pos, heads, relations, parse.cues, parse.sentenceOf])
    expect(list).toHaveLength(words.length);
  for (const [sentence] of document.sentences.entries()) {
    const range = parse.wordsOfSentence(sentence);
    const root = parse.rootOf(sentence);
    expect(heads.slice(range.first, range.after).filter((head) => head < 0)).toHaveLength(1);
    expect(relations[root]).toBe('root');
    expect(parse.subtree(root)).toHaveLength(range.after - range.first);
    expect(parse.subtreeRange(root)).toEqual(range);
  }
  for (const [index, { first, after, probability }] of names.entries()) {
    expect(first).toBeGreaterThanOrEqual(names[index - 1]?.after ?? 0);
    expect(after).toBeGreaterThan(first);
    expect(probability).toBeGreaterThan(0);
    expect(probability).toBeLessThanOrEqual(1);
  }
  for (const [word] of words.entries()) {
    const sum = [...(parse.cues[word] ?? [])].reduce((total, probability) => total + probability, 0);
    expect(sum).toBeCloseTo(1, 4);
    for (const { probabilities } of parse.roles(word))
      expect(probabilities.reduce((total, probability) => total + probability, 0)).toBeCloseTo(1, 4);
    expect(parse.roles(word).length > 0).toBe(parse.cueProbability(word) > LEAST_CUE);
  }
}

describe('the encoder', () => {
  let encoder: Encoder;
  beforeAll(async () => {
    encoder = await loadEncoder(MODEL_FOLDER);
  });
  afterAll(() => encoder.close());

  it('reads a text of many windows: one tree a sentence, probabilities that add up', async () => {
    const text = SAMPLE_ARTICLES.map((sample) => sample.text)
      .join('\n\n')
      .repeat(4);
    check(await encoder.read(documentOf(text)));
  });

  it.each([
    ['nothing', ''],
    ['blanks', ' \n\n '],
    ['one sign', '.'],
    ['what cannot be spelled', '🦩 🦩🦩 \u{1F9A9}'],
    ['a sentence longer than a window', `Ann said that ${'the ferry and '.repeat(250)}the boat sailed.`],
    ['an endless word', 'x'.repeat(20_000)],
    ['an endless address', `See https://a.example/${'ab/'.repeat(600)} now.`],
    ['nothing but marks', '“„«»…—'.repeat(300)],
  ])('reads %s', async (_, text) => {
    const parse = await encoder.read(documentOf(text));
    check(parse);
  });

  it('says the same of the same text', async () => {
    const document = documentOf(SAMPLE_ARTICLES[0]?.text ?? '');
    const [first, second] = [await encoder.read(document), await encoder.read(document)];
    expect(second.heads).toEqual(first.heads);
    expect(second.cues).toEqual(first.cues);
    expect(second.names).toEqual(first.names);
  });
});

describe('the files of an encoder', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'onrecord-model-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  /** A copy of the model with one file changed, its checksum too where that is wanted. */
  async function changed(name: string, change: (text: string) => string, sum: boolean): Promise<URL> {
    const copy = join(folder, `${name}-${sum ? 'sum' : 'plain'}`);
    await cp(fileURLToPath(MODEL_FOLDER), copy, { recursive: true });
    const text = change(await readFile(join(copy, name), 'utf8'));
    await writeFile(join(copy, name), text);
    if (sum) {
      const checksums = await readFile(join(copy, 'checksums.sha256'), 'utf8');
      const digest = createHash('sha256').update(text).digest('hex');
      await writeFile(
        join(copy, 'checksums.sha256'),
        checksums.replace(new RegExp(`^\\w+(?=\\s+${name}$)`, 'm'), digest),
      );
    }
    return pathToFileURL(`${copy}/`);
  }

  it('are not there', async () => {
    await expect(loadEncoder(pathToFileURL(`${folder}/none/`))).rejects.toMatchObject({
      code: 'INPUT_NOT_FOUND',
    });
  });

  it('are not those of the checksums', async () => {
    const cut = await changed('vocab.txt', (text) => text.slice(0, 1000), false);
    await expect(loadEncoder(cut)).rejects.toMatchObject({
      code: 'INPUT_MALFORMED',
      message: expect.stringContaining('vocab.txt is not the file') as unknown,
    });
  });

  it('were made for other labels', async () => {
    const other = await changed('labels.json', (text) => text.replace('"nsubj"', '"subject"'), true);
    await expect(loadEncoder(other)).rejects.toMatchObject({
      code: 'INPUT_MALFORMED',
      message: expect.stringContaining('other relations than') as unknown,
    });
  });

  it('hold no network', async () => {
    const none = await changed('model.onnx', () => 'version https://git-lfs.example/spec/v1', true);
    await expect(loadEncoder(none)).rejects.toMatchObject({
      code: 'INPUT_MALFORMED',
      message: expect.stringContaining('network cannot be read') as unknown,
    });
  });
});
