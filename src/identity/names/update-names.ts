import type { ChangedReference } from '../changed-references.ts';
import { without } from '../counts.ts';
import type { RecordSession } from '../record-session.ts';
import type { ArticleReferences } from '../references.ts';
import { personEvidence, type PersonEvidence } from './evidence.ts';
import { classKeyOf } from './homonyms.ts';
import { emptyName, homonymsOf, nameRecordKey, type NameRecord } from './name-record.ts';
import { personNameOf, surnameKey } from './person-name.ts';
import { changePlaces, settlePlaces } from './role-places.ts';
import { settleVariants, type SettledNames } from './settle-variants.ts';
import { change, NO_TALLY } from './tally.ts';
import { mayBeVariants } from './variants.ts';
import {
  monthOf,
  monthRecordKey,
  NO_MONTH,
  placeInMonth,
  type MonthRecord,
  type PersonInMonth,
} from './windows.ts';

/** What a change of articles made of names. */
export interface NameUpdate extends SettledNames {
  /** Persons who came into a month or left it. */
  readonly months: readonly TouchedMonth[];
}

export interface TouchedMonth {
  readonly surname: string;
  readonly month: string;
}

interface ChangedPerson {
  readonly nameId: string;
  readonly articleId: string;
  readonly month: string;
  readonly by: 1 | -1;
  readonly person: PersonInMonth;
}

/** All full names of one `surnameKey`. */
interface NamesRecord {
  readonly names: readonly string[];
}

/** Brings what is known of persons' names up to date. */
export async function updateNames(
  session: RecordSession,
  changes: readonly ChangedReference[],
): Promise<NameUpdate> {
  const persons = changedPersons(changes);
  await session.load([
    ...persons.map(monthKeyOf),
    ...persons.flatMap(({ nameId }) => (personNameOf(nameId).partial ? [] : [nameRecordKey(nameId)])),
  ]);
  const months = updateMonths(session, persons);
  const touched = updateTallies(session, persons);
  await updateVariantLists(session, touched);
  for (const nameId of touched) settleHomonyms(session, nameId);
  return { ...(await settleVariants(session, touched)), months };
}

function changedPersons(changes: readonly ChangedReference[]): ChangedPerson[] {
  const evidence = new Map<ArticleReferences, ReadonlyMap<string, PersonEvidence>>();
  const persons: ChangedPerson[] = [];
  for (const { article, reference, by } of changes) {
    if (reference.type !== 'Person') continue;
    const ofArticle = evidence.get(article) ?? personEvidence(article);
    evidence.set(article, ofArticle);
    const own = ofArticle.get(reference.nameId);
    if (own === undefined) continue;
    const { nameId } = reference;
    const person = { nameId, classKey: classKeyOf(own), ...own };
    persons.push({ nameId, articleId: article.articleId, month: monthOf(article.publishedAt), by, person });
  }
  return persons;
}

function monthKeyOf({ nameId, month }: ChangedPerson): string {
  return monthRecordKey(personNameOf(nameId).surname, month);
}

function updateMonths(session: RecordSession, persons: readonly ChangedPerson[]): TouchedMonth[] {
  const touched = new Map<string, ChangedPerson[]>();
  for (const person of persons) {
    const key = monthKeyOf(person);
    touched.set(key, [...(touched.get(key) ?? []), person]);
  }
  return [...touched].map(([key, changed]) => {
    const inMonth = new Map(Object.entries((session.peek<MonthRecord>(key) ?? NO_MONTH).persons));
    for (const { articleId, nameId, by, person } of changed) {
      const place = placeInMonth(articleId, nameId);
      if (by === 1) inMonth.set(place, person);
      else inMonth.delete(place);
    }
    session.set(key, inMonth.size === 0 ? null : { persons: Object.fromEntries(inMonth) });
    const [{ month, nameId } = { month: '', nameId: '' }] = changed;
    return { surname: personNameOf(nameId).surname, month };
  });
}

/** Returns the full names whose tallies changed. */
function updateTallies(session: RecordSession, persons: readonly ChangedPerson[]): string[] {
  const touched = new Set<string>();
  for (const { nameId, by, person } of persons) {
    if (personNameOf(nameId).partial) continue;
    touched.add(nameId);
    const name = session.peek<NameRecord>(nameRecordKey(nameId)) ?? emptyName(nameId);
    const tally = change(name.classes[person.classKey] ?? NO_TALLY, person, by);
    const classes =
      tally.articles === 0
        ? without(name.classes, person.classKey)
        : { ...name.classes, [person.classKey]: tally };
    const whole = change(name.whole, person, by);
    const places = person.roles.length === 0 ? name.places : changePlaces(name.places, person.roles, by);
    session.set(nameRecordKey(nameId), { ...name, classes, whole, places });
  }
  return [...touched].sort();
}

/** Tells new names and those that may be variants of them of each other, and takes names away that no article uses any more. */
async function updateVariantLists(session: RecordSession, touched: readonly string[]): Promise<void> {
  for (const nameId of touched) {
    const name = session.peek<NameRecord>(nameRecordKey(nameId)) ?? emptyName(nameId);
    const isUsed = Object.keys(name.classes).length > 0;
    const wasUsed = session.stored(nameRecordKey(nameId)) !== null;
    if (isUsed === wasUsed) continue;
    const listKey = `names:${surnameKey(personNameOf(nameId).surname)}`;
    const { names } = (await session.get<NamesRecord>(listKey)) ?? { names: [] };
    const others = names.filter((other) => other !== nameId);
    const related = others.filter((other) => mayBeVariants(nameId, other));
    await session.load(related.map(nameRecordKey));
    for (const other of related) relate(session, other, nameId, isUsed);
    const list = isUsed ? [...names, nameId].sort() : others;
    session.set(listKey, list.length === 0 ? null : { names: list });
    session.set(nameRecordKey(nameId), { ...name, variants: isUsed ? related : [] });
  }
}

function relate(session: RecordSession, nameId: string, other: string, isUsed: boolean): void {
  const name = session.peek<NameRecord>(nameRecordKey(nameId));
  if (name === null) return;
  const others = name.variants.filter((each) => each !== other);
  session.set(nameRecordKey(nameId), { ...name, variants: isUsed ? [...others, other].sort() : others });
}

function settleHomonyms(session: RecordSession, nameId: string): void {
  const name = session.peek<NameRecord>(nameRecordKey(nameId)) ?? emptyName(nameId);
  const homonyms = homonymsOf(nameId, name.classes);
  const isOne = Object.keys(homonyms.homonyms).length === 0;
  const settled = { ...name.settled, ...homonyms, titles: isOne ? settlePlaces(name.places) : {} };
  session.set(nameRecordKey(nameId), { ...name, settled });
}
