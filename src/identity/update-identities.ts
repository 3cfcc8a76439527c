import { typeOfId } from '../model/graph-schema.ts';
import type { RecordReader, RecordWrite } from '../model/records.ts';
import { changedReferences } from './changed-references.ts';
import { decide, type Decision } from './decide.ts';
import { updateDays } from './events/update-days.ts';
import { NO_LEDGER, type LedgerView } from './ledger/ledger-view.ts';
import { nameRecordKey, type NameRecord } from './names/name-record.ts';
import { personNameOf, surnameKey } from './names/person-name.ts';
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
  const events = await updateDays(session, changed);

  const concerned = new Set([...concerning.rewritten, ...concerning.decided]);
  const months = [...names.months];
  for (const nameId of [...names.resettled, ...shortForms, ...events, ...concerning.nameIds]) {
    const keys = await session.keysTagged(nameTag(nameId));
    for (const key of keys) concerned.add(articleOf(key));
    if (typeOfId(nameId) === 'Person') months.push(...monthsOf(session, keys, nameId));
  }
  for (const articleId of await inTouchedMonths(session, months)) concerned.add(articleId);
  for (const articleId of changes.keys()) concerned.delete(articleId);

  const articles = new Map<string, ReadonlyMap<string, Decision>>();
  for (const [articleId, now] of changes) {
    if (now === null) session.set(referencesKey(articleId), null);
    else articles.set(articleId, (await settle(session, now, ledger)).decisions);
  }
  await session.load([...concerned].map(referencesKey));
  for (const articleId of [...concerned].sort()) {
    const before = session.peek<ReferencesRecord>(referencesKey(articleId));
    if (before === null) continue;
    const { decisions, isOther } = await settle(session, bare(before) ?? before, ledger, before);
    if (isOther || concerning.rewritten.includes(articleId)) articles.set(articleId, decisions);
  }
  return { guards: session.guards, records: session.writes, articles };
}

function articleOf(key: string): string {
  return key.slice(referencesKey('').length);
}

function bare(record: ReferencesRecord | null): ArticleReferences | null {
  if (record === null) return null;
  const { articleId, publishedAt, references } = record;
  return { articleId, publishedAt, references };
}

/** Decides an article and keeps what was decided; tells whether somebody is another one than before. */
async function settle(
  session: RecordSession,
  article: ArticleReferences,
  ledger: LedgerView,
  before: ReferencesRecord | null = null,
): Promise<{ readonly decisions: ReadonlyMap<string, Decision>; readonly isOther: boolean }> {
  const decisions = await decide(session, article, ledger);
  const byName = Object.fromEntries(decisions);
  if (JSON.stringify(before?.decisions ?? null) !== JSON.stringify(byName)) {
    const tags = new Set([
      ...[...decisions].flatMap(([nameId, { entityId, ownId, via }]) => [
        nameTag(nameId),
        nameTag(ownId),
        entityTag(entityId),
        ...(via === null ? [] : [nameTag(via)]),
      ]),
    ]);
    const record: ReferencesRecord = { ...article, decisions: byName };
    session.set(referencesKey(article.articleId), record, [...tags].sort());
  }
  const isOther = [...decisions].some(
    ([nameId, { entityId }]) => before?.decisions[nameId]?.entityId !== entityId,
  );
  return { decisions, isOther };
}

/** When articles named a person: whom a surname alone meant about then may depend on who the person is. */
function monthsOf(session: RecordSession, keys: readonly string[], nameId: string): TouchedMonth[] {
  const { surname } = personNameOf(nameId);
  const records = keys.map((key) => session.peek<ReferencesRecord>(key));
  const months = new Set(records.flatMap((record) => (record === null ? [] : [monthOf(record.publishedAt)])));
  return [...months].map((month) => ({
    surnameKey: surnameKey(surname),
    month,
    surnames: new Set([surname]),
  }));
}

/** Articles in which a short or ambiguous name may mean somebody else, since other persons are in the news about then. */
async function inTouchedMonths(
  session: RecordSession,
  touched: readonly TouchedMonth[],
): Promise<ReadonlySet<string>> {
  const around = touched.flatMap(({ surnameKey, month, surnames }) =>
    monthsAround(month).map((each) => ({ key: monthRecordKey(surnameKey, each), surnames })),
  );
  await session.load(around.map(({ key }) => key));
  const named = around.flatMap(({ key, surnames }) =>
    Object.entries(session.peek<MonthRecord>(key)?.persons ?? {}).filter(([, { nameId }]) =>
      surnames.has(personNameOf(nameId).surname),
    ),
  );
  const isFull = (nameId: string): boolean => !personNameOf(nameId).partial;
  await session.load(named.flatMap(([, { nameId }]) => (isFull(nameId) ? [nameRecordKey(nameId)] : [])));
  const uncertain = named.filter(([, { nameId, classKey }]) => {
    if (!isFull(nameId)) return true;
    const homonyms = session.peek<NameRecord>(nameRecordKey(nameId))?.settled.homonyms ?? {};
    return Object.keys(homonyms).length > 0 && homonyms[classKey] === undefined;
  });
  return new Set(uncertain.map(([place]) => place.slice(0, place.indexOf(' '))));
}
