import type { TextDocument } from '../sentences/read-document.ts';
import type { Token } from '../sentences/tokenize.ts';
import {
  FUTURE_WORDS,
  MODALS,
  PLANNED,
  BEHIND_PLANNED,
  ACTS,
  GOVERNORS,
  SCHEDULED_NOW,
  SCHEDULED_PLURAL,
  ANNOUNCED,
  PAST_WORDS,
  NO_PAST,
  BE_PAST,
  HAVE,
} from './tense-words.ts';
import { lowerAt } from './words.ts';

/** Which occurrence the clause speaks of. NEAREST: it looks ahead from the past ("was due on Monday"). UNKNOWN: nothing told. */
export type Direction = 'PAST' | 'FUTURE' | 'NEAREST' | 'UNKNOWN';

/** A date expression in its clause: `lead` the first token of the words before it ("late on"), `preposition` among them. */
export interface Place {
  readonly lead: number;
  readonly first: number;
  readonly after: number;
  readonly preposition: string | null;
  /** It is told by day or month ("24 October"), so that the other occurrence lies a year away. */
  readonly yearly: boolean;
}

const WINDOW = 40;
const HARD_STOP =
  /^(?:[;:()[\]"“”«»„–—.!?…]|-{1,3}|that|who|which|whose|where|when|while|because|although|though|but|if|saying)$/u;

/** What one word says about the time of its clause, or null. `place` is the date that asks. */
function evidenceAt(tokens: readonly Token[], index: number, place: Place): Direction | null {
  const word = lowerAt(tokens, index);
  const before = lowerAt(tokens, index - 1);
  const behind = lowerAt(tokens, index + 1);
  if (FUTURE_WORDS.has(word)) return 'FUTURE';
  if (MODALS.has(word)) return modal(tokens, index);
  if (PLANNED.has(word)) return planned(tokens, index);
  if (word === 'to' && ACTS.has(behind) && !GOVERNORS.has(before))
    return BE_PAST.has(before) ? 'NEAREST' : 'FUTURE';
  if (word === 'ahead' && behind === 'of') return 'NEAREST';
  if (['is', 'are', "'re", "'m"].includes(word))
    return (/^\p{Ll}{2,}ing$/u.test(behind) && behind !== 'being') || index === place.lead - 1
      ? 'FUTURE'
      : null;
  if (word === 'has' || word === 'have' || word === "'ve")
    return behind === 'been' || /(?:ed|en)$/u.test(behind) ? 'PAST' : null;
  if (SCHEDULED_NOW.has(word)) return 'FUTURE';
  // "Voters go to the polls on Sunday": elections are always announced.
  if (word === 'go' && behind === 'to' && lowerAt(tokens, index + 3) === 'polls') return 'FUTURE';
  if (SCHEDULED_PLURAL.has(word))
    return ['to', 'did', "didn't", 'the', 'a', "'s", "'"].includes(before) ? null : 'FUTURE';
  if (ANNOUNCED.has(word) && index < place.lead - 1) {
    if (isEnd(place)) return 'FUTURE';
    if (place.yearly) return 'NEAREST';
  }
  if (PAST_WORDS.has(word)) return 'PAST';
  return isPastVerb(tokens[index]?.text ?? '', before) ? 'PAST' : null;
}

function isEnd(place: Place): boolean {
  return place.preposition === 'by' || place.preposition === 'until';
}

function modal(tokens: readonly Token[], index: number): Direction | null {
  if (tokens[index]?.text === 'May') return null;
  const next = [lowerAt(tokens, index + 1), lowerAt(tokens, index + 2)];
  if (next.includes('have')) return 'PAST';
  return lowerAt(tokens, index) === 'could' && next[0] === 'not' ? 'PAST' : 'FUTURE';
}

/** "is due on", "a vote expected on" look ahead; "was due on" too, from then; "NATO had expected" looks back. */
function planned(tokens: readonly Token[], index: number): Direction | null {
  const word = lowerAt(tokens, index);
  const behind = lowerAt(tokens, index + 1);
  const before = lowerAt(tokens, index - 1);
  const nearby = [before, lowerAt(tokens, index - 2)];
  if (nearby.some((other) => BE_PAST.has(other))) return 'NEAREST';
  if (HAVE.has(before)) return 'PAST';
  // "due to snow on Tuesday": because of it.
  if (word === 'due' && behind === 'to' && !ACTS.has(lowerAt(tokens, index + 2))) return null;
  return BEHIND_PLANNED.has(behind) ? 'FUTURE' : null;
}

function isPastVerb(word: string, before: string): boolean {
  return (
    word.length > 3 &&
    /^\p{Ll}+ed$/u.test(word) &&
    !NO_PAST.has(word) &&
    !['be', 'been', 'being', 'is', 'are', 'the', 'a'].includes(before)
  );
}

/** The nearest evidence from `index` in steps of `step`, up to the sentence's end, a hard stop, or a comma if `commas` is false. */
function scan(
  document: TextDocument,
  index: number,
  step: 1 | -1,
  commas: boolean,
  place: Place,
): Direction | null {
  const { tokens, sentenceOf } = document;
  const sentence = sentenceOf[place.first];
  for (let at = index, seen = 0; seen < WINDOW && sentenceOf[at] === sentence; at += step, seen += 1) {
    const word = lowerAt(tokens, at);
    if (HARD_STOP.test(word) || (word === ',' && !commas)) return null;
    const evidence = evidenceAt(tokens, at, place);
    if (evidence !== null) return evidence;
  }
  return null;
}

/** "Thursday's vote will", "told us after Tuesday's talks": the noun's own verb decides, unless a preposition ties it to the other. */
function directionOfPossessive(document: TextDocument, place: Place): Direction | null {
  const tied = ['at', 'during', 'after', 'since', 'following', 'in'].includes(place.preposition ?? '');
  const own = tied ? null : scan(document, place.after + 1, 1, false, place);
  if (own !== null) return own;
  const other = scan(document, place.lead - 1, -1, false, place);
  // "will discuss Tuesday's fire" and "will attend Friday's match" look alike.
  return other === 'FUTURE' || (other === 'PAST' && place.preposition === 'before') ? 'NEAREST' : other;
}

/** Does an "'s" stand behind the date? */
export function isPossessive(tokens: readonly Token[], after: number): boolean {
  return lowerAt(tokens, after) === "'s" || lowerAt(tokens, after) === "'";
}

/** Looks for signs of the past or the future in the clause around a date, nearest first, before it and then behind it. */
export function directionOf(document: TextDocument, place: Place): Direction {
  const { tokens } = document;
  if (isPossessive(tokens, place.after)) {
    const direction = directionOfPossessive(document, place);
    if (direction !== null) return direction;
  }
  const behind = lowerAt(tokens, place.after) === ',' ? place.after + 1 : place.after;
  const found =
    scan(document, place.lead - 1, -1, false, place) ??
    scan(document, behind, 1, false, place) ??
    scan(document, place.lead - 1, -1, true, place);
  return found ?? (isEnd(place) ? 'FUTURE' : 'UNKNOWN');
}
