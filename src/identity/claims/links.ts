import type { StatementLink } from '../../model/facts.ts';
import type { CueClass } from '../../model/vocabulary.ts';
import { ANSWERING_CUES, sharesKey } from './blocking-keys.ts';
import { comparePublication, type Comparable } from './comparable.ts';
import { overlapOf, saysOtherwise, type Overlap } from './overlap.ts';
import { cueDenies } from './same-claim.ts';
import { compareInstants, compareText, isWithinDays } from './time.ts';
import type { Part } from './wording.ts';

export const CONTRADICTION_DAYS = 60;
export const REPLY_DAYS = 30;
/** Links of one statement, the best ones. */
const MOST_LINKS = 3;
const SHARED_WORDS = 5;
const EXCERPT = 80;

interface FoundLink extends StatementLink {
  readonly target: Comparable;
  readonly score: number;
  /** It shares no words with the statement that it answers: good enough for one link, where there is no better. */
  readonly isVague: boolean;
}

/**
 * The links of one statement to those published before it, the best first. Reprints of one statement count once, by the
 * one published first.
 */
export function linksOf(later: Comparable, others: Iterable<Comparable>): StatementLink[] {
  const found: FoundLink[] = [];
  for (const earlier of others) {
    if (earlier.id === later.id || earlier.speakerId === null || later.speakerId === null) continue;
    if (earlier.articleId !== later.articleId && !sharesKey(earlier, later)) continue;
    const link = contradiction(later, earlier) ?? reply(later, earlier);
    if (link !== null) found.push(link);
  }
  found.sort(
    (a, b) => compareText(a.kind, b.kind) || b.score - a.score || comparePublication(a.target, b.target),
  );
  const kept = new Map<string, StatementLink>();
  for (const { kind, statementId, reason, target, isVague } of found) {
    const utterance = [kind, target.speakerId, target.wording.text].join('\u001f');
    if (kept.has(utterance) || kept.size >= (isVague ? 1 : MOST_LINKS)) continue;
    kept.set(utterance, { kind, statementId, reason });
  }
  return [...kept.values()];
}

/** Two statements of which one says what the other says is not so. */
function contradiction(later: Comparable, earlier: Comparable): FoundLink | null {
  if (comparePublication(later, earlier) <= 0 || !isWithinDays(later, earlier, CONTRADICTION_DAYS))
    return null;
  if (isOpen(later) || isOpen(earlier)) return null;
  let best: { readonly overlap: Overlap; readonly score: number } | null = null;
  for (const [part, other] of partPairs(later, earlier)) {
    if (!isDenialOf(later, part, earlier, other)) continue;
    const overlap = overlapOf(part, other);
    if (!isOneProposition(overlap, part, other, later.speakerId === earlier.speakerId)) continue;
    const score = overlap.dice + overlap.shared.length / 100;
    if (best === null || score > best.score) best = { overlap, score };
  }
  if (best === null) return null;
  const shares = sharedWords(later, best.overlap.shared);
  const [now, then] = [excerpt(later.content), excerpt(earlier.content)];
  const says = cueDenies(later) ? `denies ${now}` : `says ${now}`;
  const against =
    later.speakerId === earlier.speakerId
      ? `against what the same speaker ${cueDenies(earlier) ? 'denied' : 'said'} before: ${then}`
      : `against ${cueDenies(earlier) ? 'the denial of ' : ''}${then}`;
  const reason = `${says} ${against} (shares: ${shares})`;
  return {
    kind: 'CONTRADICTS',
    statementId: earlier.id,
    reason,
    target: earlier,
    score: best.score,
    isVague: false,
  };
}

/** A question has no answer yet: nothing contradicts it, and it contradicts nothing. */
function isOpen({ cueClass, content }: Comparable): boolean {
  return cueClass === 'ASKED' || /^(?:whether|if|who|what|when|where|why|how)\b|\?["'”’]*$/i.test(content);
}

function partPairs(a: Comparable, b: Comparable): [Part, Part][] {
  return a.wording.parts.flatMap((part) => b.wording.parts.map((other): [Part, Part] => [part, other]));
}

/**
 * Is one of the parts negated, once, and the other not, and is it the same thing of which they say so? The polarity of a
 * statement is that of its first clause: where both parts are first, it has to say the same, so that a negation in a
 * subordinate clause does not count.
 */
function isDenialOf(a: Comparable, partA: Part, b: Comparable, partB: Part): boolean {
  const bothFirst = partA === a.wording.parts[0] && partB === b.wording.parts[0];
  if (bothFirst && a.polarity === b.polarity) return false;
  const [negationsA, negationsB] = [partA.negations + cueDenies(a), partB.negations + cueDenies(b)];
  if (negationsA + negationsB !== 1) return false;
  const [denied, said] = negationsA === 1 ? [partA, partB] : [partB, partA];
  return [...denied.negated].every((stem) => said.stems.has(stem));
}

/**
 * Of two speakers, the greater part of the words must be the same; of one speaker, who speaks of one thing more often, all
 * words of the shorter part. Where the cue denies, the other has to say all that is denied.
 */
function isOneProposition(overlap: Overlap, a: Part, b: Part, isSameSpeaker: boolean): boolean {
  if (saysOtherwise(a, b)) return false;
  const { shared, ofShorter, dice } = overlap;
  const isInWords = a.negations + b.negations > 0;
  if (shared.length >= 3 && ofShorter >= (isInWords ? 0.75 : 1) && dice >= (isInWords ? 0.6 : 0.4))
    return true;
  if (!isSameSpeaker || ofShorter < 1) return false;
  return shared.length >= 2 ? dice >= 0.6 : shared.length === 1 && isExistence(a) && isExistence(b);
}

/** "There was a report", "there is no such clause": one word says all. */
function isExistence({ words, stems }: Part): boolean {
  return (words[0] === 'there' || words[1] === 'there') && stems.size === 1;
}

const ANSWERS: Readonly<Partial<Record<CueClass, string>>> = {
  DENIED: 'denies',
  ACCUSED: 'accuses',
  AGREED: 'agrees',
  PRAISED: 'praises',
};

/** A statement that answers somebody whom it names: in words of his, or about him where the article lets him speak of the matter. */
function reply(later: Comparable, earlier: Comparable): FoundLink | null {
  const verb = later.cueClass === null ? undefined : ANSWERS[later.cueClass];
  if (verb === undefined || !isAnswering(later, earlier.speakerId)) return null;
  if (later.speakerId === earlier.speakerId || !isWithinDays(later, earlier, REPLY_DAYS)) return null;
  if (!isAfter(later, earlier)) return null;
  const { shared, dice } = overlapOf(later.wording.whole, earlier.wording.whole);
  const words = shared.filter((stem) => !later.wording.whole.names.has(stem));
  const topics = later.topicIds.filter((topic) => earlier.topicIds.includes(topic)).length;
  const isOneMatter = topics > 0 || (later.eventId !== null && later.eventId === earlier.eventId);
  const hasWords = words.length >= (isOneMatter ? 1 : 2);
  if (!hasWords && !(isOneMatter && isAimedAtSpeaker(later, earlier))) return null;
  const why = hasWords ? `shares: ${sharedWords(later, words)}` : 'names the speaker, on the same matter';
  const reason = `${verb} ${excerpt(later.content)} after ${excerpt(earlier.content)} (${why})`;
  const score = hasWords ? 1 + dice + words.length / 100 : topics / 100;
  return { kind: 'REPLIES_TO', statementId: earlier.id, reason, target: earlier, score, isVague: !hasWords };
}

/** "Accused Norvane of hiding its plans", in the article in which Norvane tells its plans. */
function isAimedAtSpeaker(later: Comparable, earlier: Comparable): boolean {
  if (later.articleId !== earlier.articleId) return false;
  if (later.cueClass !== 'ACCUSED' && later.cueClass !== 'PRAISED') return false;
  return /^\p{Lu}/u.test(later.content) && later.mentionIds[0] === earlier.speakerId;
}

/** Does a statement answer somebody, and name him? */
function isAnswering({ cueClass, mentionIds }: Comparable, whom: string | null): boolean {
  return cueClass !== null && ANSWERING_CUES.has(cueClass) && whom !== null && mentionIds.includes(whom);
}

/**
 * Published no earlier and said no earlier. Within one article on one day nothing tells which came first: whoever answers
 * comes second, and of two who answer each other the one of the greater id.
 */
function isAfter(later: Comparable, earlier: Comparable): boolean {
  const published = compareInstants(later.publishedAt, earlier.publishedAt);
  const said = compareInstants(later.saidAt, earlier.saidAt);
  if (published !== 0 || said !== 0) return published >= 0 && said >= 0;
  return !isAnswering(earlier, later.speakerId) || later.id > earlier.id;
}

/** The words of a statement whose stems are shared, as it has them. */
function sharedWords({ wording }: Comparable, shared: readonly string[]): string {
  const { words, stemOf } = wording.whole;
  const found = shared.map((stem) => words[stemOf.indexOf(stem)]).filter((word) => word !== undefined);
  return found.slice(0, SHARED_WORDS).join(', ');
}

function excerpt(content: string): string {
  const text = content.replace(/\s+/g, ' ').replaceAll('"', "'");
  if (text.length <= EXCERPT) return `"${text}"`;
  const end = text.lastIndexOf(' ', EXCERPT);
  return `"${text.slice(0, end > EXCERPT / 2 ? end : EXCERPT).replace(/[\ud800-\udbff]$/, '')}…"`;
}
