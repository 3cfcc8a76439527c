/**
 * The names of a byline: "By Jane Doe, Ann Roe and Max Poe" gives three. Without "and", "&" or ";" a comma separates a
 * name from a description ("Jane Doe, Brussels") and the whole stays one name.
 */
export function splitByline(byline: string): string[] {
  const line = byline
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by[: ]\s*/i, '');
  const parts = line.split(/ and | & |;/i);
  const names = parts.length > 1 ? parts.flatMap((part) => part.split(',')) : parts;
  return names.map((name) => name.trim()).filter((name) => name !== '');
}
