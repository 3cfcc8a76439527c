import { countBy } from './count-by.ts';
import type { ScoredDocument, ScoredMention, SpanPair } from './documents.ts';
import { characterOverlap, MATCH } from './judge-statements.ts';
import { NAME_TYPES, typeOf } from './name-figures.ts';
import { ratioOfShares } from './ratio.ts';
import type { Ratio } from './ratio.ts';

/** How well mentions are put together, by B-cubed (Bagga and Baldwin 1998); a mention that was not found lowers recall. */
export interface ClusterFigures extends Ratio {
  readonly mentions: number;
  /** Share of the mentions that were found at all. */
  readonly found: number;
  /** How many different ones are spoken of. */
  readonly clusters: number;
}

/** A mention's annotated cluster, and the predicted one of the mention that was found there; null where none was. */
interface Placed {
  readonly gold: string;
  readonly predicted: string | null;
}

/** Names with ids that hold across documents; null where no document has any. */
export function resolutionFigures(documents: readonly ScoredDocument[]): ClusterFigures | null {
  return bCubed(documents.flatMap(placeNames));
}

/** Chains of mentions inside documents; null where no document has any. */
export function coreferenceFigures(documents: readonly ScoredDocument[]): ClusterFigures | null {
  return bCubed(documents.flatMap(placeMentions));
}

/** Each mention counts the same; precision is that of the mentions that were found. */
function bCubed(items: readonly Placed[]): ClusterFigures | null {
  if (items.length === 0) return null;
  const found = items.filter(({ predicted }) => predicted !== null);
  const both = ({ gold, predicted }: Placed): string => JSON.stringify([gold, predicted]);
  const inGold = countBy(items, ({ gold }) => gold);
  const inPredicted = countBy(found, ({ predicted }) => predicted ?? '');
  const inBoth = countBy(found, both);
  const shared = (item: Placed): number => inBoth.get(both(item)) ?? 0;
  const recalled = found.reduce((sum, item) => sum + shared(item) / (inGold.get(item.gold) ?? 1), 0);
  const precise = found.reduce(
    (sum, item) => sum + shared(item) / (inPredicted.get(item.predicted ?? '') ?? 1),
    0,
  );
  const recall = recalled / items.length;
  const precision = found.length === 0 ? 0 : precise / found.length;
  return {
    mentions: items.length,
    found: found.length / items.length,
    clusters: inGold.size,
    ...ratioOfShares(precision, recall),
  };
}

/** Ids of Wikipedia hold across documents by themselves. */
function isWiki(id: string | null | undefined): boolean {
  return (id ?? '').startsWith('wiki:');
}

/** Types of names that are resolved across documents. */
const RESOLVED: ReadonlySet<string> = new Set([...NAME_TYPES, 'personOrOrganization']);

/** The annotated names of a document that hold across documents, with the predicted names that stand there. */
function placeNames({ gold, predicted }: ScoredDocument): Placed[] {
  const entities = gold.entities ?? [];
  if (!(gold.layers ?? []).includes('resolution') && !entities.some(({ id }) => isWiki(id))) return [];
  const candidates = (predicted.entities ?? []).filter(({ id }) => id !== undefined && id !== null);
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
  const group = gold.topicGroup ?? '';
  return mentions
    .filter(({ start, end }) => ids.get(`${start}-${end}`)?.size === 1)
    .map((mention) => {
      const found = align(mention, candidates);
      return {
        gold: JSON.stringify([group, mention.id]),
        predicted: found === null ? null : JSON.stringify([group, found.id]),
      };
    });
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

/** The mentions of a document's annotated chains, with the predicted chains of the mentions that stand there; one of two chains is left out. */
function placeMentions({ gold, predicted }: ScoredDocument): Placed[] {
  const layers = gold.layers ?? [];
  if (!layers.includes('statements') && !layers.includes('coref')) return [];
  const chains = gold.coref ?? [];
  const counts = countBy(chains.flat(), (span) => span.join());
  const candidates = (predicted.coref ?? []).flatMap((spans, chain) =>
    spans.map((span) => ({ span, chain })),
  );
  return chains.flatMap((spans, chain) =>
    spans
      .filter((span) => counts.get(span.join()) === 1)
      .map((span): Placed => {
        const found = alignSpan(span, candidates);
        return {
          gold: JSON.stringify([gold.id, chain]),
          predicted: found === null ? null : JSON.stringify([gold.id, found]),
        };
      }),
  );
}

/** The chain of the candidate with most characters in common, at least half of them; null where there is none. */
function alignSpan(
  span: SpanPair,
  candidates: readonly { readonly span: SpanPair; readonly chain: number }[],
): number | null {
  let best: { readonly overlap: number; readonly chain: number } | null = null;
  for (const { span: other, chain } of candidates) {
    const overlap = characterOverlap(span, other);
    if (overlap >= MATCH && overlap > (best?.overlap ?? 0)) best = { overlap, chain };
  }
  return best?.chain ?? null;
}
