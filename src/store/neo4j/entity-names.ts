import { foldText, searchStems } from '../../shared/text.ts';
import { nameOrder } from '../display-name.ts';
import type { NameForm } from '../display-name.ts';
import type { EntityVotes } from './entity-votes.ts';
import { stemText } from './search.ts';

/** An entity's names now and as they were. */
export interface NamedState {
  readonly id: string;
  readonly votes: EntityVotes;
  readonly was: { readonly names: readonly NameForm[] };
}

export interface NameRow extends NameForm {
  readonly id: string;
  readonly key: string;
  readonly isNew: boolean;
}

/** Names whose numbers changed, and names that nobody gives the entity any more. */
export function changedNames(entities: readonly NamedState[]): { names: NameRow[]; gone: NameRow[] } {
  const names: NameRow[] = [];
  const gone: NameRow[] = [];
  for (const { id, votes, was } of entities) {
    const known = new Map(was.names.map((form) => [form.form, form]));
    for (const form of votes.names()) {
      const old = known.get(form.form);
      known.delete(form.form);
      if (old?.articles === form.articles && old.asFullest === form.asFullest) continue;
      names.push({ ...form, id, key: foldText(form.form), isNew: old === undefined });
    }
    for (const form of known.values()) gone.push({ ...form, id, key: foldText(form.form), isNew: false });
  }
  return { names, gone };
}

/** Properties of an entity that follow from its names: what is shown, compared, ordered by and searched. */
export function nameProperties({
  name,
  aliases,
}: {
  readonly name: string;
  readonly aliases: readonly string[];
}): Readonly<Record<string, unknown>> {
  const forms = [name, ...aliases];
  return {
    name,
    aliases,
    nameKey: nameOrder(name),
    nameKeys: [...new Set(forms.map(foldText))],
    titleStems: [...new Set(forms.map((form) => stemText(searchStems(form))))],
  };
}
