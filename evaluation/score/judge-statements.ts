import type { GoldStatement, PredictedStatement, ScoredDocument, SpanPair } from './documents.ts';
import { anySameName, isGiven, nameWords, speakerNames } from './same-name.ts';
import { countShared, overlapOfWords, placeWords, spansMeet, wordsIn } from './words.ts';

/** From this overlap on a predicted statement counts as the annotated one. */
export const MATCH = 0.5;
/** For overlaps that are exact but for their binary fractions. */
const TOLERANCE = 1e-9;

/** An annotated statement and the predicted one that was matched with it. */
export interface StatementPair {
  readonly gold: GoldStatement;
  readonly predicted: PredictedStatement;
  /** Shared words of the contents by all of theirs, above 0, to 1. */
  readonly overlap: number;
  readonly speaker: SpeakerJudgement;
}

/** Was the speaker found? `annotated` is false where the annotation names none: right is then to name none. */
export interface SpeakerJudgement {
  readonly annotated: boolean;
  readonly right: boolean;
  /** By the words alone: the two spans meet. */
  readonly bySpan: boolean;
  /** Is the name that the speaker was resolved to the annotated one? Null where none is annotated. */
  readonly resolved: boolean | null;
}

/** How many words are annotated, how many predicted, and how many both. */
export interface WordCounts {
  readonly shared: number;
  readonly predicted: number;
  readonly gold: number;
}

/** What was annotated in a document, what was found, and what matches. */
export interface StatementJudgement {
  readonly gold: readonly GoldStatement[];
  readonly predicted: readonly PredictedStatement[];
  readonly pairs: readonly StatementPair[];
  /** Words in any content, speaker or cue. */
  readonly words: Readonly<Record<'content' | 'speaker' | 'cue', WordCounts>>;
}

/** Does the pair reach an overlap? */
export function reaches({ overlap }: StatementPair, least: number): boolean {
  return overlap >= least - TOLERANCE;
}

/**
 * Matches the statements of a document one to one, those with most words in common first, and judges their speakers. A
 * speaker is right where the spans meet, where the predicted span is a coreferent mention of the annotated one, or where
 * the names agree.
 */
export function judgeStatements({
  gold: document,
  predicted: prediction,
}: ScoredDocument): StatementJudgement {
  const { text } = document;
  const gold = document.statements ?? [];
  const predicted = prediction.statements ?? [];
  const places = placeWords(text);
  const goldWords = gold.map(({ content }) => wordsIn(content, places));
  const predictedWords = predicted.map(({ content }) => wordsIn(content, places));
  const count = (part: 'content' | 'speaker' | 'cue'): WordCounts => {
    const a = wordsIn(
      gold.flatMap((statement) => statement[part] ?? []),
      places,
    );
    const b = wordsIn(
      predicted.flatMap((statement) => statement[part] ?? []),
      places,
    );
    return { shared: countShared(a, b), predicted: b.size, gold: a.size };
  };
  const clusters = clusterFinder(document.coref ?? []);
  const judge = (a: GoldStatement, b: PredictedStatement): SpeakerJudgement => {
    if (!hasAny(a.speaker) && !isGiven(a.speakerName)) {
      const right = !hasAny(b.speaker) && !isGiven(b.speakerName) && !isGiven(b.speakerEntity);
      return { annotated: false, right, bySpan: false, resolved: null };
    }
    const bySpan = spansMeet(a.speaker, b.speaker);
    const known = clusters(b.speaker);
    const coreferent = [...clusters(a.speaker)].some((cluster) => known.has(cluster));
    const found = speakerNames(prediction, b, text);
    const right = bySpan || coreferent || anySameName(speakerNames(document, a, text), found);
    const resolved = isGiven(a.speakerName) ? anySameName([nameWords(a.speakerName)], found) : null;
    return { annotated: true, right, bySpan, resolved };
  };
  return {
    gold,
    predicted,
    pairs: matchUp(goldWords, predictedWords).flatMap(({ overlap, a, b }) => {
      const one = gold[a];
      const other = predicted[b];
      if (one === undefined || other === undefined) return [];
      return { gold: one, predicted: other, overlap, speaker: judge(one, other) };
    }),
    words: { content: count('content'), speaker: count('speaker'), cue: count('cue') },
  };
}

function hasAny(spans: readonly SpanPair[] | null | undefined): boolean {
  return (spans ?? []).length > 0;
}

/** Indices of an annotated and a predicted statement, and how much they share. */
interface Match {
  readonly overlap: number;
  readonly a: number;
  readonly b: number;
}

/** Pairs one to one, greedily: most overlap first, then the nearest in number. */
function matchUp(gold: readonly Set<number>[], predicted: readonly Set<number>[]): Match[] {
  const candidates: Match[] = [];
  for (const [a, one] of gold.entries())
    for (const [b, other] of predicted.entries()) {
      const overlap = overlapOfWords(one, other);
      if (overlap > 0) candidates.push({ overlap, a, b });
    }
  candidates.sort(
    (x, y) => y.overlap - x.overlap || Math.abs(x.a - x.b) - Math.abs(y.a - y.b) || x.a - y.a || x.b - y.b,
  );
  const usedGold = new Set<number>();
  const usedPredicted = new Set<number>();
  return candidates.filter(({ a, b }) => {
    if (usedGold.has(a) || usedPredicted.has(b)) return false;
    usedGold.add(a);
    usedPredicted.add(b);
    return true;
  });
}

/** Tells which chains of coreference a list of spans belongs to: a mention fits that shares half of the characters. */
function clusterFinder(
  chains: readonly (readonly SpanPair[])[],
): (spans: readonly SpanPair[] | null | undefined) => Set<number> {
  // A mention of two chains counts for the later one.
  const mentions = new Map<string, { readonly mention: SpanPair; readonly chain: number }>();
  for (const [chain, spans] of chains.entries())
    for (const mention of spans) mentions.set(mention.join(), { mention, chain });
  return (spans) => {
    const found = new Set<number>();
    for (const span of spans ?? [])
      for (const { mention, chain } of mentions.values())
        if (characterOverlap(mention, span) >= MATCH) found.add(chain);
    return found;
  };
}

/** Shared characters by those from the first to the last of both, from 0 to 1. */
export function characterOverlap(a: SpanPair, b: SpanPair): number {
  const shared = Math.min(a[1], b[1]) - Math.max(a[0], b[0]);
  return shared <= 0 ? 0 : shared / (Math.max(a[1], b[1]) - Math.min(a[0], b[0]));
}
