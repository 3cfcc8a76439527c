import { foldText } from '../shared/text.ts';

/** A form of an entity's name with how many articles use it, and how many of these use it as their fullest form. */
export interface NameForm {
  readonly form: string;
  readonly articles: number;
  readonly asFullest: number;
}

export interface DisplayName {
  readonly name: string;
  readonly aliases: readonly string[];
}

/**
 * The display name is the preferred one, where there is one. Else it is the form that most articles use as their
 * fullest, then the one that most use at all, then the longest, then the first by code points: whatever order articles
 * came in, the same name. The other forms are the aliases in the same order.
 */
export function displayName(forms: readonly NameForm[], preferred: string | null): DisplayName {
  const ranked = [...forms].sort(
    (a, b) =>
      b.asFullest - a.asFullest ||
      b.articles - a.articles ||
      b.form.length - a.form.length ||
      (a.form < b.form ? -1 : 1),
  );
  const names = ranked.map(({ form }) => form);
  const name = preferred ?? names[0] ?? '';
  return { name, aliases: names.filter((form) => form !== name) };
}

/** What names are ordered by. */
export function nameOrder(name: string): string {
  return foldText(name);
}
