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

/** How many words of a group there are, and how many of them are content. */
interface Share {
  all: number;
  content: number;
}

/** The share of content in each group of words; -1 is no group. */
function contentShares(roles: Roles, groupOf: (offset: number) => number): Map<number, Share> {
  const shares = new Map<number, Share>();
  for (const [offset, best] of roles.best.entries()) {
    const group = groupOf(offset);
    if (group < 0) continue;
    const share = shares.get(group) ?? { all: 0, content: 0 };
    share.all += 1;
    if (best === CONTENT) share.content += 1;
    shares.set(group, share);
  }
  return shares;
}

/** A quotation of which most is content is content as a whole; one of which little is, is not. */
export function squareWithQuotations(reading: Reading, parse: Parse, roles: Roles, main: number): void {
  const quotationOf = (offset: number): number => quotationAt(reading, parse.tokenOf(roles.first + offset));
  const shares = contentShares(roles, quotationOf);
  const own = quotationAt(reading, parse.tokenOf(main));
  for (const offset of roles.best.keys()) {
    const quotation = quotationOf(offset);
    const share = shares.get(quotation);
    if (share === undefined || quotation === own) continue;
    if (share.content >= 0.5 * share.all) roles.best[offset] = CONTENT;
    else if (share.content < 0.2 * share.all && roles.best[offset] === CONTENT) roles.best[offset] = NONE;
  }
}

/** In another sentence than the cue's, what is content is a quotation, or nearly all of the sentence. */
export function squareWithSentences(reading: Reading, parse: Parse, roles: Roles, main: number): void {
  const own = parse.sentenceOf[main];
  /** The other sentence that a word out of quotations stands in, or -1. */
  const otherSentence = (offset: number): number => {
    const word = roles.first + offset;
    const sentence = parse.sentenceOf[word] ?? -1;
    return sentence === own || quotationAt(reading, parse.tokenOf(word)) >= 0 ? -1 : sentence;
  };
  const shares = contentShares(roles, (offset) =>
    parse.pos[roles.first + offset] === 'PUNCT' ? -1 : otherSentence(offset),
  );
  for (const [offset, best] of roles.best.entries()) {
    const sentence = otherSentence(offset);
    if (best !== CONTENT || sentence < 0) continue;
    const share = shares.get(sentence);
    if (share === undefined || share.content < WHOLE_SENTENCE * share.all) roles.best[offset] = NONE;
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

/** "said that A and warned that B": what hangs on a later verb beside the cue, itself a cue, is not the cue's. */
export function endAtNextCue(parse: Parse, roles: Roles, main: number): void {
  for (const other of parse.children(main, 'conj')) {
    if (other < main || parse.cueProbability(other) < NEXT_CUE) continue;
    for (const word of parse.subtree(other)) {
      const offset = word - roles.first;
      if (roles.best[offset] === CONTENT) roles.best[offset] = NONE;
    }
  }
}
