/** Limits of what is read; docs/formats.md names each. Bytes are as stored, characters are UTF-16 code units. */
export const LIMITS = {
  /** Bytes of a plain text, Markdown or JSON file, which is read whole. */
  fileBytes: 20 * 1024 * 1024,
  /** Bytes of one line of a JSON Lines file; the file itself may have any size. */
  lineBytes: 20 * 1024 * 1024,
  /** Articles of one JSON array. */
  articlesPerArray: 10_000,
  textCharacters: 2_000_000,
  titleCharacters: 500,
  urlCharacters: 2_048,
  /** Characters of the name of an outlet or an author. */
  nameCharacters: 200,
  authors: 50,
} as const;
