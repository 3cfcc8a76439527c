import type { Parse } from '../encoder/parse.ts';
import { CONTENT, NONE } from './roles-of-cue.ts';
import type { Roles } from './roles-of-cue.ts';
import type { Reading } from './reading.ts';
import { quotationAt } from './reading.ts';
import { wholePhrases } from './whole-phrases.ts';

/** From this share of its words on, a sentence without a cue of its own is content. */
const WHOLE_SENTENCE = 0.7;
/** How likely a verb beside the cue must be a cue itself to end the content. */
const NEXT_CUE = 0.5;

/** A quotation of which most is content is content as a whole; one of which little is, is not. */
export function squareWithQuotations(reading: Reading, parse: Parse, roles: Roles, main: number): void {
  const counts = new Map<number, { all: number; content: number }>();
  const quotationOf = (offset: number): number => quotationAt(reading, parse.tokenOf(roles.first + offset));
  for (const [offset, best] of roles.best.entries()) {
    const quotation = quotationOf(offset);
    if (quotation < 0) continue;
    const count = counts.get(quotation) ?? { all: 0, content: 0 };
    count.all += 1;
    if (best === CONTENT) count.content += 1;
    counts.set(quotation, count);
  }
  const own = quotationAt(reading, parse.tokenOf(main));
  for (const offset of roles.best.keys()) {
    const quotation = quotationOf(offset);
    const count = counts.get(quotation);
    if (count === undefined || quotation === own) continue;
    if (count.content >= 0.5 * count.all) roles.best[offset] = CONTENT;
    else if (count.content < 0.2 * count.all && roles.best[offset] === CONTENT) roles.best[offset] = NONE;
  }
}

/** In another sentence than the cue's, what is content is a quotation, or nearly all of the sentence. */
export function squareWithSentences(reading: Reading, parse: Parse, roles: Roles, main: number): void {
  const own = parse.sentenceOf[main];
  const counts = new Map<number, { all: number; content: number }>();
  const isFree = (word: number): boolean =>
    parse.sentenceOf[word] !== own && quotationAt(reading, parse.tokenOf(word)) < 0;
  for (const [offset, best] of roles.best.entries()) {
    const word = roles.first + offset;
    if (!isFree(word) || parse.pos[word] === 'PUNCT') continue;
    const sentence = parse.sentenceOf[word] ?? -1;
    const count = counts.get(sentence) ?? { all: 0, content: 0 };
    count.all += 1;
    if (best === CONTENT) count.content += 1;
    counts.set(sentence, count);
  }
  for (const [offset, best] of roles.best.entries()) {
    const word = roles.first + offset;
    if (best !== CONTENT || !isFree(word)) continue;
    const count = counts.get(parse.sentenceOf[word] ?? -1);
    if (count === undefined || count.content < WHOLE_SENTENCE * count.all) roles.best[offset] = NONE;
  }
}

/** A run of content whose ends are ends of phrases, where it stays in its sentence, in or out of quotation, and takes no other role's words. */
export function widen(
  reading: Reading,
  parse: Parse,
  roles: Roles,
  [from, to]: [number, number],
): [number, number] {
  const isAlike = (offset: number, edge: number): boolean =>
    roles.best[offset] === NONE &&
    parse.sentenceOf[roles.first + offset] === parse.sentenceOf[roles.first + edge] &&
    quotationAt(reading, parse.tokenOf(roles.first + offset)) ===
      quotationAt(reading, parse.tokenOf(roles.first + edge));
  let [low, high] = [from, to];
  while (low > 0 && isAlike(low - 1, from)) low -= 1;
  while (high < roles.best.length && isAlike(high, to - 1)) high += 1;
  const whole = wholePhrases(
    parse,
    { first: roles.first + from, after: roles.first + to },
    { first: roles.first + low, after: roles.first + high },
  );
  return [whole.first - roles.first, whole.after - roles.first];
}

/** "said that A and warned that B": what hangs on a verb beside the cue is not the cue's, if it stands behind that verb. */
export function endAtNextCue(parse: Parse, roles: Roles, main: number): void {
  for (const other of parse.children(main, 'conj')) {
    if (other < main || parse.cueProbability(other) < NEXT_CUE) continue;
    const own = parse.subtree(other);
    const start = own[0] ?? other;
    for (const word of own) {
      const offset = word - roles.first;
      if (word >= start && roles.best[offset] === CONTENT) roles.best[offset] = NONE;
    }
  }
}
