import type { Span } from '../../model/span.ts';

export interface ChosenPlaces {
  /** In reading order, no two overlapping. */
  readonly content: readonly Span[];
  readonly cue: Span | null;
  readonly speaker: Span | null;
}

/** Places of the cue that are tried for one place of the content: the nearest ones. */
const NEAREST = 8;
/** What stands between parts of one statement costs as much as so many characters. */
const SENTENCE_COST = 30;
const PARAGRAPH_COST = 60;
/** A cue introduces one statement, most of the time. */
const USED_COST = 100;
const NEW_SENTENCE = /[.!?…]["”’')\]]*\s+["“‘'([]*\p{Lu}/u;

/**
 * Of all places where the words of a statement stand, the ones that stand together: the content nearest to a cue, the
 * speaker nearest to that cue, each with words of its own. `cues` and `speakers` are null for a statement without; null is
 * the answer where the places overlap whichever are taken.
 */
export function choosePlaces(
  text: string,
  pieces: readonly (readonly Span[])[],
  cues: readonly Span[] | null,
  speakers: readonly Span[] | null,
  usedCues: readonly Span[],
): ChosenPlaces | null {
  // The piece with the fewest places says best where the statement is.
  const anchors = pieces.reduce((fewest, places) => (places.length < fewest.length ? places : fewest));
  let best: (ChosenPlaces & { cost: number }) | null = null;
  for (const anchor of anchors) {
    for (const cue of cues === null ? [null] : nearest(cues, anchor, [anchor], NEAREST)) {
      const taken = cue === null ? [anchor] : [anchor, cue];
      const [speaker = null] = speakers === null ? [] : nearest(speakers, cue ?? anchor, taken, 1);
      if (speakers !== null && speaker === null) continue;
      const cost =
        (cue === null ? 0 : distance(text, anchor, cue)) +
        (speaker === null ? 0 : 2 * distance(text, cue ?? anchor, speaker)) +
        (cue !== null && usedCues.some(({ start }) => start === cue.start) ? USED_COST : 0);
      if (best !== null && cost >= best.cost) continue;
      const parts = speaker === null ? taken : [...taken, speaker];
      const content = gather(pieces, anchors, anchor, cue ?? anchor, parts);
      if (content !== null) best = { content, cue, speaker, cost };
    }
  }
  return best === null ? null : { content: best.content, cue: best.cue, speaker: best.speaker };
}

/** A place for every piece, the nearest one to the cue, in reading order; null where one has none of its own. */
function gather(
  pieces: readonly (readonly Span[])[],
  anchors: readonly Span[],
  anchor: Span,
  cue: Span,
  parts: readonly Span[],
): Span[] | null {
  const taken = [...parts];
  const content = [anchor];
  for (const places of pieces) {
    if (places === anchors) continue;
    const [place] = nearest(places, cue, taken, 1);
    if (place === undefined) return null;
    taken.push(place);
    content.push(place);
  }
  return content.sort((a, b) => a.start - b.start);
}

/** The places nearest to another one that touch none of those taken. */
function nearest(places: readonly Span[], to: Span, taken: readonly Span[], count: number): Span[] {
  return places
    .filter((place) => !taken.some((other) => place.start < other.end && other.start < place.end))
    .sort((a, b) => gap(a, to) - gap(b, to))
    .slice(0, count);
}

function gap(a: Span, b: Span): number {
  return Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end));
}

/** How far two places are apart: characters, and more for the end of a sentence or paragraph between them. */
function distance(text: string, a: Span, b: Span): number {
  const [before, after] = a.start < b.start ? [a, b] : [b, a];
  const between = text.slice(before.end - 1, after.start + 1);
  return (
    gap(a, b) +
    (NEW_SENTENCE.test(between) ? SENTENCE_COST : 0) +
    (between.includes('\n') ? PARAGRAPH_COST : 0)
  );
}
