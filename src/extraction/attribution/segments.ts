import type { SentenceRole, TextDocument } from '../sentences/read-document.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Reading } from './reading.ts';
import { quotationAt, tokenAt } from './reading.ts';

/** Sentences that one quotation holds together: `"A. B," he said.` is one segment. */
export interface Segment extends TokenRange {
  readonly paragraph: number;
  readonly role: SentenceRole;
}

const MAX_TOKENS = 900;

function quotationCrosses(document: TextDocument, before: number, after: number): boolean {
  const quotation = document.quotationOf[before] ?? -1;
  return quotation >= 0 && quotation === (document.quotationOf[after] ?? -1);
}

/** `"Really?" Smith asked.`: the sentence ended inside the marks, the speaker follows. */
function speakerFollows(reading: Reading, first: number, after: number): boolean {
  const closes = quotationAt(reading, first - 1) >= 0 && quotationAt(reading, first) < 0;
  const lastInside = tokenAt(reading, first - 2).text;
  if (!closes || !/^(?:[!?…,]|\.{2,}|-+|—)$/u.test(lastInside)) return false;
  const limit = Math.min(after, first + 8);
  for (let index = first; index < limit; index += 1) {
    const token = tokenAt(reading, index);
    if (quotationAt(reading, index) >= 0) return false;
    const lemma = reading.lexicon.verbs.get(token.lower)?.lemma;
    if (lemma !== undefined && reading.lexicon.cueVerbs.has(lemma)) {
      const next = tokenAt(reading, index + 1);
      return !/^(?:that|the|a|an|he|she|it|they)$/u.test(next.lower);
    }
  }
  return false;
}

const MAX_DATELINE = 18;

/** "BRUSSELS, Dec 4 (Coastal Agency) -": what a dispatch says behind it begins after the dash. */
function skipDateline(reading: Reading, sentence: TokenRange): number {
  const { first, after } = sentence;
  if (!/^\p{Lu}[\p{Lu}.'-]{2,}$/u.test(tokenAt(reading, first).text)) return first;
  let depth = 0;
  for (let index = first + 1; index < Math.min(after, first + MAX_DATELINE); index += 1) {
    const { text } = tokenAt(reading, index);
    if (text === '(') depth += 1;
    else if (text === ')') depth -= 1;
    else if (depth === 0 && /^(?:[—–]|-+)$/u.test(text)) return index + 1 < after ? index + 1 : first;
    else if (depth === 0 && !/^[\p{Lu}\d,./]/u.test(text)) return first;
  }
  return first;
}

/** The segments of a document, in order. */
export function findSegments(reading: Reading): Segment[] {
  const { document } = reading;
  const segments: Segment[] = [];
  for (const sentence of document.sentences) {
    const last = segments.at(-1);
    const joins =
      last?.paragraph === sentence.paragraph &&
      last.after - last.first < MAX_TOKENS &&
      (quotationCrosses(document, sentence.first - 1, sentence.first) ||
        speakerFollows(reading, sentence.first, sentence.after));
    if (joins) segments[segments.length - 1] = { ...last, after: sentence.after };
    else
      segments.push({
        first: skipDateline(reading, sentence),
        after: sentence.after,
        paragraph: sentence.paragraph,
        role: sentence.role,
      });
  }
  return segments;
}
