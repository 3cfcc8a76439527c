/** JSON as SQL makes it. */

/** Arrays of more values than this are parted: SQLite functions take 100 arguments on any build, often not more. */
export const CHUNK = 100;

/** SQL of a JSON array of these values. `decode.ts` puts the parts of a long one together again. */
export function jsonArray(values: readonly string[]): string {
  if (values.length <= CHUNK) return `jsonb_array(${values.join(', ')})`;
  const chunks: string[] = [];
  for (let i = 0; i < values.length; i += CHUNK)
    chunks.push(`jsonb_array(${values.slice(i, i + CHUNK).join(', ')})`);
  return jsonArray(chunks);
}

/** A fraction as JSON, without loss: of itself SQLite would round it to 15 digits. */
export function exactNumber(sql: string): string {
  return `jsonb(format('%!.17g', ${sql}))`;
}

/** A property's value as JSON takes it. The only fractions are confidences. */
export function valueSql(sql: string, property: string): string {
  return property === 'confidence' ? exactNumber(sql) : sql;
}
