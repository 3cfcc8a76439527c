import type { Span } from '../../model/span.ts';

const ENDS_SENTENCE = /[.!?…:;"”’')\]]\s*$/u;

interface Line extends Span {
  readonly blank: boolean;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  while (start <= text.length) {
    const found = text.indexOf('\n', start);
    const end = found < 0 ? text.length : found;
    lines.push({ start, end, blank: text.slice(start, end).trim() === '' });
    start = end + 1;
  }
  return lines;
}

/** Is the text broken into short lines in the middle of sentences, as mail and old agency texts are? */
function isHardWrapped(text: string, lines: readonly Line[]): boolean {
  let inner = 0;
  let broken = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.blank || next === undefined || next.blank) continue;
    inner += 1;
    const length = line.end - line.start;
    const following = text.slice(next.start, next.start + 1);
    if (
      length >= 40 &&
      length <= 110 &&
      !ENDS_SENTENCE.test(text.slice(Math.max(line.start, line.end - 4), line.end))
    )
      broken += /\p{Ll}/u.test(following) ? 1 : 0.6;
  }
  return inner >= 3 && broken / inner > 0.45;
}

/**
 * The paragraphs of a text, trimmed, in order. A line is a paragraph; where the text is hard-wrapped, a run of lines
 * without a blank one between them is.
 */
export function findParagraphs(text: string): Span[] {
  const lines = linesOf(text);
  const wrapped = isHardWrapped(text, lines);
  const paragraphs: { start: number; end: number }[] = [];
  let open = false;
  for (const line of lines) {
    if (line.blank) {
      open = false;
      continue;
    }
    const raw = text.slice(line.start, line.end);
    const start = line.start + (raw.length - raw.trimStart().length);
    const end = line.start + raw.trimEnd().length;
    const last = paragraphs.at(-1);
    if (wrapped && open && last !== undefined) last.end = end;
    else paragraphs.push({ start, end });
    open = true;
  }
  return paragraphs;
}
