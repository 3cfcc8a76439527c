import type { Span } from '../../model/span.ts';
import type { EntityDraft, EntityTable } from '../entities/entity-table.ts';
import type { Parse } from '../encoder/parse.ts';
import type { Lexicon } from '../lexicons/lexicon.ts';
import type { TextDocument } from '../sentences/read-document.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Token } from '../sentences/tokenize.ts';
import type { NameSpan, PartOfSpeech, Tagging } from '../tagger/tagger.ts';

/** Everything the steps so far know of an article, with short ways to ask for it. */
export interface Reading {
  readonly document: TextDocument;
  readonly tagging: Tagging;
  readonly table: EntityTable;
  readonly lexicon: Lexicon;
  /** The name each token belongs to, or -1. */
  readonly nameOf: readonly number[];
  /** The encoder's view of the document; null where the rules work alone. */
  readonly parse: Parse | null;
}

const EDGE: Token = { start: 0, end: 0, text: '', lower: '' };

export function createReading(
  document: TextDocument,
  tagging: Tagging,
  table: EntityTable,
  lexicon: Lexicon,
  parse: Parse | null = null,
): Reading {
  const nameOf = new Array<number>(document.tokens.length).fill(-1);
  for (const [index, name] of tagging.names.entries())
    for (let token = name.first; token < name.end; token += 1) nameOf[token] = index;
  return { document, tagging, table, lexicon, nameOf, parse };
}

/** The token at an index; an empty one outside the text. */
export function tokenAt(reading: Reading, index: number): Token {
  return reading.document.tokens[index] ?? EDGE;
}

export function posAt(reading: Reading, index: number): PartOfSpeech {
  return reading.tagging.tags[index]?.pos ?? 'PUNCT';
}

/** The quotation a token stands in, or -1. */
export function quotationAt(reading: Reading, index: number): number {
  return reading.document.quotationOf[index] ?? -1;
}

export function nameAt(reading: Reading, index: number): NameSpan | null {
  return reading.tagging.names[reading.nameOf[index] ?? -1] ?? null;
}

export function entityAt(reading: Reading, index: number): EntityDraft | null {
  return reading.table.ofName[reading.nameOf[index] ?? -1] ?? null;
}

export function spanOfRange(reading: Reading, range: TokenRange): Span {
  return { start: tokenAt(reading, range.first).start, end: tokenAt(reading, range.after - 1).end };
}

export function isNominal(pos: PartOfSpeech): boolean {
  return pos === 'NOUN' || pos === 'PROPN' || pos === 'NUM';
}

const CALENDAR =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|today|yesterday|tomorrow|tonight|january|february|march|april|may|june|july|august|september|october|november|december|mon|tue|tues|wed|thu|thurs|fri|jan|feb|aug|sept?|oct|nov|dec)$/u;

/** Is the word a day or month, which never speaks? */
export function isCalendarWord(token: Token): boolean {
  return (
    CALENDAR.test(token.lower) &&
    (/^\p{Lu}/u.test(token.text) || /day$|^tomorrow$|^tonight$/u.test(token.lower))
  );
}
