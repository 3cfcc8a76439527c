import { readNameVariants } from '../../src/identity/name-variants.ts';
import { NICKNAMES } from './name-parts.ts';
import type { Random } from './random.ts';
import type { Person } from './world.ts';

/** In what way a name in an article differs from the one that everybody uses. */
export const VARIATIONS = [
  'PLAIN',
  'COURTESY',
  'MIDDLE',
  'NICKNAME',
  'SPELLING',
  'SURNAME',
  'ACRONYM',
  'SUFFIX',
  'OTHER_NAME',
  'TYPO',
] as const;
export type Variation = (typeof VARIATIONS)[number];

/** A name as an article has it. */
export interface VariedName {
  readonly name: string;
  readonly variation: Variation;
}

/** One full name in so many has a letter wrong. */
const TYPO_IN = 200;

/** How a surname is spelled otherwise; the first ending that it has. */
const SPELLINGS: readonly (readonly [ending: RegExp, others: readonly string[]])[] = [
  [/sky$/u, ['skiy', 'skyy', 'ski']],
  [/vich$/u, ['vych', 'vic']],
  [/ov$/u, ['off']],
  [/ev$/u, ['yev', 'eff']],
  [/ö/u, ['oe']],
  [/ü/u, ['ue']],
  [/ó/u, ['o']],
  [/ø/u, ['oe']],
  [/ou/u, ['u']],
  [/^Mac/u, ['Mc']],
];

let spellings: ReadonlyMap<string, readonly string[]> | null = null;

/** Given names in their other spellings, by the one that people of this world bear. */
function givenSpellings(): ReadonlyMap<string, readonly string[]> {
  return (spellings ??= new Map(
    Object.entries(readNameVariants().givenNames).map(([name, others]) => [
      capitalized(name),
      others.split('|').map(capitalized),
    ]),
  ));
}

/** A person's full name in one of its forms, most often the plain one. */
export function varyFullName(person: Person, random: Random): VariedName {
  const { given, middle, surname } = person;
  const draw = random.share();
  const plain: VariedName = { name: `${given} ${surname}`, variation: 'PLAIN' };
  if (draw < 0.03)
    return { name: `${random.pick(['Dr.', 'Mr', 'Ms', 'Prof.'])} ${plain.name}`, variation: 'COURTESY' };
  if (draw < 0.11 && middle !== null) {
    const between = random.chance(0.5) ? middle : `${middle.slice(0, 1)}.`;
    return { name: `${given} ${between} ${surname}`, variation: 'MIDDLE' };
  }
  if (draw < 0.16) return { ...plain, ...nicknamed(person, random) };
  if (draw < 0.22) return { ...plain, ...spelledOtherwise(person, random) };
  return withTypo(plain, random);
}

function nicknamed({ given, surname }: Person, random: Random): VariedName | null {
  const names = NICKNAMES.get(given);
  return names === undefined ? null : { name: `${random.pick(names)} ${surname}`, variation: 'NICKNAME' };
}

function spelledOtherwise({ given, surname }: Person, random: Random): VariedName | null {
  const givens = givenSpellings().get(given) ?? [];
  const [ending, others] = SPELLINGS.find(([each]) => each.test(surname)) ?? [/$/u, []];
  const surnames = others.map((other) => surname.replace(ending, other));
  if (givens.length + surnames.length === 0) return null;
  const changesGiven = surnames.length === 0 || (givens.length > 0 && random.chance(0.5));
  return {
    name: changesGiven ? `${random.pick(givens)} ${surname}` : `${given} ${random.pick(surnames)}`,
    variation: 'SPELLING',
  };
}

/** Now and then one edit: a letter left out, doubled, replaced, or changed with the one before it. */
export function withTypo(varied: VariedName, random: Random): VariedName {
  if (!random.chance(1 / TYPO_IN)) return varied;
  const { name } = varied;
  const places = [...name.matchAll(/(?<=\p{L})\p{Ll}/gu)].map(({ index }) => index);
  if (places.length === 0) return varied;
  const at = random.pick(places);
  const [before = '', letter = ''] = [name[at - 1], name[at]];
  const other = random.pick('a e i o u r s t n'.split(' ').filter((each) => each !== letter));
  const changed = random.pick(
    [letter + letter, other].concat(
      before === letter || before !== before.toLowerCase() ? '' : [letter + before, ''],
    ),
  );
  const swaps = changed === letter + before;
  const typo = name.slice(0, swaps ? at - 1 : at) + changed + name.slice(at + 1);
  return { name: typo, variation: 'TYPO' };
}

function capitalized(word: string): string {
  return word.slice(0, 1).toUpperCase() + word.slice(1);
}
