import type { Placed } from './cluster-figures.ts';
import type { GoldDocument, ScoredDocument, ScoredMention } from './documents.ts';
import { characterOverlap, MATCH } from './judge-statements.ts';
import { NAME_TYPES, typeOf } from './name-figures.ts';

/** A name whose annotated id holds across documents. */
export interface PlacedName extends Placed {
  /** Where it stands. */
  readonly document: string;
  readonly mention: ScoredMention;
  /** Its words, on one line. */
  readonly form: string;
}

/** Ids of Wikipedia hold across documents by themselves. */
function isWiki(id: string | null | undefined): boolean {
  return (id ?? '').startsWith('wiki:');
}

/** Types of names that are resolved across documents. */
const RESOLVED: ReadonlySet<string> = new Set([...NAME_TYPES, 'personOrOrganization']);

/** The annotated names of a document that hold across documents, with the predicted names that stand there. */
export function placeNames({ gold, predicted }: ScoredDocument): PlacedName[] {
  const candidates = (predicted.entities ?? []).filter(({ id }) => id !== undefined && id !== null);
  return namesAcross(gold).map((mention) => placeName(gold, mention, align(mention, candidates)?.id ?? null));
}

/** A name, with the id of who it was taken for; null where it was not found. */
export function placeName(
  { id, text, topicGroup = '' }: Pick<GoldDocument, 'id' | 'text' | 'topicGroup'>,
  mention: ScoredMention,
  predicted: string | null,
): PlacedName {
  return {
    document: id,
    mention,
    form: text.slice(mention.start, mention.end).replace(/\s+/gu, ' '),
    gold: JSON.stringify([topicGroup, mention.id]),
    predicted: predicted === null ? null : JSON.stringify([topicGroup, predicted]),
  };
}

/** The annotated names of a document that hold across documents. */
export function namesAcross({ entities = [], layers = [] }: GoldDocument): ScoredMention[] {
  if (!layers.includes('resolution') && !entities.some(({ id }) => isWiki(id))) return [];
  const mentions = entities.filter(
    ({ id, mention, optional, type, xdoc }) =>
      id !== undefined &&
      id !== null &&
      (mention ?? 'NAM') === 'NAM' &&
      !optional &&
      RESOLVED.has(typeOf(type)) &&
      (Boolean(xdoc) || isWiki(id)),
  );
  // The same words for two: nothing can be right about them.
  const ids = new Map<string, Set<string>>();
  for (const { start, end, id } of mentions) {
    const key = `${start}-${end}`;
    ids.set(key, (ids.get(key) ?? new Set()).add(id ?? ''));
  }
  return mentions.filter(({ start, end }) => ids.get(`${start}-${end}`)?.size === 1);
}

/** The candidate with most characters in common: half of them, or around the mention's main word; of the same type if two tie. */
function align(mention: ScoredMention, candidates: readonly ScoredMention[]): ScoredMention | null {
  let best: {
    readonly overlap: number;
    readonly sameType: boolean;
    readonly candidate: ScoredMention;
  } | null = null;
  for (const candidate of candidates) {
    const overlap = characterOverlap([mention.start, mention.end], [candidate.start, candidate.end]);
    const { head } = mention;
    const holdsHead =
      head !== undefined && head !== null && candidate.start <= head[0] && head[1] <= candidate.end;
    if (overlap <= 0 || (overlap < MATCH && !holdsHead)) continue;
    const sameType = typeOf(mention.type) === typeOf(candidate.type);
    if (best === null || overlap > best.overlap || (overlap === best.overlap && sameType && !best.sameType))
      best = { overlap, sameType, candidate };
  }
  return best?.candidate ?? null;
}
