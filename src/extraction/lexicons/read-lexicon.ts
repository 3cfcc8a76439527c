import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { OnrecordError, messageOf } from '../../shared/errors.ts';
import { PACKAGE_ROOT } from '../../shared/package-root.ts';

function readSeed(path: string): string {
  try {
    return readFileSync(new URL(path, PACKAGE_ROOT), 'utf8');
  } catch (cause) {
    throw new OnrecordError('INPUT_NOT_FOUND', `The word list ${path} cannot be read: ${messageOf(cause)}`, {
      cause,
    });
  }
}

/** The lines of a plain word list under the package's folder, without comments and empty lines. */
export function readLines(path: string): string[] {
  return readSeed(path)
    .split(/\r?\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** All words of a plain list, however they are spread over lines. */
export function readWords(path: string): string[] {
  return readLines(path).flatMap((line) => line.split(/\s+/u));
}

/**
 * Checks data from a word list against its shape.
 * @throws OnrecordError INPUT_MALFORMED with the file's path and what is wrong, since users may extend the lists.
 */
export function checkLexicon<Shape>(path: string, schema: z.ZodType<Shape>, data: unknown): Shape {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const where = issue === undefined ? '' : ` at ${issue.path.join('.')}: ${issue.message}`;
  throw new OnrecordError('INPUT_MALFORMED', `The word list ${path} is malformed${where}`);
}

/** A JSON word list, checked. */
export function readJson<Shape>(path: string, schema: z.ZodType<Shape>): Shape {
  const text = readSeed(path);
  try {
    return checkLexicon(path, schema, JSON.parse(text));
  } catch (cause) {
    if (cause instanceof OnrecordError) throw cause;
    throw new OnrecordError('INPUT_MALFORMED', `The word list ${path} is not JSON: ${messageOf(cause)}`, {
      cause,
    });
  }
}
