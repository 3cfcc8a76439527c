import { extname } from 'node:path';
import type { DocumentType } from './read-document.ts';

export type InputType = DocumentType | 'json-lines';

const TYPES: Readonly<Record<string, InputType>> = {
  '.txt': 'text',
  '.text': 'text',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
};

export const KNOWN_EXTENSIONS: readonly string[] = Object.keys(TYPES);

/** The type that a file's name tells, or null where no reader knows it. */
export function typeOfFile(file: string): InputType | null {
  return TYPES[extname(file).toLowerCase()] ?? null;
}

/**
 * The type of an input without a name, from how it begins (its first 64 KiB are enough):
 * a first line "---" is Markdown with front matter; "[" before "{" or "]", and an object that goes on after its line,
 * are JSON; an object on one line is JSON Lines; all else is plain text.
 */
export function typeOfContent(beginning: string): InputType {
  const body = beginning.replace(/^\uFEFF/, '');
  if (/^---[ \t]*\r?\n/.test(body)) return 'markdown';
  if (/^\s*\[\s*[{\]]/.test(body)) return 'json';
  if (!/^\s*\{\s*["}]/.test(body)) return 'text';
  const [line = ''] = body.trimStart().split(/\r?\n/, 1);
  const whole = body.trimStart().length > line.length;
  return !whole || line.trimEnd().endsWith('}') ? 'json-lines' : 'json';
}
