import type { Span } from '../../model/span.ts';
import type { GivenStatement } from '../given-statements.ts';
import type { Answer, AnsweredStatement } from './answer.ts';
import { choosePlaces } from './choose-places.ts';
import type { Chunk } from './chunks.ts';
import { createQuoteFinder } from './find-quote.ts';
import type { QuoteFinder } from './find-quote.ts';

/**
 * Why something of an answer was not believed:
 *  - malformed: an entry without the form that was asked for
 *  - tooMany: entries beyond the most that a chunk is taken to hold
 *  - noContent: an entry without words of content
 *  - content, cue, speaker: the statement names words that the text does not hold
 *  - name, reporter: the same, and the statement stays without them
 *  - overlap: cue, speaker or pieces of content have no places of their own
 *  - elsewhere: it stands in the words before the chunk, which were shown only to be understood
 *  - duplicate: its content is that of another statement, or goes into it
 */
export const REJECTION_REASONS = [
  'malformed',
  'tooMany',
  'noContent',
  'content',
  'cue',
  'speaker',
  'name',
  'reporter',
  'overlap',
  'elsewhere',
  'duplicate',
] as const;
export type RejectionReason = (typeof REJECTION_REASONS)[number];

/** How often each reason came up; reasons that did not are left out. */
export type RejectionCounts = Readonly<Partial<Record<RejectionReason, number>>>;

export interface PlacedAnswer {
  readonly statements: readonly GivenStatement[];
  readonly rejected: readonly RejectionReason[];
}

/** Statements of one chunk that are looked at: more than it could hold, and few enough to be looked at quickly. */
const MAX_STATEMENTS = 100;
const RULE = 'language model';
/** Nobody has measured how often such statements are right. */
const CONFIDENCE = 0.8;
const CONFIDENCE_WITHOUT_CUE = 0.6;

/**
 * Finds what the language model answered about a chunk in the article's text. `names` finds names in the whole article.
 * Nothing is taken over that the text does not hold.
 */
export function placeAnswer(text: string, chunk: Chunk, answer: Answer, names: QuoteFinder): PlacedAnswer {
  const finder = createQuoteFinder(text, { start: chunk.contextStart, end: chunk.end });
  const statements: GivenStatement[] = [];
  const rejected: RejectionReason[] = [];
  const usedCues: Span[] = [];
  for (let count = 0; count < answer.malformed; count += 1) rejected.push('malformed');
  for (const [index, answered] of answer.statements.entries()) {
    if (index >= MAX_STATEMENTS) {
      rejected.push('tooMany');
      continue;
    }
    const placed = place(text, finder, answered, usedCues);
    if (typeof placed === 'string') {
      rejected.push(placed);
      continue;
    }
    if ((placed.content[0]?.start ?? 0) < chunk.start && (placed.cue?.start ?? 0) < chunk.start) {
      rejected.push('elsewhere');
      continue;
    }
    if (placed.cue !== null) usedCues.push(placed.cue);
    const named = spoken(answered.name) ? names.find(answered.name) : [];
    if (spoken(answered.name) && named.length === 0) rejected.push('name');
    if (spoken(answered.reporter) && placed.reporter === null) rejected.push('reporter');
    statements.push({ ...placed, namedAs: named });
  }
  return { statements, rejected };
}

/** Models write "" or "null" for what they leave out. */
function spoken(quote: string | null): quote is string {
  return quote !== null && quote.trim() !== '' && quote.trim().toLowerCase() !== 'null';
}

function place(
  text: string,
  finder: QuoteFinder,
  { content, cue, speaker, reporter, negated }: AnsweredStatement,
  usedCues: readonly Span[],
): GivenStatement | RejectionReason {
  const pieces = content.filter(spoken);
  if (pieces.length === 0) return 'noContent';
  const contentPlaces = pieces.map((piece) => finder.find(piece));
  if (contentPlaces.some((places) => places.length === 0)) return 'content';
  const cuePlaces = spoken(cue) ? finder.find(cue) : null;
  if (cuePlaces?.length === 0) return 'cue';
  const speakerPlaces = spoken(speaker) ? finder.find(speaker) : null;
  if (speakerPlaces?.length === 0) return 'speaker';
  const chosen = choosePlaces(text, contentPlaces, cuePlaces, speakerPlaces, usedCues);
  if (chosen === null) return 'overlap';
  return {
    ...chosen,
    namedAs: [],
    reporter: spoken(reporter) ? nearest(finder.find(reporter), chosen.cue ?? chosen.content[0]) : null,
    denies: negated,
    rule: RULE,
    confidence: chosen.cue === null ? CONFIDENCE_WITHOUT_CUE : CONFIDENCE,
  };
}

function nearest(places: readonly Span[], to: Span | undefined): Span | null {
  const distance = ({ start }: Span): number => Math.abs(start - (to?.start ?? 0));
  return places.reduce<Span | null>(
    (best, span) => (best === null || distance(span) < distance(best) ? span : best),
    null,
  );
}

/** Leaves out statements whose content another one holds already; the one that begins first stays, the longer of two. */
export function withoutDuplicates(statements: readonly GivenStatement[]): PlacedAnswer {
  const begin = ({ content }: GivenStatement): number => content[0]?.start ?? 0;
  const end = ({ content }: GivenStatement): number => content.at(-1)?.end ?? 0;
  const kept: GivenStatement[] = [];
  const rejected: RejectionReason[] = [];
  for (const statement of [...statements].sort((a, b) => begin(a) - begin(b) || end(b) - end(a))) {
    const taken = kept
      .slice(-20)
      .some(({ content }) => content.some((span) => statement.content.some((other) => overlap(span, other))));
    if (taken) rejected.push('duplicate');
    else kept.push(statement);
  }
  return { statements: kept, rejected };
}

function overlap(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
