import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { messageOf, OnrecordError } from '../shared/errors.ts';
import { PACKAGE_ROOT } from '../shared/package-root.ts';

/**
 * Reads a word list of the package, which users may extend.
 *
 * @param file its name in `seed/lexicons`
 * @throws {OnrecordError} INPUT_MALFORMED where it was broken
 */
export function readWordList<Shape>(file: string, shape: z.ZodType<Shape>): Shape {
  const path = `seed/lexicons/${file}`;
  try {
    return shape.parse(JSON.parse(readFileSync(new URL(path, PACKAGE_ROOT), 'utf8')));
  } catch (cause) {
    throw new OnrecordError('INPUT_MALFORMED', `the word list ${path} cannot be used: ${messageOf(cause)}`, {
      cause,
    });
  }
}
