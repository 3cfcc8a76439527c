import { InputError } from './read-outcome.ts';
import { findJsonError } from './json-error.ts';

/**
 * JSON.parse with an error that says where.
 *
 * @param firstLine the line of the file at which `text` begins
 * @throws {InputError} INPUT_MALFORMED with line and column
 */
export function parseJson(text: string, firstLine = 1): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const error = findJsonError(text);
    if (error === null) throw new InputError('INPUT_MALFORMED', 'this JSON is nested too deeply', firstLine);
    const { line, column, expected } = error;
    const place = firstLine + line - 1;
    throw new InputError(
      'INPUT_MALFORMED',
      `this is not JSON: column ${column} should be ${expected}`,
      place,
    );
  }
}

/** A JSON object, as against an array, a text, a number or null. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
