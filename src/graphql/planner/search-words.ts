import { searchStems } from '../../shared/text.ts';
import type { SearchTerm } from '../../store/read-plan.ts';
import { LIMITS } from '../limits/limits.ts';
import { requestError } from '../request-error.ts';

/** What the text of a query asks for, each term once. */
export interface SearchWords {
  /** All of these must be there. */
  readonly terms: readonly SearchTerm[];
  /** None of these may be there. */
  readonly excluded: readonly SearchTerm[];
  /** What is not excluded, in plain words: what the query means. */
  readonly text: string;
}

/** A phrase in quotation marks or a stretch without blanks, with "-" before it where it is excluded, and "*" behind a phrase. */
const PART = /(-?)(?:"([^"]*)"(\*?)|([^\s"]+))/g;
const CURLY_MARKS = /[\u201c-\u201f\u00ab\u00bb]/g;

/**
 * Reads a query: words, "phrases in quotation marks", beginnings (`miss*`, "patriot miss*") and excluded ones (`-word`).
 * A word that is cut in several by its signs ("NATO-Russia") is as many words; after "-" they are a phrase, since without
 * any of them is not what is meant.
 *
 * Throws BAD_REQUEST for a query with nothing to search or an open quotation, LIMIT_EXCEEDED for one that is too long.
 */
export function searchWords(query: string): SearchWords {
  if (query.length > LIMITS.maxQueryLength)
    throw requestError('LIMIT_EXCEEDED', `A search has at most ${LIMITS.maxQueryLength} characters.`);
  const text = query.replace(CURLY_MARKS, '"');
  checkQuotations(text);
  const terms = new Map<string, SearchTerm>();
  const excluded = new Map<string, SearchTerm>();
  const said: string[] = [];
  for (const [, minus, phrase, star, word] of text.matchAll(PART)) {
    const part = phrase ?? word ?? '';
    const stems = searchStems(part);
    if (stems.length === 0) continue;
    const prefix = part.trimEnd().endsWith('*') || star === '*';
    if (minus === '-') {
      add(excluded, { stems, prefix });
      continue;
    }
    said.push(part.replaceAll('*', ''));
    if (phrase !== undefined) add(terms, { stems, prefix });
    else stems.forEach((stem, i) => add(terms, { stems: [stem], prefix: prefix && i === stems.length - 1 }));
  }
  if (terms.size === 0) {
    throw requestError(
      'BAD_REQUEST',
      excluded.size > 0
        ? 'The search only excludes words. Give at least one word that is to be found.'
        : 'The search has no word in it. Give at least one letter or digit.',
    );
  }
  const words = [...terms.values(), ...excluded.values()].reduce((sum, { stems }) => sum + stems.length, 0);
  if (words > LIMITS.maxSearchTerms)
    throw requestError('LIMIT_EXCEEDED', `A search has at most ${LIMITS.maxSearchTerms} words.`);
  return { terms: [...terms.values()], excluded: [...excluded.values()], text: said.join(' ') };
}

function add(terms: Map<string, SearchTerm>, term: SearchTerm): void {
  terms.set(`${term.stems.join(' ')}${term.prefix ? '*' : ''}`, term);
}

function checkQuotations(text: string): void {
  const marks = [...text.matchAll(/"/g)];
  if (marks.length % 2 === 0) return;
  throw requestError(
    'BAD_REQUEST',
    `The quotation mark at character ${(marks.at(-1)?.index ?? 0) + 1} of the search is not closed. Close the phrase, or leave the mark out.`,
  );
}
