import { namedId } from '../ids.ts';
import { keyWords } from '../name-key.ts';
import type { NameReference } from '../references.ts';

/**
 * Which longer names articles themselves shorten to this one: "European Aeronautic Defence and Space Company (EADS)".
 * Kept under `short:` and the short name's `nameId`.
 */
export interface ShortFormRecord {
  /** `nameId` of the longer name -> articles that shorten it so. */
  readonly longer: Readonly<Record<string, number>>;
}

export const NO_SHORT_FORM: ShortFormRecord = { longer: {} };

/** This share of the articles must mean the same longer name. */
const CLEAR = 0.8;

/** Words at the end of a company's name that are left away in talk: "AirTran Airways" is "AirTran". */
export const LEFT_AWAY = new Set(
  'aerospace airline airlines airways association bank brothers capital club communications computer department electronics energy enterprises entertainment financial foods foundation group holding holdings industries industrie insurance international laboratories media motor motors networks party pharmaceuticals pictures records resources services software stores studios systems technologies telecom university'.split(
    ' ',
  ),
);

export function shortFormRecordKey(nameId: string): string {
  return `short:${nameId}`;
}

/** `nameId`s of the short forms that the article gives an organization beside its full name. */
export function shortFormsOf({ type, nameId, forms }: NameReference): string[] {
  if (type !== 'Organization') return [];
  const [full = '', ...others] = forms;
  const short = others.filter((form) => isShortFor(form, full));
  const ids = new Set(short.map((form) => namedId('Organization', form)));
  return [...ids].filter((id) => id !== nameId).sort();
}

/** The longer name that a short one means, or null where articles do not agree. */
export function meantBy({ longer }: ShortFormRecord): string | null {
  const ranked = Object.entries(longer).sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const all = ranked.reduce((sum, [, n]) => sum + n, 0);
  const [best] = ranked;
  return best !== undefined && best[1] >= CLEAR * all ? best[0] : null;
}

function isShortFor(form: string, full: string): boolean {
  const [short, long] = [keyWords(form), keyWords(full)];
  if (short.length === 0 || short.length >= long.length) return false;
  return (
    isAcronym(form, full) ||
    (startsWith(long, short) && long.slice(short.length).every((word) => LEFT_AWAY.has(word)))
  );
}

function startsWith(words: readonly string[], begin: readonly string[]): boolean {
  return begin.every((word, index) => words[index] === word);
}

/** Are the letters of the form capital letters of the full name, in their order? */
function isAcronym(form: string, full: string): boolean {
  const letters = form.replace(/[^\p{L}\p{N}]/gu, '');
  if (letters.length < 2 || letters !== letters.toUpperCase()) return false;
  const initials = full
    .split(/[\s-]+/u)
    .map((word) => word.replace(/[^\p{L}\p{N}]/gu, '')[0] ?? '')
    .join('');
  return isSubsequence(letters.toLowerCase(), initials.toLowerCase());
}

function isSubsequence(letters: string, of: string): boolean {
  let from = 0;
  for (const letter of letters) {
    const at = of.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
