import { searchStems } from '../shared/text.ts';
import type { SearchTerm } from '../store/read-plan.ts';

/** Length of an excerpt in UTF-16 code units, before marks and escapes. */
const EXCERPT = 200;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

interface Word {
  readonly start: number;
  readonly end: number;
}

/**
 * An excerpt of about 200 characters around the place where most of the terms stand together, as HTML: the text is
 * escaped, matched words stand in `<mark>`, "…" stands where it is cut.
 */
export function highlight(text: string, terms: readonly SearchTerm[]): string {
  const matches = matchedWords(text, terms);
  const { start, end } = excerpt(text, matches);
  let html = start > 0 ? '…' : '';
  let at = start;
  for (const word of matches) {
    if (word.start < start || word.end > end) continue;
    html += `${escapeHtml(text.slice(at, word.start))}<mark>${escapeHtml(text.slice(word.start, word.end))}</mark>`;
    at = word.end;
  }
  return html + escapeHtml(text.slice(at, end)) + (end < text.length ? '…' : '');
}

function matchedWords(text: string, terms: readonly SearchTerm[]): Word[] {
  return Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  })).filter(({ start, end }) => {
    const [stem] = searchStems(text.slice(start, end));
    return (
      stem !== undefined &&
      terms.some((term) => (term.prefix ? stem.startsWith(term.stem) : stem === term.stem))
    );
  });
}

/** The stretch that begins a little before the match from which on the most matches fit in. */
function excerpt(text: string, matches: readonly Word[]): Word {
  if (text.length <= EXCERPT) return { start: 0, end: text.length };
  const lead = EXCERPT / 5;
  let best = { start: 0, count: -1 };
  matches.forEach((match, i) => {
    const limit = match.start - lead + EXCERPT;
    const count = matches.slice(i, i + EXCERPT).filter(({ end }) => end <= limit).length;
    if (count > best.count) best = { start: match.start - lead, count };
  });
  const start = Math.max(0, Math.min(best.start, text.length - EXCERPT));
  return { start: wordStart(text, start), end: wordEnd(text, start + EXCERPT) };
}

/** The next place at or after the offset where a word begins, unless that is far. */
function wordStart(text: string, offset: number): number {
  if (offset === 0) return 0;
  const space = text.slice(offset, offset + 20).search(/\s/);
  return space < 0 ? offset : offset + space + 1;
}

function wordEnd(text: string, offset: number): number {
  if (offset >= text.length) return text.length;
  const space = /\s\S*$/.exec(text.slice(Math.max(0, offset - 20), offset));
  return space ? Math.max(0, offset - 20) + space.index : offset;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
