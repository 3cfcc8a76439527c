import { decodeRoles } from '../encoder/decode-roles.ts';
import { ROLE_TAGS } from '../encoder/labels.ts';
import type { CueTag } from '../encoder/labels.ts';
import type { Parse, WordRole } from '../encoder/parse.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import { trimContent } from './content.ts';
import type { Reading } from './reading.ts';
import { quotationAt, tokenAt } from './reading.ts';

/** A statement as the encoder's heads see it: a cue, and what other words are to it. All ranges are of tokens. */
export interface ModelStatement {
  /** The token of the cue's main word, and that word in the parse. */
  readonly main: number;
  readonly mainWord: number;
  readonly kind: Exclude<CueTag, 'none'>;
  readonly cue: TokenRange;
  readonly source: TokenRange | null;
  /** In reading order. */
  readonly content: readonly TokenRange[];
  /** How likely it is a cue, from 0 to 1. */
  readonly cueProbability: number;
  /** How sure the content's words are, on average, from 0 to 1. */
  readonly contentProbability: number;
  /** The same for the source's words; 0 where there is none. */
  readonly sourceProbability: number;
}

/** Cues less likely than this are not looked at. */
const MIN_CUE = 0.15;
/** Words between two pieces that belong to both, where nothing speaks against it. */
const MAX_HOLE = 3;
const NONE = 0;
const CUE = 1;
const SOURCE = 2;
const CONTENT = 3;

interface Roles {
  readonly first: number;
  readonly rows: readonly WordRole[];
  /** The likeliest role of each word of the window. */
  readonly best: number[];
}

function probabilityOf(row: WordRole | undefined, role: number): number {
  return row?.probabilities[role] ?? 0;
}

/** Runs of one role, as [first, after) of the window; small holes are bridged where the words in them have no other role. */
function runsOf(roles: Roles, role: number, sentence: (offset: number) => number): [number, number][] {
  const runs: [number, number][] = [];
  for (const [offset, best] of roles.best.entries()) {
    if (best !== role) continue;
    const last = runs.at(-1);
    const hole = last === undefined ? Infinity : offset - last[1];
    const free =
      last !== undefined &&
      hole <= MAX_HOLE &&
      roles.best.slice(last[1], offset).every((other) => other === NONE) &&
      sentence(last[1] - 1) === sentence(offset);
    if (last !== undefined && free) last[1] = offset + 1;
    else runs.push([offset, offset + 1]);
  }
  return runs;
}

function sum(roles: Roles, role: number, [first, after]: readonly [number, number]): number {
  let total = 0;
  for (let offset = first; offset < after; offset += 1) total += probabilityOf(roles.rows[offset], role);
  return total;
}

/** A quotation of which most is content is content as a whole; one of which little is, is not. */
function squareWithQuotations(reading: Reading, parse: Parse, roles: Roles, main: number): void {
  const counts = new Map<number, { all: number; content: number }>();
  const quotationOf = (offset: number): number => quotationAt(reading, parse.tokenOf(roles.first + offset));
  for (const [offset, best] of roles.best.entries()) {
    const quotation = quotationOf(offset);
    if (quotation < 0) continue;
    const count = counts.get(quotation) ?? { all: 0, content: 0 };
    count.all += 1;
    if (best === CONTENT) count.content += 1;
    counts.set(quotation, count);
  }
  const own = quotationAt(reading, parse.tokenOf(main));
  for (const offset of roles.best.keys()) {
    const quotation = quotationOf(offset);
    const count = counts.get(quotation);
    if (count === undefined || quotation === own) continue;
    if (count.content >= 0.5 * count.all) roles.best[offset] = CONTENT;
    else if (count.content < 0.2 * count.all && roles.best[offset] === CONTENT) roles.best[offset] = NONE;
  }
}

function tokens(parse: Parse, roles: Roles, [first, after]: readonly [number, number]): TokenRange {
  return parse.tokenRange({ first: roles.first + first, after: roles.first + after });
}

/** A source without the punctuation and the words at its edges that are none of it. */
function trimSource(reading: Reading, range: TokenRange): TokenRange | null {
  let { first, after } = range;
  const outside = (index: number): boolean =>
    !/[\p{L}\p{N})]/u.test(tokenAt(reading, index).text) ||
    /^(?:by|and|but|from)$/u.test(tokenAt(reading, index).lower);
  while (first < after && outside(first)) first += 1;
  while (after > first && (outside(after - 1) || tokenAt(reading, after - 1).lower === "'s")) after -= 1;
  return first < after ? { first, after } : null;
}

/** The likeliest role of each word of the window, as stretches. */
function decodeRow(reading: Reading, parse: Parse, first: number, rows: readonly WordRole[]): number[] {
  const probabilities = new Float32Array(rows.length * ROLE_TAGS.length);
  for (const [offset, row] of rows.entries()) probabilities.set(row.probabilities, offset * ROLE_TAGS.length);
  return decodeRoles(probabilities, (offset) => {
    const [before, here] = [first + offset - 1, first + offset];
    return (
      parse.sentenceOf[before] !== parse.sentenceOf[here] ||
      parse.pos[before] === 'PUNCT' ||
      parse.pos[here] === 'PUNCT' ||
      quotationAt(reading, parse.tokenOf(before)) !== quotationAt(reading, parse.tokenOf(here))
    );
  });
}

function readCue(reading: Reading, parse: Parse, main: number): ModelStatement | null {
  const rows = parse.roles(main);
  const first = rows[0]?.word;
  if (first === undefined) return null;
  const roles: Roles = { first, rows, best: decodeRow(reading, parse, first, rows) };
  roles.best[main - first] = CUE;
  squareWithQuotations(reading, parse, roles, main);
  const sentence = (offset: number): number => parse.sentenceOf[first + offset] ?? -1;

  const cueRun = runsOf(roles, CUE, sentence).find(
    ([from, to]) => from <= main - first && main - first < to,
  ) ?? [main - first, main - first + 1];
  const runs = runsOf(roles, CONTENT, sentence);
  const longest = Math.max(0, ...runs.map(([from, to]) => to - from));
  const kept = runs.filter(([from, to]) => to - from >= Math.min(3, longest));
  const content = kept
    .map((run) => trimContent(reading, tokens(parse, roles, run)))
    .filter((range) => range !== null);
  if (content.length === 0) return null;
  const sources = runsOf(roles, SOURCE, sentence).sort(
    (a, b) => sum(roles, SOURCE, b) - sum(roles, SOURCE, a),
  );
  const [source] = sources;
  const words = kept.reduce((total, [from, to]) => total + to - from, 0);
  return {
    main: parse.tokenOf(main),
    mainWord: main,
    kind: parse.cueKind(main),
    cue: tokens(parse, roles, cueRun),
    source: source === undefined ? null : trimSource(reading, tokens(parse, roles, source)),
    content: joinTouching(content),
    cueProbability: parse.cueProbability(main),
    contentProbability: kept.reduce((total, run) => total + sum(roles, CONTENT, run), 0) / words,
    sourceProbability: source === undefined ? 0 : sum(roles, SOURCE, source) / (source[1] - source[0]),
  };
}

/** Pieces that a token holds together become one. */
function joinTouching(ranges: readonly TokenRange[]): TokenRange[] {
  const joined: TokenRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last !== undefined && range.first < last.after)
      joined[joined.length - 1] = { first: last.first, after: Math.max(last.after, range.after) };
    else joined.push(range);
  }
  return joined;
}

/** Every statement that the encoder sees, in the order of their cues. */
export function modelStatements(reading: Reading, parse: Parse): ModelStatement[] {
  const found: ModelStatement[] = [];
  for (const main of parse.words.keys()) {
    if (parse.cueProbability(main) < MIN_CUE) continue;
    const statement = readCue(reading, parse, main);
    if (statement !== null) found.push(statement);
  }
  return found;
}
