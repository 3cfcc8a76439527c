import { z } from 'zod';
import { ID_PREFIX } from '../../model/graph-schema.ts';
import { namedId } from '../ids.ts';

/** Entities that a user knows: names, other names, and Wikidata ids. What it says of a name wins over what articles do. */
export interface Authority {
  /** By the `nameId` of the name and of each alias. */
  readonly entities: ReadonlyMap<string, AuthorityEntity>;
  readonly byId: ReadonlyMap<string, AuthorityEntity>;
}

export interface AuthorityEntity {
  readonly id: string;
  readonly type: 'Person' | 'Organization' | 'Place';
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidataId: string | null;
}

export const NO_AUTHORITY: Authority = { entities: new Map(), byId: new Map() };

/** One line of an authority file. */
const ENTRY = z.strictObject({
  type: z.enum(['Person', 'Organization', 'Place']),
  name: z.string().trim().min(1),
  aliases: z.array(z.string().trim().min(1)).default([]),
  wikidataId: z
    .string()
    .regex(/^Q[1-9]\d*$/, 'must be the id of a Wikidata item, like "Q58217"')
    .nullish()
    .transform((id) => id ?? null),
  /** Where two of one name are told apart: "person:li-wei-swimmer". Made of the name where it is left out. */
  id: z.string().optional(),
});

const ID = /^[a-z]+:[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*$/u;

/** A problem of an authority file: which entry, counted from 1, and what is wrong with it. */
export interface AuthorityProblem {
  readonly entry: number;
  readonly message: string;
}

/**
 * Reads the entries of an authority file; all that is wrong with them, or entries that may be used.
 *
 * @param placeOf what an entry is called in messages about another one
 */
export function readAuthorityEntries(
  entries: readonly unknown[],
  placeOf: (entry: number) => string = (entry) => `entry ${entry}`,
): AuthorityEntity[] | { readonly problems: readonly AuthorityProblem[] } {
  const problems: AuthorityProblem[] = [];
  const read: AuthorityEntity[] = [];
  const owners = new Map<string, number>();
  const ids = new Map<string, number>();
  for (const [index, entry] of entries.entries()) {
    const say = (message: string): unknown => problems.push({ entry: index + 1, message });
    const parsed = ENTRY.safeParse(entry);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues)
        say(`${path.join('.') || 'the entry'}: ${message}`);
      continue;
    }
    const { type, name } = parsed.data;
    const entity = { ...parsed.data, id: parsed.data.id ?? namedId(type, name) };
    if (!ID.test(entity.id) || !entity.id.startsWith(`${ID_PREFIX[type]}:`))
      say(`id: "${entity.id}" is not an id of a ${type}; they look like "${namedId(type, name)}"`);
    const twin = ids.get(entity.id);
    if (twin !== undefined) {
      say(`the id ${entity.id} is that of ${placeOf(twin)} too; make the two one, or give one another "id"`);
      continue;
    }
    ids.set(entity.id, index + 1);
    for (const nameId of nameIdsOf(entity)) {
      const owner = owners.get(nameId);
      if (owner === undefined) owners.set(nameId, index + 1);
      else if (owner !== index + 1)
        say(
          `a name that reads as ${nameId} is that of ${placeOf(owner)} too; a name can lead to one entity only`,
        );
    }
    read.push(entity);
  }
  return problems.length > 0 ? { problems } : read;
}

/** Makes entities ready to be asked. */
export function authorityOf(entities: readonly AuthorityEntity[]): Authority {
  return {
    entities: new Map(entities.flatMap((entity) => nameIdsOf(entity).map((nameId) => [nameId, entity]))),
    byId: new Map(entities.map((entity) => [entity.id, entity])),
  };
}

/** The ids that the entity's names would give, each once. */
export function nameIdsOf({
  type,
  name,
  aliases,
}: Pick<AuthorityEntity, 'type' | 'name' | 'aliases'>): string[] {
  return [...new Set([name, ...aliases].map((form) => namedId(type, form)))];
}
