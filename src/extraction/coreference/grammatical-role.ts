import type { Reading } from '../attribution/reading.ts';
import { nameAt, posAt, tokenAt } from '../attribution/reading.ts';
import type { Parse } from '../encoder/parse.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';

/** What a phrase is in its clause. */
export type GrammaticalRole = 'SUBJECT' | 'OBJECT' | 'POSSESSOR' | 'OTHER';

/** The word that the others of a range of tokens depend on, or -1. */
export function wordOf(parse: Parse, range: TokenRange): number {
  return parse.headOf(parse.wordRange(range));
}

const MAX_CLIMB = 12;

/** Up from a conjunct or apposition to the word whose place in the clause it shares. */
function placeOf(parse: Parse, word: number): number {
  let at = word;
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const relation = parse.relations[at];
    if (relation !== 'conj' && relation !== 'appos' && relation !== 'flat') break;
    const head = parse.heads[at] ?? -1;
    if (head < 0 || parse.pos[head] === 'VERB') break;
    at = head;
  }
  return at;
}

function roleByTree(parse: Parse, range: TokenRange): GrammaticalRole {
  const word = placeOf(parse, wordOf(parse, range));
  switch (parse.relations[word]) {
    case 'nsubj':
    case 'nsubj:pass':
    case 'nsubj:outer':
    case 'obl:agent':
      return 'SUBJECT';
    case 'obj':
    case 'iobj':
      return 'OBJECT';
    case 'nmod:poss':
      return 'POSSESSOR';
    default:
      return 'OTHER';
  }
}

function roleByWords(reading: Reading, { first, after }: TokenRange): GrammaticalRole {
  const next = tokenAt(reading, after);
  if (next.lower === "'s") return 'POSSESSOR';
  if (/^(?:his|her|its|their|my|our|your)$/u.test(tokenAt(reading, first).lower) && after === first + 1)
    return posAt(reading, first) === 'PRON' ? 'OBJECT' : 'POSSESSOR';
  // "Petrov and Brandt left": what is joined to a subject is one.
  const joined = next.lower === 'and' ? nameAt(reading, after + 1) : null;
  const end = joined?.end ?? after;
  const at = posAt(reading, end) === 'ADV' ? end + 1 : end;
  const pos = posAt(reading, at);
  const before = posAt(reading, first - 1);
  if ((pos === 'VERB' || pos === 'AUX' || next.lower === 'who') && before !== 'ADP') return 'SUBJECT';
  return before === 'VERB' ? 'OBJECT' : 'OTHER';
}

/** What a phrase is in its clause: by the tree, else by the words around it. */
export function roleOf(reading: Reading, range: TokenRange, head: number): GrammaticalRole {
  const { parse } = reading;
  if (parse === null) return roleByWords(reading, range);
  return roleByTree(parse, reading.nameOf[head] === -1 ? { first: head, after: head + 1 } : range);
}

/** Does a token stand in a clause below the main one? Without a tree nobody knows: false. */
export function isEmbedded(reading: Reading, token: number): boolean {
  const { parse } = reading;
  if (parse === null) return false;
  let at = wordOf(parse, { first: token, after: token + 1 });
  for (let step = 0; step < MAX_CLIMB && at >= 0; step += 1) {
    const relation = parse.relations[at] ?? '';
    if (/^(?:ccomp|acl|advcl|csubj)/u.test(relation)) return true;
    at = parse.heads[at] ?? -1;
  }
  return false;
}

/** The verb a word is an argument of, past conjunctions, and what it is to it; null where it is none. */
function argumentOf(parse: Parse, token: number): { verb: number; relation: string } | null {
  const word = placeOf(parse, wordOf(parse, { first: token, after: token + 1 }));
  const relation = parse.relations[word] ?? '';
  const verb = parse.heads[word] ?? -1;
  return verb >= 0 && /^(?:nsubj|obj|iobj|obl)/u.test(relation) ? { verb, relation } : null;
}

/**
 * Are two tokens arguments of one verb, so that a plain pronoun at the one cannot mean the other (principle B of binding:
 * Chomsky 1981)? "Brandt thanked him": not Brandt. Where there is no tree, a verb with nothing but words of its group between.
 */
export function shareClause(reading: Reading, antecedent: number, pronoun: number): boolean {
  const { parse } = reading;
  if (parse === null) return shareByWords(reading, antecedent, pronoun);
  const one = argumentOf(parse, antecedent);
  const two = argumentOf(parse, pronoun);
  return one !== null && two !== null && one.verb === two.verb;
}

function shareByWords(reading: Reading, antecedent: number, pronoun: number): boolean {
  let verbs = 0;
  for (let index = antecedent + 1; index < pronoun; index += 1) {
    const pos = posAt(reading, index);
    if (pos === 'VERB') verbs += 1;
    else if (pos !== 'AUX' && pos !== 'ADV' && pos !== 'ADP' && pos !== 'PART') return false;
  }
  return verbs === 1;
}
