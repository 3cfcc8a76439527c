import { readdir, realpath, stat } from 'node:fs/promises';
import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { messageOf } from '../shared/errors.ts';
import { KNOWN_EXTENSIONS, typeOfFile, type InputType } from './input-type.ts';
import { InputError } from './read-outcome.ts';

/** A file to read, or why one that was found cannot be. */
export type FoundInput =
  | { readonly file: string; readonly type: InputType; readonly bytes: number }
  /** A pipe or device: its type shows when it is read. */
  | { readonly file: string; readonly type: null; readonly bytes: null }
  | { readonly file: string; readonly error: InputError };

/** Files of a folder that are about its contents and no articles, whatever their type. */
const NOT_ARTICLES = /^(readme|license|licence|copying|changelog|notice)(\.|$)/i;

/**
 * The inputs behind a path, in the order in which they are read. A file or pipe stands for itself. A folder is walked
 * with its subfolders in the order of names (by code points), links followed, no folder entered twice. Hidden files,
 * READMEs and the like, and files of unknown types are passed over inside a folder; named directly, a file of unknown
 * type is an error.
 *
 * @throws {InputError} INPUT_NOT_FOUND for the path itself
 */
export async function walkInput(path: string): Promise<FoundInput[]> {
  const stats = await statOf(path);
  if (stats.isDirectory()) {
    const found = await walkFolder(path, new Set());
    if (found.length > 0) return found;
    throw new InputError('INPUT_EMPTY', `the folder holds no ${KNOWN_EXTENSIONS.join(', ')} file`);
  }
  if (!stats.isFile()) return [{ file: path, type: null, bytes: null }];
  const type = typeOfFile(path);
  if (type !== null) return [{ file: path, type, bytes: stats.size }];
  throw new InputError(
    'INPUT_UNSUPPORTED',
    `no reader for this type of file; readable are ${KNOWN_EXTENSIONS.join(', ')}`,
  );
}

async function walkFolder(folder: string, entered: Set<string>): Promise<FoundInput[]> {
  const real = await realpath(folder);
  if (entered.has(real)) return [];
  entered.add(real);
  const found: FoundInput[] = [];
  for (const name of (await readdir(folder)).sort(byCodePoint)) {
    if (name.startsWith('.') || NOT_ARTICLES.test(name)) continue;
    found.push(...(await walkEntry(join(folder, name), entered)));
  }
  return found;
}

async function walkEntry(file: string, entered: Set<string>): Promise<FoundInput[]> {
  try {
    const stats = await statOf(file);
    if (stats.isDirectory()) return await walkFolder(file, entered);
    const type = typeOfFile(file);
    return stats.isFile() && type !== null ? [{ file, type, bytes: stats.size }] : [];
  } catch (error) {
    return [{ file, error: asInputError(error) }];
  }
}

async function statOf(path: string): Promise<Stats> {
  try {
    return await stat(path);
  } catch (error) {
    throw asInputError(error);
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EACCES: 'this user may not read it',
  EPERM: 'this user may not read it',
  ELOOP: 'its links lead in a circle',
  EISDIR: 'it is a folder',
};

/** A system's error in words; an error of ours as it is. */
export function asInputError(error: unknown): InputError {
  if (error instanceof InputError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return new InputError('INPUT_NOT_FOUND', REASONS[code] ?? `it cannot be read: ${messageOf(error)}`);
}

function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
