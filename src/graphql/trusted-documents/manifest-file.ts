import { randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';

import { messageOf, OnrecordError } from '../../shared/errors.ts';
import { formatManifest, parseManifest, type ListedOperation, type TrustedOperation } from './manifest.ts';

/**
 * The operations of the manifest; none where there is no such file.
 *
 * @throws {OnrecordError} INPUT_MALFORMED, INPUT_NOT_FOUND where the file is there but cannot be read
 */
export async function readManifestFile(file: string): Promise<ListedOperation[]> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isMissing(error)) return [];
    throw new OnrecordError('INPUT_NOT_FOUND', `${file} cannot be read: ${messageOf(error)}`, {
      cause: error,
    });
  }
  return parseManifest(text, file);
}

/**
 * Writes the manifest: whoever reads the file meanwhile finds the old one or the new one, whole.
 *
 * @throws {OnrecordError} SETTING_INVALID where the file cannot be written
 */
export async function writeManifestFile(
  file: string,
  operations: readonly TrustedOperation[],
): Promise<void> {
  const draft = `${file}.${randomUUID()}`;
  try {
    await mkdir(dirname(file), { recursive: true });
    const handle = await open(draft, 'wx');
    try {
      await handle.writeFile(formatManifest(operations));
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(draft, file);
  } catch (error) {
    await rm(draft, { force: true });
    throw new OnrecordError(
      'SETTING_INVALID',
      `${file} cannot be written: ${messageOf(error)} (see docs/settings.md#trusted_documents_file)`,
      { cause: error },
    );
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
