const MAX_WORDS = 25;
const MAX_CHARACTERS = 200;
const OPENING_CHARACTERS = 100;

/**
 * The headline that a text carries as its first line, or null where that line is prose.
 * A headline stands on a line of its own, is followed by more text, has at most 25 words and 200 characters, and does
 * not end as a sentence does.
 */
export function titleLine(text: string): string | null {
  const body = text.trimStart();
  const end = body.search(/\r|\n/);
  if (end < 0) return null;
  const line = body.slice(0, end).trim();
  if (body.slice(end).trim() === '') return null;
  if (line.length > MAX_CHARACTERS || line.split(/\s+/).length > MAX_WORDS) return null;
  if (/[.;:,]["'”’»]?$/.test(line) || !/\p{L}/u.test(line)) return null;
  return line;
}

/** A title for a text without one: its first line, cut at a word where it is longer than a headline. */
export function openingLine(text: string): string {
  const line =
    text
      .trim()
      .split(/[\r\n]/, 1)[0]
      ?.replace(/\s+/g, ' ')
      .trim() ?? '';
  if (line.length <= MAX_CHARACTERS) return line;
  const cut = line.slice(0, OPENING_CHARACTERS);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), OPENING_CHARACTERS / 2))}\u2026`;
}

/** A title from a file's name: "lavrov-nato.txt" gives "lavrov nato"; null where nothing readable is left. */
export function titleFromFileName(file: string | null): string | null {
  if (file === null) return null;
  const name = file.split(/[\\/]/).at(-1) ?? '';
  const words = name
    .replace(/\.[^.]*$/, '')
    .replace(/[-_.\s]+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(words) ? words : null;
}
