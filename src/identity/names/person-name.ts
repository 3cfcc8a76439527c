import { isNicknameOf } from './nicknames.ts';

const SUFFIXES = new Set(['jr', 'sr', 'ii', 'iii', 'iv']);

/** A person's name as its id has it: folded words, given names first. */
export interface PersonName {
  readonly given: readonly string[];
  readonly surname: string;
  /** A surname alone, or with nothing but initials: it may be short for any longer name that ends so. */
  readonly partial: boolean;
}

const KEPT = 20_000;
const read = new Map<string, PersonName>();

/** Reads the name out of a person's `nameId`: "person:anders-fogh-rasmussen". */
export function personNameOf(nameId: string): PersonName {
  const known = read.get(nameId);
  if (known !== undefined) return known;
  // The same names are asked for again and again: a few thousand are at hand.
  if (read.size >= KEPT) read.clear();
  const name = readName(nameId);
  read.set(nameId, name);
  return name;
}

function readName(nameId: string): PersonName {
  const words = nameId.slice(nameId.indexOf(':') + 1).split('-');
  while (words.length > 1 && SUFFIXES.has(words.at(-1) ?? '')) words.pop();
  const surname = words.at(-1) ?? '';
  const given = words.slice(0, -1);
  return { given, surname, partial: given.every(isInitial) };
}

/**
 * Under which key names are compared: the consonants of the surname, each once, in the order of the alphabet, those
 * alike as one ("Lavrov", "Lawrow" and the slip "Lavorv" -> "lrv"). Names under different keys are never one person by
 * themselves.
 */
export function surnameKey(surname: string): string {
  const sounds = surname
    .replace(/ph/g, 'f')
    .replace(/[sz]?[cs]h/g, 's')
    .replace(/x/g, 'ks')
    .replace(/[cqg]/g, 'k')
    .replace(/[zj]/g, 's')
    .replace(/[wf]/g, 'v')
    .replace(/[aeiouyh]/g, '');
  return sounds === '' ? surname : [...new Set(sounds)].sort().join('');
}

/** How two full names are related: one has words that the other leaves out, or a word is spelt or shortened in two ways. */
export type NameRelation = 'FULLER' | 'SPELLING';

/** How two different names of one `surnameKey` may be one person's, or null where they cannot. Neither is partial. */
export function relationOf(a: PersonName, b: PersonName): NameRelation | null {
  const surnames = wordRelation(a.surname, b.surname);
  if (surnames === null) return null;
  const [fewer, more] = a.given.length <= b.given.length ? [a.given, b.given] : [b.given, a.given];
  let spelling = surnames === 'SPELLING' ? 1 : 0;
  let from = 0;
  for (const word of fewer) {
    const at = more.findIndex((other, index) => index >= from && givenRelation(word, other) !== null);
    if (at < 0) return null;
    if (givenRelation(word, more[at] ?? '') === 'SPELLING') spelling += 1;
    from = at + 1;
  }
  if (spelling > 1) return null;
  if (spelling === 1) return fewer.length === more.length ? 'SPELLING' : null;
  return 'FULLER';
}

/** Can a partial name be short for a full one? */
export function abbreviates(partial: PersonName, full: PersonName): boolean {
  if (partial.surname !== full.surname) return false;
  return partial.given.every((initial, index) => full.given[index]?.startsWith(initial) ?? false);
}

function isInitial(word: string): boolean {
  return word.length === 1;
}

function givenRelation(a: string, b: string): 'SAME' | 'SPELLING' | null {
  if (a === b) return 'SAME';
  if (isInitial(a) || isInitial(b)) return a.startsWith(b) || b.startsWith(a) ? 'SAME' : null;
  return isNicknameOf(a, b) || isNicknameOf(b, a) ? 'SPELLING' : wordRelation(a, b);
}

/** Words of five letters or more that differ by one slip; an ending of its own makes another name ("Martin", "Martina"). */
function wordRelation(a: string, b: string): 'SAME' | 'SPELLING' | null {
  if (a === b) return 'SAME';
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length < 5 || long.length - short.length > 1) return null;
  if (short.slice(0, -1) === long.slice(0, short.length - 1)) return null;
  return isOneSlip(short, long) ? 'SPELLING' : null;
}

/** Does one letter more, another letter, or two exchanged neighbours make one word of the other? */
export function isOneSlip(short: string, long: string): boolean {
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1);
  if (short.slice(at + 1) === long.slice(at + 1)) return true;
  return (
    short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
  );
}
