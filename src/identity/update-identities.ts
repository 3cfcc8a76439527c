import { isDeepStrictEqual } from 'node:util';
import { typeOfId } from '../model/graph-schema.ts';
import type { RecordReader, RecordWrite } from '../model/records.ts';
import { changedReferences } from './changed-references.ts';
import { decide, type Decision } from './decide.ts';
import { updateDays } from './events/update-days.ts';
import { updateUndated } from './events/update-undated.ts';
import { NO_LEDGER, type LedgerView } from './ledger/ledger-view.ts';
import { nameSlotsOf } from './name-slots.ts';
import { hasHomonyms, nameRecordKey, type NameRecord } from './names/name-record.ts';
import { personNameOf } from './names/person-name.ts';
import { updateNames, type TouchedMonth } from './names/update-names.ts';
import { monthOf, monthRecordKey, monthsAround, type MonthRecord } from './names/windows.ts';
import { updateShortForms } from './organizations/update-short-forms.ts';
import { RecordSession } from './record-session.ts';
import type { ArticleReferences } from './references.ts';

/** What a change of articles makes of identities. */
export interface IdentityUpdate {
  /** Versions of all records that it was decided by; null where there was none. */
  readonly guards: ReadonlyMap<string, string | null>;
  readonly records: readonly RecordWrite[];
  /** The decisions of all changed articles, and of others that have to be written anew because somebody is another one now. By article id and `nameId`. */
  readonly articles: ReadonlyMap<string, ReadonlyMap<string, Decision>>;
}

/** Articles and names of which a correction speaks. */
export interface Concerned {
  /** Articles that have to be written anew, whatever is decided. */
  readonly rewritten: readonly string[];
  /** Articles that are decided anew, and written where somebody turns out to be another one. */
  readonly decided: readonly string[];
  /** Names of which all articles are decided anew. */
  readonly nameIds: readonly string[];
}

export const NOTHING_CONCERNED: Concerned = { rewritten: [], decided: [], nameIds: [] };

/** An article's references with who they were taken for. Kept under `references:` and the article id. */
export interface ReferencesRecord extends ArticleReferences {
  readonly decisions: Readonly<Record<string, Decision>>;
}

export function referencesKey(articleId: string): string {
  return `references:${articleId}`;
}

/** Finds articles by what they name. */
export function nameTag(nameId: string): string {
  return `name:${nameId}`;
}

/** Finds articles by who they were taken to speak of. */
export function entityTag(entityId: string): string {
  return `entity:${entityId}`;
}

/**
 * Decides who is who after articles came, changed or went (null). The outcome depends on the set of articles and on the
 * ledger, not on the order in which they came. What it costs depends on how many articles name the same people, and
 * only where these turn out to be others than they were taken for.
 *
 * @param concerning what is decided anew though no article changed: a correction speaks of it
 */
export async function updateIdentities(
  reader: RecordReader,
  changes: ReadonlyMap<string, ArticleReferences | null>,
  ledger: LedgerView = NO_LEDGER,
  concerning: Concerned = NOTHING_CONCERNED,
): Promise<IdentityUpdate> {
  const session = new RecordSession(reader);
  await session.load([...changes.keys()].map(referencesKey));
  const changed = [...changes].flatMap(([articleId, now]) =>
    changedReferences(bare(session.peek<ReferencesRecord>(referencesKey(articleId))), now),
  );
  const names = await updateNames(session, changed);
  const shortForms = await updateShortForms(session, changed);
  const days = await updateDays(session, changed);
  const undated = await updateUndated(session, changed, days.changed);

  const concerned = new ConcernedNames([...concerning.rewritten, ...concerning.decided]);
  const months = [...names.months];
  const others = new Set([...names.resettled, ...shortForms, ...days.regrouped, ...concerning.nameIds]);
  for (const nameId of new Set([...others, ...names.retold])) {
    await session.load(nameSlotsOf([nameId]));
    const keys = await session.keysTagged(nameTag(nameId));
    for (const key of keys) {
      const named = namedBy(session.peek<ReferencesRecord>(key), nameId);
      for (const each of named) concerned.add(articleOf(key), each);
    }
    // Whom a surname alone means depends on who bears which name, not on what else is told of them.
    if (others.has(nameId) && typeOfId(nameId) === 'Person') months.push(...monthsOf(session, keys, nameId));
  }
  for (const { articleId, nameId } of undated) concerned.add(articleId, nameId);
  await addUncertain(session, months, concerned);

  const articles = new Map<string, ReadonlyMap<string, Decision>>();
  for (const [articleId, now] of changes) {
    if (now === null) session.set(referencesKey(articleId), null);
    else articles.set(articleId, keep(session, now, await decide(session, now, ledger)));
  }
  const anew = concerned.articles().filter(([articleId]) => !changes.has(articleId));
  await session.load(anew.map(([articleId]) => referencesKey(articleId)));
  for (const [articleId, nameIds] of anew) {
    const before = session.peek<ReferencesRecord>(referencesKey(articleId));
    const article = bare(before);
    if (before === null || article === null) continue;
    const decided = await decide(session, article, ledger, nameIds);
    const changed = [...decided].filter(
      ([nameId, decision]) => !isDeepStrictEqual(before.decisions[nameId], decision),
    );
    const decisions = new Map([...Object.entries(before.decisions), ...changed]);
    if (changed.length > 0) keep(session, article, decisions);
    const isOther = changed.some(([nameId, { entityId, titles }]) => {
      const old = before.decisions[nameId];
      return old?.entityId !== entityId || !isDeepStrictEqual(old.titles, titles);
    });
    if (isOther || concerning.rewritten.includes(articleId)) articles.set(articleId, decisions);
  }
  return { guards: session.guards, records: session.writes, articles };
}

/** The names of an article for which a name matters: itself, those that were taken for its bearer, and who holds a role in it. */
function namedBy(record: ReferencesRecord | null, nameId: string): string[] {
  return Object.entries(record?.decisions ?? {}).flatMap(([each, { ownId, via, titles }]) => {
    const isIn = Object.values(titles).some((place) => place.nameId === nameId);
    return each === nameId || ownId === nameId || via === nameId || isIn ? [each] : [];
  });
}

/** Names in articles that have to be decided anew. */
class ConcernedNames {
  /** Null: all names of the article. */
  readonly #names = new Map<string, Set<string> | null>();

  constructor(articleIds: readonly string[]) {
    for (const articleId of articleIds) this.add(articleId, null);
  }

  add(articleId: string, nameId: string | null): void {
    const known = this.#names.get(articleId);
    if (nameId === null) this.#names.set(articleId, null);
    else if (known === undefined) this.#names.set(articleId, new Set([nameId]));
    else known?.add(nameId);
  }

  /** In the order of ids. */
  articles(): readonly (readonly [articleId: string, nameIds: ReadonlySet<string> | null])[] {
    return [...this.#names].sort(([a], [b]) => (a < b ? -1 : 1));
  }
}

function articleOf(key: string): string {
  return key.slice(referencesKey('').length);
}

function bare(record: ReferencesRecord | null): ArticleReferences | null {
  if (record === null) return null;
  const { articleId, publishedAt, references } = record;
  return { articleId, publishedAt, references };
}

/** Keeps who the names of an article were taken for. */
function keep(
  session: RecordSession,
  article: ArticleReferences,
  decisions: ReadonlyMap<string, Decision>,
): ReadonlyMap<string, Decision> {
  const ids = (of: ReadonlyMap<string, Decision>): string[] =>
    [...of].flatMap(([nameId, { entityId, titles }]) => [
      nameId,
      entityId,
      ...Object.values(titles).flatMap((place) => [place.nameId, place.organizationId]),
    ]);
  const stored = session.stored<ReferencesRecord>(referencesKey(article.articleId));
  const known = new Set(ids(new Map(Object.entries(stored?.decisions ?? {}))));
  for (const slot of nameSlotsOf(ids(decisions).filter((id) => !known.has(id)))) session.set(slot, {});
  const tags = [...decisions].flatMap(([nameId, { entityId, ownId, via, titles }]) => [
    nameTag(nameId),
    nameTag(ownId),
    entityTag(entityId),
    ...(via === null ? [] : [nameTag(via)]),
    ...Object.values(titles).flatMap((place) => [nameTag(place.nameId), entityTag(place.organizationId)]),
  ]);
  const record: ReferencesRecord = { ...article, decisions: Object.fromEntries(decisions) };
  session.set(referencesKey(article.articleId), record, [...new Set(tags)].sort());
  return decisions;
}

/** When articles named a person: whom a surname alone meant about then may depend on who the person is. */
function monthsOf(session: RecordSession, keys: readonly string[], nameId: string): TouchedMonth[] {
  const { surname } = personNameOf(nameId);
  const records = keys.map((key) => session.peek<ReferencesRecord>(key));
  const months = new Set(records.flatMap((record) => (record === null ? [] : [monthOf(record.publishedAt)])));
  return [...months].map((month) => ({ surname, month }));
}

/** Short and ambiguous names that may mean somebody else, since other persons are in the news about then. */
async function addUncertain(
  session: RecordSession,
  touched: readonly TouchedMonth[],
  concerned: ConcernedNames,
): Promise<void> {
  const around = touched.flatMap(({ surname, month }) =>
    monthsAround(month).map((each) => monthRecordKey(surname, each)),
  );
  const keys = [...new Set(around)];
  await session.load(keys);
  const named = keys.flatMap((key) => Object.entries(session.peek<MonthRecord>(key)?.persons ?? {}));
  // Where the article tells the class of a full name, that says who it is.
  const unclear = named.filter(([, { nameId, classKey }]) => classKey === '' || personNameOf(nameId).partial);
  const full = unclear.filter(([, { nameId }]) => !personNameOf(nameId).partial);
  await session.load(full.map(([, { nameId }]) => nameRecordKey(nameId)));
  for (const [place, { nameId }] of unclear) {
    const name = session.peek<NameRecord>(nameRecordKey(nameId));
    const isUncertain = personNameOf(nameId).partial || (name !== null && hasHomonyms(name.settled));
    if (isUncertain) concerned.add(place.slice(0, place.indexOf(' ')), nameId);
  }
}
