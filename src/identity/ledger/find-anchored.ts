import type { StatementAnchor } from '../../model/correction.ts';
import type { Quote, Span } from '../../model/span.ts';

interface Anchored {
  readonly id: string;
  readonly evidence: readonly Quote[];
}

/** From this share of common characters on, a statement is the one that was corrected. */
const ENOUGH = 0.5;

/**
 * The statement of an article that a correction speaks of: the one of the same id, else the one whose words are most
 * the same, wherever they stand by now. Null where the article says nothing of the kind any more.
 */
export function findAnchored<T extends Anchored>(
  anchor: StatementAnchor,
  text: string,
  statements: readonly T[],
): T | null {
  const same = statements.find(({ id }) => id === anchor.statementId);
  if (same !== undefined) return same;
  const places = anchor.evidence.flatMap((quote) => placeOf(quote, text) ?? []);
  let best: { readonly statement: T; readonly share: number } | null = null;
  for (const statement of statements) {
    const share = shareInCommon(places, statement.evidence);
    if (share >= ENOUGH && share > (best?.share ?? 0)) best = { statement, share };
  }
  return best?.statement ?? null;
}

/** Where a quote's words stand in a text: with the same context before and after, else where they stand at all. */
function placeOf({ exact, prefix, suffix, start }: Quote, text: string): Span | null {
  if (text.startsWith(exact, start)) return { start, end: start + exact.length };
  const places: number[] = [];
  for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) places.push(at);
  const context = (at: number): number =>
    Number(text.slice(0, at).endsWith(prefix)) + Number(text.startsWith(suffix, at + exact.length));
  const [best] = places.sort((a, b) => context(b) - context(a) || Math.abs(a - start) - Math.abs(b - start));
  return best === undefined ? null : { start: best, end: best + exact.length };
}

/** Characters in both, of those in either. */
function shareInCommon(a: readonly Span[], b: readonly Span[]): number {
  const length = (spans: readonly Span[]): number =>
    spans.reduce((sum, { start, end }) => sum + end - start, 0);
  const common = a.reduce(
    (sum, one) =>
      sum +
      b.reduce(
        (all, other) => all + Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start)),
        0,
      ),
    0,
  );
  const either = length(a) + length(b) - common;
  return either === 0 ? 0 : common / either;
}
