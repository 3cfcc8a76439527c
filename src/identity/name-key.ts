import { foldedWords } from '../shared/text.ts';
import { canonicalKeys, readNameVariants } from './name-variants.ts';

/** Letters that Unicode does not take apart into a Latin letter and a mark. */
const LATIN: Readonly<Record<string, string>> = {
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};
const LATIN_LETTER = new RegExp(`[${Object.keys(LATIN).join('')}]`, 'g');
/** "U.S.", "N.V.", "S.p.A." */
const DOTTED = /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?/gu;

const COURTESY = new Set(
  'mr mrs ms miss dr prof professor sir dame lord lady madam mme herr frau rev reverend'.split(' '),
);
const COMPANY_SUFFIXES = new Set(
  'inc incorporated group holding holdings corp corporation co company ltd limited plc llc llp lp ag sa se nv bv ab asa oyj spa gmbh kk pty as'.split(
    ' ',
  ),
);

/** Beginnings of place names that are mostly shortened. */
const WRITTEN_OUT: Readonly<Record<string, string>> = { mt: 'mount', st: 'saint', ft: 'fort' };

/**
 * The key by which a person's name meets its variants in other articles: folded words without courtesy titles, given
 * names in one spelling ("Sergei", "Sergej" -> "sergey"), "-skiy" and "-skyy" as "-sky", "-vych" as "-vich".
 */
export function personKey(name: string): string {
  const words = keyWords(name);
  while (words.length > 1 && COURTESY.has(words[0] ?? '')) words.shift();
  const { givenNames } = lists();
  return words
    .map((word, index) =>
      index === words.length - 1 && words.length > 1 ? surname(word) : (givenNames.get(word) ?? word),
    )
    .join('-');
}

/** An organization's key: without "the", "and" and what says which kind of company it is; well-known ones by one name. */
export function organizationKey(name: string): string {
  const key = plainOrganizationKey(name);
  return lists().organizations.get(key) ?? key;
}

/** A place's key: without "the"; countries that go by several names by one of them. */
export function placeKey(name: string): string {
  const key = plainPlaceKey(name);
  return lists().places.get(key) ?? key;
}

/** The key of an event's name. */
export function eventKey(name: string): string {
  return withoutArticle(keyWords(name)).join('-');
}

function plainOrganizationKey(name: string): string {
  const words = withoutArticle(keyWords(name)).filter((word) => word !== 'and');
  while (words.length > 1 && COMPANY_SUFFIXES.has(words.at(-1) ?? '')) words.pop();
  return words.join('-');
}

function plainPlaceKey(name: string): string {
  const [first = '', ...others] = withoutArticle(keyWords(name));
  return [others.length === 0 ? first : (WRITTEN_OUT[first] ?? first), ...others].join('-');
}

/** Folded words; a dotted abbreviation is one word ("U.S." -> "us"). */
export function keyWords(name: string): string[] {
  const undotted = name.replace(DOTTED, (letters) => letters.replaceAll('.', ''));
  return foldedWords(undotted).map((word) => word.replace(LATIN_LETTER, (letter) => LATIN[letter] ?? letter));
}

function withoutArticle(words: string[]): string[] {
  return words.length > 1 && words[0] === 'the' ? words.slice(1) : words;
}

function surname(word: string): string {
  return word.replace(/sk(?:iy|yy|ij|ii|yi)$/, 'sky').replace(/vych$/, 'vich');
}

let read: ReturnType<typeof readLists> | null = null;

/** The word lists as keys, read once: they are constants of the package. */
function lists(): ReturnType<typeof readLists> {
  return (read ??= readLists());
}

function readLists() {
  const variants = readNameVariants();
  return {
    givenNames: canonicalKeys(variants.givenNames, (form) => keyWords(form).join('-')),
    organizations: canonicalKeys(variants.organizations, plainOrganizationKey),
    places: canonicalKeys(variants.places, plainPlaceKey),
  };
}
