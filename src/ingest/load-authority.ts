import { isDeepStrictEqual } from 'node:util';
import { authorityOf, nameIdsOf, type AuthorityEntity } from '../identity/ledger/authority.ts';
import { Ledger } from '../identity/ledger/ledger.ts';
import type { GraphStore } from '../store/port.ts';
import { articlesOf } from './corrections/subjects.ts';
import type { GraphWriter } from './graph-writer.ts';
import { authorityWrites, storedAuthority } from './ledger-records.ts';

export interface AuthorityReport {
  /** Entities that the authority has now. */
  readonly entities: number;
  /** How many of these are new or others than before, and how many went. */
  readonly changed: number;
  readonly removed: number;
  /** How many articles were brought up to date. */
  readonly articles: number;
}

/**
 * Puts these entities in the place of the authority file that was loaded before, and brings all articles that name one
 * of either up to date, in one transaction.
 */
export async function loadAuthority(
  { store, writer }: { readonly store: GraphStore; readonly writer: GraphWriter },
  entities: readonly AuthorityEntity[],
): Promise<AuthorityReport> {
  let counts = { changed: 0, removed: 0 };
  const { articles } = await writer.write(async (stored) => {
    const before = await storedAuthority(store);
    const gone = without(before, entities);
    const come = without(entities, before);
    const ids = new Set(entities.map(({ id }) => id));
    counts = { changed: come.length, removed: gone.filter(({ id }) => !ids.has(id)).length };
    if (isDeepStrictEqual(before, entities)) return {};
    const ledger = new Ledger(stored.ledger.corrections, authorityOf(entities));
    const touched = [...gone, ...come];
    return {
      ledger: {
        ledger,
        records: authorityWrites(stored.version + 1, entities),
        entries: [],
        version: stored.version + 1,
        concerning: {
          rewritten: await articlesOf(
            store,
            ledger,
            touched.map(({ id }) => id),
          ),
          decided: [],
          nameIds: [...new Set(touched.flatMap(nameIdsOf))].sort(),
        },
      },
    };
  });
  return { ...counts, entities: entities.length, articles: articles.length };
}

/** Those of the first that the second does not have just so. */
function without(
  entities: readonly AuthorityEntity[],
  others: readonly AuthorityEntity[],
): AuthorityEntity[] {
  const known = new Map(others.map((entity) => [entity.id, entity]));
  return entities.filter((entity) => !isDeepStrictEqual(known.get(entity.id), entity));
}
