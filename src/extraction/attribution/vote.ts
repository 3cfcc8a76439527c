import type { CueClass } from '../../model/vocabulary.ts';
import type { Parse } from '../encoder/parse.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import { overlaps } from '../sentences/token-ranges.ts';
import { canSpeak, isNamed } from './can-speak.ts';
import { modelStatements } from './model-statements.ts';
import type { ModelStatement } from './model-statements.ts';
import type { RawStatement } from './raw-statement.ts';
import type { Reading } from './reading.ts';
import { quotationAt, tokenAt } from './reading.ts';
import type { Segment } from './segments.ts';
import { treeSource } from './tree-source.ts';

/** What the encoder alone must be sure of, for a statement that no rule found. */
const ALONE = { speech: 0.45, thought: 0.6, finding: 0.65, stance: 0.5 } as const;
/** The same, for one within what somebody else says. */
const ALONE_WITHIN = 0.7;
/** Below this, the encoder holds what a rule found to be no statement. */
const DOUBT = 0.04;

function size(ranges: readonly TokenRange[]): number {
  return ranges.reduce((total, { first, after }) => total + after - first, 0);
}

/** Shared tokens of two contents by all of theirs, from 0 to 1. */
export function overlapOf(a: readonly TokenRange[], b: readonly TokenRange[]): number {
  let shared = 0;
  for (const one of a)
    for (const other of b)
      shared += Math.max(0, Math.min(one.after, other.after) - Math.max(one.first, other.first));
  const all = size(a) + size(b) - shared;
  return all === 0 ? 0 : shared / all;
}

function isQuoted(reading: Reading, ranges: readonly TokenRange[]): boolean {
  for (const { first, after } of ranges)
    for (let index = first; index < after; index += 1)
      if (quotationAt(reading, index) < 0 && /[\p{L}\p{N}]/u.test(tokenAt(reading, index).text)) return false;
  return true;
}

/** The encoder's statement that means the same as a rule's: by the cue, else by the content. */
function counterpart(rule: RawStatement, candidates: readonly ModelStatement[]): ModelStatement | null {
  const range = rule.cue?.range;
  const byCue =
    range === undefined
      ? []
      : candidates.filter(
          ({ cue, main }) => overlaps(cue, range) || (main >= range.first && main < range.after),
        );
  const scored = (byCue.length > 0 ? byCue : candidates).map((candidate) => ({
    candidate,
    score: overlapOf(candidate.content, rule.content),
  }));
  scored.sort((a, b) => b.score - a.score || b.candidate.cueProbability - a.candidate.cueProbability);
  const [best] = scored;
  if (best === undefined) return null;
  return byCue.length > 0 || best.score >= 0.5 ? best.candidate : null;
}

/** The words that name the source: as the roles tell, or the tree. */
function sourceOf(reading: Reading, model: ModelStatement): TokenRange | null {
  const range =
    model.source ??
    (reading.parse === null ? null : (treeSource(reading.parse, model.mainWord)?.range ?? null));
  return range !== null && model.content.some((part) => overlaps(part, range)) ? null : range;
}

/** A rule's statement, its content corrected by the encoder where that is surer of it. */
function confirmed(reading: Reading, rule: RawStatement, model: ModelStatement): RawStatement {
  const agreement = overlapOf(rule.content, model.content);
  const keep =
    isQuoted(reading, rule.content) ||
    rule.verbatim === true ||
    agreement > 0.9 ||
    model.contentProbability < 0.6;
  const confidence = Math.min(
    0.99,
    rule.confidence + (1 - rule.confidence) * model.cueProbability * (0.3 + 0.6 * agreement),
  );
  return {
    ...rule,
    content: keep ? rule.content : [...model.content],
    speaker: rule.speaker ?? (rule.sameSpeakerAs === null ? sourceOf(reading, model) : null),
    rule: `${rule.rule}, as the encoder reads it`,
    confidence,
    foundBy: 'confirmed',
  };
}

function classOf(
  reading: Reading,
  model: ModelStatement,
): { verb: string; cueClass: CueClass; negative: boolean } {
  const { lexicon } = reading;
  const { lower } = tokenAt(reading, model.main);
  const lemma = lexicon.verbs.get(lower)?.lemma ?? lower;
  const entry = lexicon.cueVerbs
    .get(lemma)
    ?.find(({ particles }) =>
      particles.every((word, at) => tokenAt(reading, model.main + 1 + at).lower === word),
    );
  if (entry !== undefined)
    return {
      verb: [entry.verb, ...entry.particles].join(' '),
      cueClass: entry.cueClass,
      negative: entry.negative,
    };
  const noun = lexicon.nominalCues.get(lower) ?? lexicon.nominalCues.get(lower.replace(/s$/u, ''));
  if (noun !== undefined) return { verb: lower, cueClass: noun, negative: false };
  return { verb: lemma, cueClass: model.kind === 'thought' ? 'BELIEVED' : 'SAID', negative: false };
}

/**
 * Within what somebody says: is it what another one says or thinks? A speaker's own thoughts, or nobody's, are a part of what they say ("I
 * think", "it is hoped"), and in their own words so is all that they tell of others but what a named one said.
 */
function isOfAnother(reading: Reading, model: ModelStatement): boolean {
  const source = sourceOf(reading, model);
  if (source === null || model.cueProbability < ALONE_WITHIN) return false;
  if (quotationAt(reading, model.main) >= 0) return model.kind === 'speech' && isNamed(reading, source);
  return canSpeak(reading, source);
}

/** "would say", "may announce": nothing was said yet. "would have said" is told as a deed. */
function isSupposed(parse: Parse, { kind, mainWord }: ModelStatement): boolean {
  if (kind === 'thought' || kind === 'stance') return false;
  const auxiliaries = parse
    .children(mainWord, 'aux')
    .map((word) => parse.words[word]?.text.toLowerCase() ?? '');
  return (
    auxiliaries.some((word) => /^(?:would|could|may|might|will|should|'ll|’ll)$/u.test(word)) &&
    !auxiliaries.includes('have')
  );
}

/** The first token of the sentence of a token. */
function sentenceStart({ document }: Reading, token: number): number {
  return document.sentences[document.sentenceOf[token] ?? 0]?.first ?? 0;
}

function segmentOf(segments: readonly Segment[], token: number): number {
  return segments.findIndex(({ first, after }) => token >= first && token < after);
}

/** "opposed to each other": of nothing that was said. */
function isReciprocal(reading: Reading, { content }: ModelStatement): boolean {
  const [range, ...others] = content;
  if (range === undefined || others.length > 0 || range.after - range.first !== 2) return false;
  const words = `${tokenAt(reading, range.first).lower} ${tokenAt(reading, range.first + 1).lower}`;
  return words === 'each other' || words === 'one another';
}

/** A statement that only the encoder found. */
function alone(reading: Reading, segments: readonly Segment[], model: ModelStatement): RawStatement | null {
  const number = segmentOf(segments, model.main);
  const segment = segments[number];
  if (segment === undefined || segment.role === 'JUNK') return null;
  const [first] = model.content;
  const last = model.content.at(-1);
  if (first === undefined || last === undefined) return null;
  const isWord = /\p{L}/u.test(tokenAt(reading, model.main).text);
  const { verb, cueClass, negative } = isWord
    ? classOf(reading, model)
    : { verb: 'say', cueClass: 'SAID' as const, negative: false };
  const clause =
    first.first > model.main
      ? { first: segment.first, after: Math.max(segment.first, first.first) }
      : { first: Math.min(last.after, segment.after), after: segment.after };
  return {
    content: [...model.content],
    speaker: sourceOf(reading, model),
    sameSpeakerAs: null,
    cue: { range: model.cue, verb, cueClass },
    negative,
    clause,
    reporter: null,
    segment: number,
    rule: `the encoder's reading of a cue of ${model.kind}`,
    confidence: model.cueProbability * (0.5 + 0.5 * model.contentProbability),
    foundBy: model.kind,
  };
}

/**
 * Rules and encoder vote: what both see is kept with the surer content; what only the rules see is kept unless the encoder is sure
 * there is nothing; what only the encoder sees is kept where it is sure. In reading order of the content.
 */
export function vote(
  reading: Reading,
  parse: Parse,
  segments: readonly Segment[],
  rules: readonly RawStatement[],
): RawStatement[] {
  const candidates = modelStatements(reading, parse);
  const used = new Set<ModelStatement>();
  const replaced = new Map<RawStatement, RawStatement>();
  for (const rule of rules) {
    const model = counterpart(
      rule,
      candidates.filter((candidate) => !used.has(candidate)),
    );
    if (model !== null) {
      used.add(model);
      replaced.set(rule, confirmed(reading, rule, model));
    } else if (!isDoubted(reading, parse, rule))
      replaced.set(rule, { ...rule, content: [...rule.content], foundBy: 'unconfirmed' });
  }
  const statements = [...replaced.values()].map((statement) =>
    statement.sameSpeakerAs === null
      ? statement
      : { ...statement, sameSpeakerAs: replaced.get(statement.sameSpeakerAs) ?? statement.sameSpeakerAs },
  );
  const kept = [...statements];
  for (const model of candidates) {
    if (used.has(model) || model.cueProbability < ALONE[model.kind]) continue;
    if (kept.some(({ content }) => overlapOf(content, model.content) > 0.5)) continue;
    const within = kept.some(({ content }) => content.some((range) => overlaps(range, model.cue)));
    if ((within && !isOfAnother(reading, model)) || isSupposed(parse, model)) continue;
    if (isReciprocal(reading, model)) continue;
    const statement = alone(reading, segments, model);
    if (statement !== null) kept.push(statement);
  }
  return kept.sort(
    (a, b) => (a.content[0]?.first ?? 0) - (b.content[0]?.first ?? 0) || a.segment - b.segment,
  );
}

/** Is the encoder sure that the cue of a rule's statement is none? Quotations speak for themselves. */
function isDoubted(reading: Reading, parse: Parse, rule: RawStatement): boolean {
  if (rule.cue === null || isQuoted(reading, rule.content)) return false;
  // "A statement to this effect was made by ...": such a cue points back, which the encoder was not taught.
  const start = sentenceStart(reading, rule.cue.range.first);
  if (rule.content.every(({ after }) => after <= start)) return false;
  const words = parse.wordRange(rule.cue.range);
  for (let word = words.first; word < words.after; word += 1)
    if (parse.cueProbability(word) >= DOUBT) return false;
  return true;
}
