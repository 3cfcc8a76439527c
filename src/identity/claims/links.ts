import type { StatementLink } from '../../model/facts.ts';
import type { CueClass } from '../../model/vocabulary.ts';
import { ANSWERING_CUES, sharesKey } from './blocking-keys.ts';
import { comparePublication, type Comparable } from './comparable.ts';
import { overlapOf, type Overlap } from './overlap.ts';
import { excerpt, isDenialOf, isOneProposition, partPairs, sharedWords } from './proposition.ts';
import { cueDenies } from './same-claim.ts';
import { compareInstants, compareText, isWithinDays } from './time.ts';

export const CONTRADICTION_DAYS = 60;
export const REPLY_DAYS = 30;
/** Links of one statement, the best ones. */
const MOST_LINKS = 3;

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
