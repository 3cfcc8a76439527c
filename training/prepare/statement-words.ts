import type { PreparedStatement } from './prepared-document.ts';

type Pair = readonly [number, number];

interface WordPlace {
  readonly start: number;
  readonly end: number;
}

/** Words of a cue that do not carry its meaning: "according to", "called on", "his warning that". */
const LIGHT =
  /^(?:to|for|on|of|about|against|with|over|at|as|that|by|from|in|into|up|out|off|down|be|been|being|is|was|not|n't|a|an|the|it)$/iu;

/** Indices of the words that lie in one of the spans. */
export function wordsIn(spans: readonly Pair[], words: readonly WordPlace[]): number[] {
  const found: number[] = [];
  for (const [index, word] of words.entries())
    if (spans.some(([start, end]) => word.start < end && word.end > start)) found.push(index);
  return found;
}

/** The word of a cue's first piece that says what kind of act it is: its last one that is not light. */
function mainWord(spans: readonly Pair[], words: readonly WordPlace[], text: string): number | null {
  const [first] = spans;
  if (first === undefined) return null;
  const piece = wordsIn([first], words);
  const heavy = piece.filter((index) => !LIGHT.test(text.slice(words[index]?.start, words[index]?.end)));
  return heavy.at(-1) ?? piece.at(-1) ?? null;
}

/** A statement given by spans, as words. Null where its cue or its content holds no word. */
export function statementOfSpans(
  spans: {
    readonly cue: readonly Pair[];
    readonly source: readonly Pair[];
    readonly content: readonly Pair[];
  },
  cueTag: string,
  words: readonly WordPlace[],
  text: string,
): PreparedStatement | null {
  const main = mainWord(spans.cue, words, text);
  const content = wordsIn(spans.content, words);
  while (
    content[0] !== undefined &&
    /^that$/iu.test(text.slice(words[content[0]]?.start, words[content[0]]?.end)) &&
    content.length > 1
  )
    content.shift();
  if (main === null || content.length === 0) return null;
  const cue = wordsIn(spans.cue, words);
  const inContent = new Set(content);
  return {
    main,
    cueTag,
    cue: cue.filter((word) => !inContent.has(word)),
    source: wordsIn(spans.source, words),
    content,
  };
}

/** Tags of the scheme BIO for names given by spans; where two overlap, the first keeps its words. */
export function nameTags(
  names: readonly { readonly start: number; readonly end: number; readonly type: string }[],
  words: readonly WordPlace[],
): string[] {
  const tags = words.map(() => 'O');
  for (const name of names) {
    const inside = wordsIn([[name.start, name.end]], words);
    if (inside.some((index) => tags[index] !== 'O')) continue;
    for (const [position, index] of inside.entries())
      tags[index] = `${position === 0 ? 'B' : 'I'}-${name.type}`;
  }
  return tags;
}
