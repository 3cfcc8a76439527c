import { entityAt, posAt, tokenAt } from '../attribution/reading.ts';
import type { Reading } from '../attribution/reading.ts';
import type { EntityDraft } from '../entities/entity-table.ts';
import type { Parse } from '../encoder/parse.ts';

const MAX_APPOSITION = 20;

/**
 * The named entities that are the subject of a verb, those of "Lavrov and Kerry met" both; of an infinitive or participle, the
 * subject of the verb it hangs on. Empty where the subject has no name. Asks the tree where there is one,
 * and the words before the verb where it has no answer.
 */
export function subjectsOf(reading: Reading, verb: number): EntityDraft[] {
  const { parse } = reading;
  const found = parse === null ? [] : subjectsInTree(reading, parse, verb);
  return found.length > 0 ? found : subjectsBefore(reading, verb);
}

function subjectsInTree(reading: Reading, parse: Parse, token: number): EntityDraft[] {
  let word = parse.headOf(parse.wordsOf(token));
  for (let steps = 0; steps < 3 && word >= 0; steps += 1) {
    const subject = parse.child(word, 'nsubj', 'nsubj:pass');
    if (subject >= 0) {
      const all = [subject, ...parse.children(subject, 'conj')];
      return all
        .map((one) => entityOfWord(reading, parse, one))
        .filter((entity): entity is EntityDraft => entity !== null);
    }
    if (!['conj', 'advcl', 'xcomp', 'acl', 'parataxis'].includes(parse.relations[word] ?? '')) return [];
    word = parse.heads[word] ?? -1;
  }
  return [];
}

/** The name a word belongs to, or that stands beside it: "the minister, Sergey Lavrov", "spokeswoman Oana Lungescu". */
function entityOfWord(reading: Reading, parse: Parse, word: number): EntityDraft | null {
  const own = entityAt(reading, parse.tokenOf(word));
  if (own !== null) return own;
  const beside = parse.child(word, 'appos', 'flat');
  return beside < 0 ? null : entityAt(reading, parse.tokenOf(beside));
}

function subjectsBefore(reading: Reading, verb: number): EntityDraft[] {
  const sentence = reading.document.sentenceOf[verb];
  const inSentence = (index: number): boolean => reading.document.sentenceOf[index] === sentence;
  let index = verb - 1;
  while (inSentence(index) && /^(?:AUX|ADV|PART)$/u.test(posAt(reading, index))) index -= 1;
  if (/^(?:after|before|while|since|when|by|upon|on)$/u.test(tokenAt(reading, index).lower))
    return subjectsOfClauseBefore(reading, index, inSentence);
  // "The Orla River Commission (ORC) met": over the brackets.
  if (tokenAt(reading, index).text === ')')
    do index -= 1;
    while (inSentence(index) && tokenAt(reading, index + 1).text !== '(');
  // "Lavrov, the foreign minister, met": over the apposition.
  if (tokenAt(reading, index).text === ',') {
    const from = index;
    do index -= 1;
    while (inSentence(index) && from - index < MAX_APPOSITION && tokenAt(reading, index).text !== ',');
    index -= 1;
  }
  const found: EntityDraft[] = [];
  while (inSentence(index)) {
    const entity = entityAt(reading, index);
    if (entity === null) break;
    found.unshift(entity);
    const number = reading.nameOf[index];
    while (reading.nameOf[index - 1] === number) index -= 1;
    index -= 1;
    if (tokenAt(reading, index).lower !== 'and') break;
    index -= 1;
  }
  return found;
}

/** "Lavrov told reporters after meeting": the subject of the clause that the participle hangs on. */
function subjectsOfClauseBefore(
  reading: Reading,
  index: number,
  inSentence: (index: number) => boolean,
): EntityDraft[] {
  for (let at = index - 1; inSentence(at); at -= 1) {
    if (posAt(reading, at) !== 'VERB') continue;
    const found = subjectsBefore(reading, at);
    if (found.length > 0) return found;
  }
  return [];
}
