import { ID_PREFIX } from '../../model/graph-schema.ts';
import { hash32, shortHash } from '../../shared/hash.ts';
import type { SaidStatement } from './said.ts';
import { COMMON_STEMS } from './word-lists.ts';
import { wordingOf } from './wording.ts';

/** Cues of statements that answer somebody: those are looked for among the statements of whom they name. */
export const ANSWERING_CUES: ReadonlySet<string> = new Set(['DENIED', 'ACCUSED', 'AGREED', 'PRAISED']);

/** A row of so many content words holds a key, up to a number of keys: a quotation cut down to it meets its original. */
const WINDOW = 5;
const KEYS = 8;
/** At least so many words lead, however long the statement. */
const LEADING = 2;
/** Answers are few, and share few words with what they answer. */
const ANSWER_KEYS = 6;
const HASH = 10;

/**
 * What a statement is found by. Two statements of different articles are compared only where they have a key in common:
 * the same person (who speaks, or whom an answer names) with the same word, or two leading words of whomever.
 * Which words lead is decided by a hash, rare words before common ones, so that statements with most words in
 * common mostly choose the same ones. An unnamed source is known in its article only and has no keys of the first kind.
 */
export function keysOf(
  statement: Pick<SaidStatement, 'content' | 'speakerId' | 'mentionIds' | 'cueClass' | 'eventId'>,
): string[] {
  const { speakerId, mentionIds, cueClass, eventId } = statement;
  const { stemOf, stems } = wordingOf(statement.content).whole;
  const ranked = [...stems].sort(byRank);
  const chosen = new Set([
    ...ranked.slice(0, LEADING),
    ...leadingInWindows(stemOf.filter((stem) => stem !== null)),
  ]);
  const keys: string[] = [];
  if (speakerId !== null && !isUnnamed(speakerId)) {
    const words = [...chosen].sort(byRank).slice(0, KEYS);
    keys.push(...words.map((stem) => key(speakerId, stem)));
    if (eventId !== null) keys.push(key(speakerId, eventId));
  }
  if (cueClass !== null && ANSWERING_CUES.has(cueClass))
    for (const mentioned of mentionIds.slice(0, 2)) {
      keys.push(...ranked.slice(0, ANSWER_KEYS).map((stem) => key(mentioned, stem)));
      if (eventId !== null) keys.push(key(mentioned, eventId));
    }
  const [first, second, third] = ranked;
  if (first !== undefined && second !== undefined && third !== undefined)
    keys.push(key(first, second), key(first, third));
  return [...new Set(keys)];
}

export function sharesKey(
  a: { readonly keys: readonly string[] },
  b: { readonly keys: readonly string[] },
): boolean {
  return a.keys.some((each) => b.keys.includes(each));
}

function key(...parts: readonly string[]): string {
  return shortHash(parts.join('\u001f'), HASH);
}

function isUnnamed(speakerId: string): boolean {
  return speakerId.startsWith(`${ID_PREFIX.UnnamedSource}:`);
}

/** The word of lowest rank in each row of `WINDOW` words (Schleimer and others 2003, "winnowing"). */
function leadingInWindows(stems: readonly string[]): Set<string> {
  const leading = new Set<string>();
  for (let first = 0; first + WINDOW <= stems.length; first += 1) {
    const [lowest] = stems.slice(first, first + WINDOW).sort(byRank);
    if (lowest !== undefined) leading.add(lowest);
  }
  return leading;
}

/** Common words last, the others in an order that has nothing to do with the alphabet. */
function byRank(a: string, b: string): number {
  return (
    Number(COMMON_STEMS.has(a)) - Number(COMMON_STEMS.has(b)) ||
    hash32(a) - hash32(b) ||
    (a < b ? -1 : a > b ? 1 : 0)
  );
}
