import { searchStems } from '../shared/text.ts';
import type { SearchTerm } from '../store/read-plan.ts';

/** Length of an excerpt in UTF-16 code units, before marks and escapes. */
const EXCERPT = 200;
/** As `foldedWords` cuts them: a possessive 's belongs to its word. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['\u2018\u2019\u02bc]s(?![\p{L}\p{N}\p{M}]))?/giu;

interface Match {
  readonly start: number;
  readonly end: number;
}

/**
 * An excerpt of about 200 characters around the place where most of the terms stand together, as HTML: the text is
 * escaped, matched words and phrases stand in `<mark>`, "…" stands where it is cut.
 */
export function highlight(text: string, terms: readonly SearchTerm[]): string {
  const matches = findMatches(text, terms);
  const { start, end } = excerpt(text, matches);
  let html = start > 0 ? '…' : '';
  let at = start;
  for (const match of matches) {
    if (match.start < start || match.end > end) continue;
    html += `${escapeHtml(text.slice(at, match.start))}<mark>${escapeHtml(text.slice(match.start, match.end))}</mark>`;
    at = match.end;
  }
  return html + escapeHtml(text.slice(at, end)) + (end < text.length ? '…' : '');
}

/** Where the terms are: a word is one match, a phrase another, from its first word to its last. In order, none in another. */
function findMatches(text: string, terms: readonly SearchTerm[]): Match[] {
  const words = Array.from(text.matchAll(WORD), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
    stems: searchStems(match[0]),
  })).filter(({ stems }) => stems.length > 0);
  const matches: Match[] = [];
  for (let i = 0; i < words.length;) {
    const length = Math.max(0, ...terms.map((term) => matchLength(words, i, term)));
    const [first, last] = [words[i], words[i + length - 1]];
    if (length > 0 && first && last) matches.push({ start: first.start, end: last.end });
    i += Math.max(1, length);
  }
  return matches;
}

/** How many words from the one at `start` on the term takes up; 0 where it does not stand there. */
function matchLength(
  words: readonly { readonly stems: readonly string[] }[],
  start: number,
  { stems, prefix }: SearchTerm,
): number {
  let length = 0;
  for (let found = 0; found < stems.length; length += 1) {
    // A word as it is written may be several to search: "½" is "1" and "2".
    for (const word of words[start + length]?.stems ?? ['']) {
      const wanted = stems[found];
      if (wanted === undefined) break;
      const isLast = found === stems.length - 1;
      if (prefix && isLast ? !word.startsWith(wanted) : word !== wanted) return 0;
      found += 1;
    }
  }
  return length;
}

/** The stretch that begins a little before the match from which on the most matches fit in. */
function excerpt(text: string, matches: readonly Match[]): Match {
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
