import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { messageOf, OnrecordError } from '../../shared/errors.ts';
import { PACKAGE_ROOT } from '../../shared/package-root.ts';
import { CUE_TAGS, NAME_TAGS, RELATIONS, ROLE_TAGS, UPOS } from './labels.ts';

/** Where the package keeps its encoder. */
export const MODEL_FOLDER = new URL('models/onrecord-encoder/', PACKAGE_ROOT);

/** The files of an encoder, read and checked. */
export interface ModelFiles {
  /** The network, as ONNX. */
  readonly network: Uint8Array;
  /** SHA-256 of the network, hexadecimal. */
  readonly networkHash: string;
  /** The word pieces in the order of their numbers. */
  readonly vocabulary: readonly string[];
}

const LABELS = {
  upos: UPOS,
  relations: RELATIONS,
  nameTags: NAME_TAGS,
  cueTags: CUE_TAGS,
  roleTags: ROLE_TAGS,
} as const;

const labelsShape = z.record(z.string(), z.array(z.string()));

/**
 * Reads the files of an encoder and checks that they are those that were trained together, and for this version.
 * @throws OnrecordError INPUT_NOT_FOUND where a file is missing, INPUT_MALFORMED where one is not what its checksum or
 * `labels.ts` says
 */
export async function readModelFiles(folder: URL): Promise<ModelFiles> {
  const checksums = await readChecksums(folder);
  const read = async (name: string): Promise<Uint8Array> => {
    const bytes = await readBytes(folder, name);
    const expected = checksums.get(name);
    if (expected === undefined) throw malformed(folder, `checksums.sha256 does not name ${name}`);
    if (createHash('sha256').update(bytes).digest('hex') !== expected)
      throw malformed(folder, `${name} is not the file that checksums.sha256 describes: get it again`);
    return bytes;
  };
  const [network, vocabulary, labels] = await Promise.all([
    read('model.onnx'),
    read('vocab.txt'),
    read('labels.json'),
  ]);
  checkLabels(folder, textOf(labels));
  return {
    network,
    networkHash: checksums.get('model.onnx') ?? '',
    vocabulary: textOf(vocabulary).trimEnd().split(/\r?\n/u),
  };
}

/** The file of checksums, which changes with any file of the encoder. @throws OnrecordError INPUT_NOT_FOUND */
export async function readChecksumFile(folder: URL): Promise<string> {
  return textOf(await readBytes(folder, 'checksums.sha256')).replace(/\r\n/gu, '\n');
}

/** SHA-256 by file name, in the form of `sha256sum`. */
async function readChecksums(folder: URL): Promise<Map<string, string>> {
  const checksums = new Map<string, string>();
  for (const line of (await readChecksumFile(folder)).split('\n')) {
    const [, sum, name] = /^([0-9a-f]{64})\s+\*?(\S+)\s*$/u.exec(line) ?? [];
    if (sum !== undefined && name !== undefined) checksums.set(name, sum);
  }
  return checksums;
}

function checkLabels(folder: URL, text: string): void {
  let given: Record<string, string[]>;
  try {
    given = labelsShape.parse(JSON.parse(text));
  } catch (cause) {
    throw malformed(folder, `labels.json holds no lists of labels: ${messageOf(cause)}`, cause);
  }
  for (const [name, expected] of Object.entries(LABELS))
    if (JSON.stringify(given[name]) !== JSON.stringify(expected))
      throw malformed(
        folder,
        `labels.json gives other ${name} than src/extraction/encoder/labels.ts: the model was trained for another version`,
      );
}

async function readBytes(folder: URL, name: string): Promise<Uint8Array> {
  try {
    return await readFile(new URL(name, folder));
  } catch (cause) {
    throw new OnrecordError(
      'INPUT_NOT_FOUND',
      `The encoder's file ${name} cannot be read: ${messageOf(cause)}`,
      { cause },
    );
  }
}

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function malformed(folder: URL, problem: string, cause?: unknown): OnrecordError {
  const name = folder.pathname.split('/').findLast((part) => part !== '') ?? '';
  return new OnrecordError('INPUT_MALFORMED', `The encoder ${name} cannot be used: ${problem}`, { cause });
}
