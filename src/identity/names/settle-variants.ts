import { isDeepStrictEqual } from 'node:util';
import { shortHash } from '../../shared/hash.ts';
import { without } from '../counts.ts';
import type { RecordSession } from '../record-session.ts';
import { emptyName, hasHomonyms, nameRecordKey, type NameRecord, type SettledName } from './name-record.ts';
import { comparisonKey, powerOf } from './tally.ts';
import { compareNames, ENOUGH, groupVariants, leadingName, WORTH_ASKING } from './variants.ts';

/** Two names that may be one person's, but too little speaks for it. Kept so that the most likely ones come first. */
export interface CandidateRecord {
  readonly id: string;
  readonly nameIds: readonly [string, string];
  readonly score: number;
  readonly evidence: readonly string[];
}

export const CANDIDATES = 'candidates';
const PREFIX = 'candidate';

/**
 * Works out again which names are variants of one person's, after what is known of some changed.
 */
export async function settleVariants(
  session: RecordSession,
  touched: readonly string[],
): Promise<SettledNames> {
  const before = new Map<string, SettledName | null>();
  const remember = (nameId: string): void => {
    if (before.has(nameId)) return;
    before.set(nameId, session.stored<NameRecord>(nameRecordKey(nameId))?.settled ?? null);
  };
  for (const nameId of touched) remember(nameId);
  const unlinked = await updateLinks(session, touched);
  const regrouped = touched.filter((nameId) => mayGroupOtherwise(session, nameId));
  const settled = new Set<string>();
  for (const nameId of [...regrouped, ...unlinked]) {
    if (settled.has(nameId)) continue;
    const connected = await connectedNames(session, nameId);
    for (const each of connected.keys()) remember(each);
    for (const group of groupVariants(connected)) {
      const entityId = leadingName(group, connected);
      for (const each of group) {
        settled.add(each);
        settle(session, each, entityId);
      }
    }
  }
  const changed = [...before].filter(([nameId, was]) => {
    const is = session.peek<NameRecord>(nameRecordKey(nameId))?.settled ?? null;
    return was !== null && !isDeepStrictEqual(was, is);
  });
  const [resettled, retold] = [new Set<string>(), new Set<string>()];
  for (const [nameId, was] of changed) {
    const is = session.peek<NameRecord>(nameRecordKey(nameId))?.settled;
    const isSame = is?.entityId === was?.entityId && isDeepStrictEqual(is?.homonyms, was?.homonyms);
    (isSame ? retold : resettled).add(nameId);
  }
  return { resettled, retold };
}

/** Names that others bear now, and those of whose bearers only the marks or the places of titles are others. */
export interface SettledNames {
  readonly resettled: ReadonlySet<string>;
  readonly retold: ReadonlySet<string>;
}

/** Has something changed that groups of names depend on? */
function mayGroupOtherwise(session: RecordSession, nameId: string): boolean {
  const stored = session.stored<NameRecord>(nameRecordKey(nameId));
  const name = session.peek<NameRecord>(nameRecordKey(nameId));
  if (stored === null || name === null) return true;
  return (
    powerOf(stored.whole.articles) !== powerOf(name.whole.articles) ||
    !isDeepStrictEqual(stored.links, name.links)
  );
}

/** Does a name compare with others as it did before? Then so does each of them with it. */
function comparesAlike(before: NameRecord, now: NameRecord): boolean {
  return (
    isDeepStrictEqual(before.variants, now.variants) &&
    hasHomonyms(before.settled) === hasHomonyms(now.settled) &&
    comparisonKey(before.whole) === comparisonKey(now.whole)
  );
}

/** Compares each touched name with its variants. Returns the names that lost a link. */
async function updateLinks(session: RecordSession, touched: readonly string[]): Promise<Set<string>> {
  const unlinked = new Set<string>();
  for (const nameId of touched) {
    const stored = session.stored<NameRecord>(nameRecordKey(nameId));
    const name = session.peek<NameRecord>(nameRecordKey(nameId)) ?? emptyName(nameId);
    const isUsed = Object.keys(name.classes).length > 0;
    if (stored !== null && isUsed && comparesAlike(stored, name)) continue;
    const others = new Set([...name.variants, ...(stored?.variants ?? [])]);
    await session.load([...others].map(nameRecordKey));
    for (const other of [...others].sort()) {
      const was = session.peek<NameRecord>(nameRecordKey(nameId))?.links[other];
      await compare(session, nameId, other);
      const is = session.peek<NameRecord>(nameRecordKey(nameId))?.links[other];
      if (was !== undefined && is === undefined) unlinked.add(other);
    }
    if (!isUsed) session.set(nameRecordKey(nameId), null);
  }
  return unlinked;
}

async function compare(session: RecordSession, nameId: string, other: string): Promise<void> {
  const [name, otherName] = [nameId, other].map((each) => session.peek<NameRecord>(nameRecordKey(each)));
  const comparison =
    name && otherName && name.variants.includes(other)
      ? compareNames([nameId, name], [other, otherName])
      : null;
  const score = comparison !== null && comparison.score >= ENOUGH ? comparison.score : undefined;
  link(session, nameId, other, score);
  link(session, other, nameId, score);

  const [first, second] = nameId < other ? [nameId, other] : [other, nameId];
  const id = `${PREFIX}:${shortHash(`${first} ${second}`, 16)}`;
  const isOffered = comparison !== null && score === undefined && comparison.score >= WORTH_ASKING;
  // The rank is in the key, so that a page of the most likely ones is read in order; the pointer finds it again.
  const pointer = await session.get<{ readonly key: string }>(`${id}:rank`);
  const key = isOffered ? `${PREFIX}:${rankOf(comparison.score)}:${id}` : null;
  if (pointer !== null && pointer.key !== key) {
    await session.load([pointer.key]);
    session.set(pointer.key, null);
  }
  if (!isOffered || key === null) {
    if (pointer !== null) session.set(`${id}:rank`, null);
    return;
  }
  await session.load([key]);
  const candidate: CandidateRecord = {
    id,
    nameIds: [first, second],
    score: likelihood(comparison.score),
    evidence: comparison.evidence,
  };
  session.set(key, candidate, [CANDIDATES]);
  session.set(`${id}:rank`, { key });
}

/** From 0.5 where a person is first asked to 1 where names are taken for one without asking. */
function likelihood(score: number): number {
  return Math.round((score / ENOUGH) * 1000) / 1000;
}

/** The greater the score, the earlier in the order of keys. */
function rankOf(score: number): string {
  return (1 - likelihood(score)).toFixed(3);
}

function link(session: RecordSession, nameId: string, other: string, score: number | undefined): void {
  const name = session.peek<NameRecord>(nameRecordKey(nameId));
  if (name === null || name.links[other] === score) return;
  const links = score === undefined ? without(name.links, other) : { ...name.links, [other]: score };
  session.set(nameRecordKey(nameId), { ...name, links });
}

/** The name and all that are linked to it, directly or by others. */
async function connectedNames(session: RecordSession, nameId: string): Promise<Map<string, NameRecord>> {
  const found = new Map<string, NameRecord>();
  let open = [nameId];
  while (open.length > 0) {
    await session.load(open.map(nameRecordKey));
    const next = new Set<string>();
    for (const each of open) {
      const name = session.peek<NameRecord>(nameRecordKey(each));
      if (name === null) continue;
      found.set(each, name);
      for (const other of Object.keys(name.links)) if (!found.has(other)) next.add(other);
    }
    open = [...next].filter((each) => !found.has(each));
  }
  return found;
}

function settle(session: RecordSession, nameId: string, entityId: string): void {
  const name = session.peek<NameRecord>(nameRecordKey(nameId));
  if (name === null) return;
  const settled: SettledName = { ...name.settled, entityId };
  session.set(nameRecordKey(nameId), { ...name, settled });
}
