import type { Span } from '../../model/span.ts';
import type { Lexicon } from '../lexicons/lexicon.ts';
import { findParagraphs } from './paragraphs.ts';
import { findQuotations } from './quotations.ts';
import type { Quotation } from './quotations.ts';
import { splitSentences, spanOf } from './split-sentences.ts';
import type { TokenRange } from './split-sentences.ts';
import { tokenize } from './tokenize.ts';
import type { Token } from './tokenize.ts';

/** HEADLINE: a title line; JUNK: debris of web pages, which gives no statements. */
export type SentenceRole = 'BODY' | 'HEADLINE' | 'JUNK';

export interface Sentence extends Span, TokenRange {
  readonly paragraph: number;
  readonly role: SentenceRole;
}

/** A text cut into paragraphs, sentences, tokens and quotations, before anyone asks what the words mean. */
export interface TextDocument {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  /** The sentence of each token. */
  readonly sentenceOf: readonly number[];
  /** The quotation each token stands in (its marks too), or -1. */
  readonly quotationOf: readonly number[];
}

const JUNK =
  /^(?:and )?(?:share|share via|share this|read more|related|advertisement|sign up|subscribe|follow us|click here|photo|image|video|sources?(?=\s*(?::|$))|copyright|©|all rights reserved|loading|comments?|print|email|tweet)\b/iu;

function roleOf(
  text: string,
  span: Span,
  isFirst: boolean,
  isLast: boolean,
  title: string,
  lexicon: Lexicon,
): SentenceRole {
  const line = text.slice(span.start, span.end);
  const letters = line.replace(/[^\p{L}]/gu, '').length;
  if (letters < 2) return 'JUNK';
  if (line.length < 80 && JUNK.test(line) && !/[.!?”"]$/u.test(line)) return 'JUNK';
  if (line.trim() === title.trim() && title.trim() !== '') return 'HEADLINE';
  if (isLast && isOutletList(line, lexicon)) return 'JUNK';
  if (isFirst && line.length < 200 && !/(?:[.!?]["”’']?|:)$/u.test(line)) return 'HEADLINE';
  return 'BODY';
}

/** "Voice of Russia, Interfax, RT": the agencies a piece was made from. */
function isOutletList(line: string, lexicon: Lexicon): boolean {
  const names = line.split(/,| and /u).map((name) => name.trim().replace(/\.$/u, ''));
  return (
    names.length > 0 &&
    line.length < 200 &&
    names.every((name) => lexicon.organizations.get(name)?.kind === 'MEDIA')
  );
}

function tokenRanges(tokens: readonly Token[], spans: readonly Span[]): TokenRange[] {
  let next = 0;
  return spans.map((span) => {
    while (next < tokens.length && (tokens[next]?.start ?? 0) < span.start) next += 1;
    const first = next;
    while (next < tokens.length && (tokens[next]?.start ?? 0) < span.end) next += 1;
    return { first, after: next };
  });
}

/**
 * Cuts a text up. The title line, where the text repeats it, is marked HEADLINE, debris such as "and share via" or a last
 * line of outlets JUNK.
 */
export function readDocument(text: string, title: string, lexicon: Lexicon): TextDocument {
  const tokens = tokenize(text);
  const paragraphs = findParagraphs(text);
  const ranges = tokenRanges(tokens, paragraphs);
  const last = lastBody(text, paragraphs);
  const sentences: Sentence[] = [];
  const sentenceOf = new Array<number>(tokens.length).fill(0);
  for (const [paragraph, range] of ranges.entries()) {
    const span = paragraphs[paragraph] ?? { start: 0, end: 0 };
    const role = roleOf(
      text,
      span,
      paragraph === 0 && paragraphs.length > 1,
      paragraph >= last,
      title,
      lexicon,
    );
    for (const part of splitSentences(tokens, range, lexicon, text)) {
      for (let index = part.first; index < part.after; index += 1) sentenceOf[index] = sentences.length;
      sentences.push({ ...spanOf(tokens, part), ...part, paragraph, role });
    }
  }
  const quotations = findQuotations(text, paragraphs);
  const quotationOf = new Array<number>(tokens.length).fill(-1);
  for (const [index, range] of tokenRanges(tokens, quotations).entries())
    for (let token = range.first; token < range.after; token += 1) quotationOf[token] = index;
  return { text, tokens, sentences, quotations, sentenceOf, quotationOf };
}

/** The first paragraph of the tail that is not running text: short lines without a full stop. */
function lastBody(text: string, paragraphs: readonly Span[]): number {
  let index = paragraphs.length;
  while (index > 1) {
    const span = paragraphs[index - 1];
    if (
      span === undefined ||
      span.end - span.start > 200 ||
      /[.!?]["”’']?$/u.test(text.slice(span.end - 2, span.end))
    )
      break;
    index -= 1;
  }
  return index;
}
