import { foldText, searchStems } from '../../shared/text.ts';
import { countryOf, joinCountryNames } from './country-words.ts';
import { quantityAt } from './quantities.ts';
import { FUNCTION_WORDS, NEGATIONS } from './word-lists.ts';

/** One sentence, or one part of a quotation with a gap, as it is compared. */
export interface Part {
  /** All words, folded, in order: what a verbatim quotation has in common with its original. */
  readonly words: readonly string[];
  /** For each word its stem, or null where it says nothing of what is claimed. */
  readonly stemOf: readonly (string | null)[];
  readonly stems: ReadonlySet<string>;
  /** How many words negate it, and the stem behind each: what is said not to be so. */
  readonly negations: number;
  readonly negated: ReadonlySet<string>;
  /** Numbers and names among the stems: where they differ, something else is claimed. */
  readonly numbers: ReadonlySet<string>;
  readonly names: ReadonlySet<string>;
}

/** The words of a statement: all together, and by sentence. */
export interface Wording {
  readonly whole: Part;
  /** Never empty; the only one is the same as `whole`. */
  readonly parts: readonly Part[];
  /** The folded words with blanks between: the same for the same words. */
  readonly text: string;
}

const TITLE = /\b(Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Gov|Rep|St|Lt|Col|No)\./g;
const PART_ENDS = [
  /\s*(?:…|\.{3})\s*/u,
  /(?<=[.!?;]["'”’»)]*)\s+(?=["'“‘«(]*[\p{Lu}\p{N}])/u,
  /\n+/u,
  // Another main clause.
  /,? (?:and|but) (?=(?:there|he|she|it|they|we|I)\b)/u,
];
const PART_END = new RegExp(PART_ENDS.map(({ source }) => source).join('|'), 'u');
const TOKEN = /[\p{L}\p{M}\p{N}]+(?:[.,]\p{N}+)*(?:'[\p{L}\p{M}]+)?/gu;

export function wordingOf(content: string): Wording {
  const text = joinCountryNames(content.replace(/[\u2018\u2019\u02bc]/g, "'").replace(TITLE, '$1'));
  const parts = text
    .split(PART_END)
    .map(readPart)
    .filter(({ words }) => words.length > 0);
  const [only] = parts;
  const whole = parts.length === 1 && only !== undefined ? only : joined(parts);
  return { whole, parts: parts.length === 0 ? [whole] : parts, text: whole.words.join(' ') };
}

interface Token {
  readonly raw: string;
  readonly word: string;
  readonly opensCompound: boolean;
}

function readPart(text: string): Part {
  const tokens = [...text.matchAll(TOKEN)].map((match): Token => {
    const [raw] = match;
    const opensCompound = /^[-\u2010-\u2015]\p{L}/u.test(text.slice(match.index + raw.length));
    return { raw, word: foldText(raw).replace(/'s$/, ''), opensCompound };
  });
  const words = tokens.map(({ word }) => word.replaceAll("'", ''));
  const stemOf: (string | null)[] = [];
  const numbers = new Set<string>();
  const names = new Set<string>();
  const negated = new Set<string>();
  let negations = 0;
  let isBehindNegation = false;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const word = words[index] ?? '';
    if (token === undefined) break;
    const quantity = quantityAt(words, index);
    if (quantity !== null) {
      numbers.add(`#${quantity.text}`);
      stemOf.push(`#${quantity.text}`, ...Array<null>(quantity.length - 1).fill(null));
      index += quantity.length - 1;
      continue;
    }
    // A no-fly zone denies nothing.
    if (isNegation(token) && !token.opensCompound) {
      negations += 1;
      isBehindNegation = true;
    }
    const stem = stemOfToken(token, word);
    stemOf.push(stem);
    if (stem !== null && isBehindNegation) {
      negated.add(stem);
      isBehindNegation = false;
    }
    if (stem !== null && isName(token, index, stem)) names.add(stem);
  }
  const stems = new Set(stemOf.filter((stem) => stem !== null));
  return { words, stemOf, stems, negations, negated, numbers, names };
}

function isNegation({ word }: Token): boolean {
  return NEGATIONS.has(word.replaceAll("'", '')) || word.endsWith("n't");
}

function isCapitalized({ raw }: Token): boolean {
  return /^\p{Lu}/u.test(raw);
}

function stemOfToken(token: Token, word: string): string | null {
  const country = isCapitalized(token) ? countryOf(word) : null;
  if (country !== null) return `@${country}`;
  if (FUNCTION_WORDS.has(word) || isNegation(token) || word === 'nor') return null;
  const [base = ''] = token.word.split("'");
  if (base.length < 2 || (base !== word && FUNCTION_WORDS.has(base))) return null;
  return searchStems(oneSpelling(base))[0] ?? null;
}

/** The same for British and American spelling; it need not be one of them. */
function oneSpelling(word: string): string {
  return word
    .replace(/^(\p{L}{3,})our(s|ed|ing|er|ers)?$/u, '$1or$2')
    .replace(/ense(s)?$/, 'ence$1')
    .replace(/iz(e|es|ed|er|ing|ation|ations)$/, 'is$1')
    .replace(/tre(s)?$/, 'ter$1')
    .replace(/ll(ed|ing|er|ers)$/, 'l$1');
}

/** The first word of a sentence has its capital anyway. */
function isName(token: Token, index: number, stem: string): boolean {
  return stem.startsWith('@') || (index > 0 && isCapitalized(token));
}

function joined(parts: readonly Part[]): Part {
  const all = <T>(list: (part: Part) => Iterable<T>) => parts.flatMap((part) => [...list(part)]);
  return {
    words: all(({ words }) => words),
    stemOf: all(({ stemOf }) => stemOf),
    stems: new Set(all(({ stems }) => stems)),
    negations: parts.reduce((sum, { negations }) => sum + negations, 0),
    negated: new Set(all(({ negated }) => negated)),
    numbers: new Set(all(({ numbers }) => numbers)),
    names: new Set(all(({ names }) => names)),
  };
}
