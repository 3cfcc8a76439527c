import type { EntityKind } from '../../model/vocabulary.ts';
import type { Lexicon } from '../lexicons/lexicon.ts';
import { tokenize } from '../sentences/tokenize.ts';
import type { Token } from '../sentences/tokenize.ts';
import type { NameType } from './tagger.ts';

export interface KnownName {
  readonly type: NameType;
  readonly kind: EntityKind | null;
  /** The form that stands for all of them: "United States" for "U.S.". */
  readonly canonical: string;
}

interface Entry extends KnownName {
  readonly words: readonly string[];
}

/** Names of the word lists, found by their first word, the longest first. */
export interface Gazetteer {
  /** The longest known name that starts at a token, or null. */
  match(
    tokens: readonly Token[],
    index: number,
    end: number,
  ): { readonly end: number; readonly known: KnownName } | null;
  /** A known name by its exact form. */
  find(form: string): KnownName | null;
}

function titleCase(word: string): string {
  return word.charAt(0) + word.slice(1).toLowerCase();
}

function wordForms(token: Token): string[] {
  const straight = token.text.replace(/’/gu, "'");
  return straight.length > 4 && /^\p{Lu}+$/u.test(straight) ? [straight, titleCase(straight)] : [straight];
}

export function createGazetteer(lexicon: Lexicon): Gazetteer {
  const entries = new Map<string, Entry[]>();
  const forms = new Map<string, KnownName>();
  const add = (form: string, known: KnownName): void => {
    if (forms.has(form) || (form.startsWith('The ') && form !== 'The Hague')) return;
    forms.set(form, known);
    const words = tokenize(form).map((token) => token.text.replace(/’/gu, "'"));
    const first = words[0] ?? form;
    const list = entries.get(first) ?? [];
    list.push({ ...known, words });
    entries.set(first, list);
  };
  const { geography } = lexicon;
  for (const [form, canonical] of geography.countries)
    add(form, { type: 'Place', kind: 'COUNTRY', canonical });
  for (const [form, { name, kind }] of lexicon.organizations)
    add(form, { type: 'Organization', kind, canonical: name });
  for (const form of geography.capitals.keys()) add(form, { type: 'Place', kind: 'CITY', canonical: form });
  for (const form of geography.cities.keys()) add(form, { type: 'Place', kind: 'CITY', canonical: form });
  for (const form of geography.regions.keys()) add(form, { type: 'Place', kind: 'REGION', canonical: form });
  for (const list of entries.values()) list.sort((a, b) => b.words.length - a.words.length);

  const fits = (entry: Entry, tokens: readonly Token[], index: number, end: number): boolean =>
    index + entry.words.length <= end &&
    entry.words.every((word, offset) => {
      const token = tokens[index + offset];
      return token !== undefined && wordForms(token).includes(word);
    });

  return {
    find: (form) => forms.get(form) ?? null,
    match(tokens, index, end) {
      const token = tokens[index];
      if (token === undefined) return null;
      for (const first of wordForms(token)) {
        const entry = entries.get(first)?.find((candidate) => fits(candidate, tokens, index, end));
        if (entry !== undefined) return { end: index + entry.words.length, known: entry };
      }
      return null;
    },
  };
}
