import type { ArticleReferences, NameReference } from '../src/identity/references.ts';
import { namedId } from '../src/identity/ids.ts';
import { UNDATED } from '../src/readers/extract-document.ts';
import { bareName } from './bare-name.ts';
import type { NamedForms } from './gold/name-variants.ts';
import { resolveAcross } from './resolve-across.ts';
import type { GoldDocument, ScoredMention } from './score/documents.ts';
import { groupBy } from './score/group-by.ts';
import { typeOf } from './score/name-figures.ts';
import { namesAcross, placeName } from './score/place-names.ts';
import type { PlacedName } from './score/place-names.ts';

/** A document of which only the names are known, those of one entity together. */
interface GivenDocument {
  readonly gold: Pick<GoldDocument, 'id' | 'text' | 'topicGroup' | 'date'>;
  readonly chains: readonly {
    readonly mentions: readonly ScoredMention[];
    readonly forms: readonly string[];
  }[];
}

/**
 * Whom the engine takes names for where they need not be found: each document has its annotated names, those of one entity
 * as forms of one reference. No roles, no events.
 */
export function settleGivenNames(documents: readonly GoldDocument[]): Promise<PlacedName[]> {
  return settle(
    documents.map((gold) => ({
      gold,
      chains: [...groupBy(namesAcross(gold), ({ id }) => id ?? '').values()].map((mentions) => ({
        mentions,
        forms: mentions.map((mention) => bareName(gold.text, mention)),
      })),
    })),
  );
}

/** The same of names without anything around them: every occurrence of a form is a document of its own. */
export function settleNamesAlone(entities: readonly NamedForms[]): Promise<PlacedName[]> {
  const occurrences = entities.flatMap(({ id, type, forms }) =>
    Object.entries(forms).flatMap(([form, count]) =>
      Array.from({ length: count }, () => ({ form, mention: { start: 0, end: form.length, type, id } })),
    ),
  );
  return settle(
    occurrences.map(({ form, mention }, index) => ({
      gold: { id: `name:${index}`, text: form },
      chains: [{ mentions: [mention], forms: [form] }],
    })),
  );
}

async function settle(documents: readonly GivenDocument[]): Promise<PlacedName[]> {
  const entityIds = await resolveAcross(documents.map(referencesOf));
  return documents.flatMap(({ gold, chains }) =>
    chains.flatMap((chain) => {
      const { nameId } = referenceOf(chain);
      const entityId = entityIds.get(gold.id)?.get(nameId) ?? null;
      return chain.mentions.map((mention) => placeName(gold, mention, entityId));
    }),
  );
}

/** Two entities of a document whose names give the same id are one reference: nothing in a document tells them apart. */
function referencesOf({ gold, chains }: GivenDocument): ArticleReferences {
  const references = groupBy(chains.map(referenceOf), ({ nameId }) => nameId);
  return {
    articleId: gold.id,
    publishedAt: `${gold.date ?? UNDATED}T00:00:00.000Z`,
    references: [...references.values()].flatMap(([first, ...others]) =>
      first === undefined
        ? []
        : { ...first, forms: fullestFirst([first, ...others].flatMap(({ forms }) => forms)) },
    ),
  };
}

const TYPES: Readonly<Record<string, 'Person' | 'Place'>> = { person: 'Person', place: 'Place' };

function referenceOf({ mentions, forms }: GivenDocument['chains'][number]): NameReference {
  const ordered = fullestFirst(forms);
  const type = TYPES[typeOf(mentions[0]?.type ?? '')] ?? 'Organization';
  return {
    nameId: namedId(type, ordered[0] ?? ''),
    type,
    forms: ordered,
    kind: null,
    roles: [],
    startDate: null,
    within: null,
    placeId: null,
    participantIds: [],
  };
}

function fullestFirst(forms: readonly string[]): string[] {
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
}
