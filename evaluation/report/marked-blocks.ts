/**
 * Replaces what stands between `<!-- evaluate:NAME -->` and `<!-- /evaluate:NAME -->`.
 * @throws RangeError where the text has no such block
 */
export function replaceBlock(text: string, name: string, content: string): string {
  const opening = `<!-- evaluate:${name} -->`;
  const closing = `<!-- /evaluate:${name} -->`;
  const start = text.indexOf(opening);
  const end = text.indexOf(closing, start);
  if (start < 0 || end < 0) throw new RangeError(`no block "${name}" to write to`);
  return `${text.slice(0, start + opening.length)}\n${content}\n${text.slice(end)}`;
}
