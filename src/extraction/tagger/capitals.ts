import type { Lexicon } from '../lexicons/lexicon.ts';
import type { Sentence, TextDocument } from '../sentences/read-document.ts';
import type { Token } from '../sentences/tokenize.ts';

export const CAPITAL = /^\p{Lu}/u;
const CALENDAR =
  /^(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Mon|Tue|Tues|Wed|Thu|Thurs|Fri|Sat|Sun|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec|GMT|UTC|EST|EDT|PST|CET|AM|PM)$/u;
const COMMON_ENDING =
  /(?:ings?|ed|ly|tions?|sions?|ments?|ness|ities|ity|isms?|ists|ers|ors|ous|ive|ful|less|able|ible|ances?|ences?|ships?|ants|ents|ages|ures|ics|als|ies|wide)$/u;

/** What the capitals of an article tell: which words it capitalises where it need not, and which it writes small. */
export interface CapitalEvidence {
  /** Sentences in which nearly every word has a capital, so that capitals tell nothing. */
  readonly titleCased: ReadonlySet<number>;
  isFunctionWord(token: Token): boolean;
  /** Is the word one that a capital letter makes no name? */
  isCommon(token: Token): boolean;
  /** Does the article capitalise it inside a sentence? */
  isCapitalised(token: Token): boolean;
  isCalendar(token: Token): boolean;
}

/** Is it a line of capitals, function words aside? One that ends like a sentence has to be so through and through. */
function isTitleCased(
  sentence: Sentence,
  tokens: readonly Token[],
  functionWords: ReadonlySet<string>,
): boolean {
  let words = 0;
  let capitals = 0;
  for (let index = sentence.first + 1; index < sentence.after; index += 1) {
    const token = tokens[index];
    if (token === undefined || token.text.length < 3 || !/^\p{L}/u.test(token.text)) continue;
    if (functionWords.has(token.lower)) continue;
    words += 1;
    if (CAPITAL.test(token.text)) capitals += 1;
  }
  const ended = /^[.!?]$/u.test(tokens[sentence.after - 1]?.text ?? '');
  return words >= 3 && capitals / words >= (ended ? 0.95 : 0.75);
}

/** Words that follow a sentence's start, an opening mark or a colon are capitalised for no reason of their own. */
export function opensText(document: TextDocument, index: number): boolean {
  const sentence = document.sentences[document.sentenceOf[index] ?? 0];
  if (sentence === undefined || index === sentence.first) return true;
  const before = document.tokens[index - 1]?.text ?? '';
  return (
    /^["“”„«‘'’:—–•*(]$/u.test(before) ||
    /^-+$/u.test(before) ||
    (index === sentence.first + 1 && /^\d/u.test(before))
  );
}

export function readCapitals(document: TextDocument, lexicon: Lexicon): CapitalEvidence {
  const functionWords = new Set<string>();
  for (const words of lexicon.functionWords.values()) for (const word of words) functionWords.add(word);
  const titleCased = new Set<number>();
  const capitalised = new Map<string, number>();
  const small = new Map<string, number>();
  for (const [number, sentence] of document.sentences.entries()) {
    if (isTitleCased(sentence, document.tokens, functionWords)) titleCased.add(number);
    const evident = !titleCased.has(number);
    for (let index = sentence.first; index < sentence.after; index += 1) {
      const token = document.tokens[index];
      if (token === undefined || !/^\p{L}/u.test(token.text)) continue;
      if (!CAPITAL.test(token.text)) small.set(token.lower, (small.get(token.lower) ?? 0) + 1);
      else if (evident && !opensText(document, index))
        capitalised.set(token.text, (capitalised.get(token.text) ?? 0) + 1);
    }
  }
  const singular = (word: string): string => word.replace(/s$/u, '');
  const listed = (word: string): boolean =>
    lexicon.commonWords.has(word) ||
    lexicon.verbs.has(word) ||
    lexicon.peopleNouns.has(word) ||
    lexicon.eventNouns.has(word) ||
    lexicon.roleTitles.has(word);
  return {
    titleCased,
    isFunctionWord: (token) => functionWords.has(token.lower) && !/^(?:US|IT|WHO|AM)$/u.test(token.text),
    isCommon: (token) =>
      functionWords.has(token.lower) ||
      listed(token.lower) ||
      listed(singular(token.lower)) ||
      (small.get(token.lower) ?? 0) > (capitalised.get(token.text) ?? 0) ||
      (token.lower.length > 5 && COMMON_ENDING.test(token.lower) && !lexicon.givenNames.has(token.text)),
    isCapitalised: (token) => (capitalised.get(token.text) ?? 0) > (small.get(token.lower) ?? 0),
    isCalendar: (token) => CALENDAR.test(token.text),
  };
}
