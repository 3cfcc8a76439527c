import { countBy } from './count-by.ts';
import type { ScoredDocument, SpanPair } from './documents.ts';
import { characterOverlap, MATCH } from './judge-statements.ts';
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
export interface Placed {
  readonly gold: string;
  readonly predicted: string | null;
}

/** Chains of mentions inside documents; null where no document has any. */
export function coreferenceFigures(documents: readonly ScoredDocument[]): ClusterFigures | null {
  return bCubed(documents.flatMap(placeMentions));
}

/** Each mention counts the same; precision is that of the mentions that were found. Null where there are none. */
export function bCubed(items: readonly Placed[]): ClusterFigures | null {
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
