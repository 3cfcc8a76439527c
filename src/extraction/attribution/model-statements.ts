import type { CueTag } from '../encoder/labels.ts';
import type { Parse } from '../encoder/parse.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import { overlaps } from '../sentences/token-ranges.ts';
import { trimContent } from './content.ts';
import type { Reading } from './reading.ts';
import { tokenAt } from './reading.ts';
import { CONTENT, CUE, decodeRow, runsOf, SOURCE, sumOf } from './roles-of-cue.ts';
import type { Roles } from './roles-of-cue.ts';
import { endAtNextCue, squareWithQuotations, squareWithSentences, widen } from './square-content.ts';

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
}

/** Cues less likely than this are not looked at. */
const MIN_CUE = 0.15;
/** How likely another cue must be to keep what two claim. */
const RIVAL = 0.4;

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

function tokens(parse: Parse, roles: Roles, [first, after]: readonly [number, number]): TokenRange {
  return parse.tokenRange({ first: roles.first + first, after: roles.first + after });
}

function readCue(reading: Reading, parse: Parse, main: number): ModelStatement | null {
  const rows = parse.roles(main);
  const first = rows[0]?.word;
  if (first === undefined) return null;
  const roles: Roles = { first, rows, best: decodeRow(reading, parse, first, rows) };
  roles.best[main - first] = CUE;
  squareWithQuotations(reading, parse, roles, main);
  squareWithSentences(reading, parse, roles, main);
  const sentence = (offset: number): number => parse.sentenceOf[first + offset] ?? -1;

  const cueRun = runsOf(roles, CUE, sentence).find(
    ([from, to]) => from <= main - first && main - first < to,
  ) ?? [main - first, main - first + 1];
  endAtNextCue(parse, roles, main);
  const runs = runsOf(roles, CONTENT, sentence).map((run) => widen(reading, parse, roles, run));
  const longest = Math.max(0, ...runs.map(([from, to]) => to - from));
  const kept = runs.filter(([from, to]) => to - from >= Math.min(3, longest));
  const content = kept
    .map((run) => trimContent(reading, tokens(parse, roles, run)))
    .filter((range) => range !== null);
  if (content.length === 0) return null;
  const sources = runsOf(roles, SOURCE, sentence).sort(
    (a, b) => sumOf(roles, SOURCE, b) - sumOf(roles, SOURCE, a),
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
    contentProbability: kept.reduce((total, run) => total + sumOf(roles, CONTENT, run), 0) / words,
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

/**
 * A cue's content in other sentences than its own, without what another cue claims that stands nearer to it: what "she said"
 * attributes in the next paragraph is not also what he said in this one.
 */
function withoutOthers(
  parse: Parse,
  statement: ModelStatement,
  all: readonly ModelStatement[],
): ModelStatement | null {
  const sentenceAt = (token: number): number => parse.document.sentenceOf[token] ?? -1;
  const own = sentenceAt(statement.main);
  const content = statement.content.filter((range) => {
    const [from, to] = [sentenceAt(range.first), sentenceAt(range.after - 1)];
    if (from <= own && own <= to) return true;
    const distance = Math.min(Math.abs(from - own), Math.abs(to - own));
    return !all.some((other) => {
      if (other === statement || other.cueProbability < RIVAL) return false;
      if (other.main >= range.first && other.main < range.after) return false;
      if (!other.content.some((part) => overlaps(part, range))) return false;
      const there = sentenceAt(other.main);
      return Math.min(Math.abs(from - there), Math.abs(to - there)) < distance;
    });
  });
  return content.length === 0 ? null : { ...statement, content };
}

/** Every statement that the encoder sees, in the order of their cues. */
export function modelStatements(reading: Reading, parse: Parse): ModelStatement[] {
  const found: ModelStatement[] = [];
  for (const main of parse.words.keys()) {
    if (parse.cueProbability(main) < MIN_CUE) continue;
    const statement = readCue(reading, parse, main);
    if (statement !== null) found.push(statement);
  }
  return found
    .map((statement) => withoutOthers(parse, statement, found))
    .filter((statement) => statement !== null);
}
