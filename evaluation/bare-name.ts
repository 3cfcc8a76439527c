import type { ScoredMention } from './score/documents.ts';

/** Words that begin with a capital or digit, and the small ones by which names hold together. */
const RUN =
  /(?<![\p{L}\p{N}])[\p{Lu}\p{N}][^\s,;:()"“”]*(?:(?: (?:of|the|and|on|for|de|la|von|van|der|al|bin|&|-))* [\p{Lu}\p{N}][^\s,;:()"“”]*)*/gu;

/**
 * The name in an annotated mention: "Louis Gallois" of "EADS's chief executive Louis Gallois", "Gulf of Aden" of "in the Gulf of
 * Aden". It is the run of capitalized words around the main word, or the longest where no main word is annotated; the
 * whole mention where it has no capitalized word.
 */
export function bareName(text: string, { start, end, head }: ScoredMention): string {
  const mention = text.slice(start, end).replace(/\s/gu, ' ');
  const runs = [...mention.matchAll(RUN)].map((match) => ({ at: start + match.index, words: match[0] }));
  const around = runs.find(
    ({ at, words }) => head !== undefined && head !== null && at < head[1] && head[0] < at + words.length,
  );
  const longest = runs.toSorted((a, b) => b.words.length - a.words.length)[0];
  return (around ?? longest)?.words.replace(/['’]s?$|(?<=\p{Ll}{3})\.$/u, '') ?? mention;
}
