import type { DecisionBasis } from '../model/correction.ts';
import { invariant } from '../shared/errors.ts';
import { foldText } from '../shared/text.ts';
import { isCommonNoun } from './names/common-nouns.ts';
import { articleHash } from './ids.ts';
import { findEvent } from './events/find-event.ts';
import type { LedgerView } from './ledger/ledger-view.ts';
import { emptyName, entityOfClass, nameRecordKey, type NameRecord } from './names/name-record.ts';
import { personNameOf } from './names/person-name.ts';
import { bucketOf } from './names/tally.ts';
import type { OrganizationOfTitle, PlacesOfTitles } from './names/role-places.ts';
import {
  choose,
  monthOf,
  monthRecordKey,
  monthsAround,
  namesakes,
  type Candidate,
  NO_MONTH,
  placeInMonth,
  type MonthRecord,
  type PersonInMonth,
} from './names/windows.ts';
import {
  meantBy,
  NO_SHORT_FORM,
  shortFormRecordKey,
  type ShortFormRecord,
} from './organizations/short-forms.ts';
import type { RecordSession } from './record-session.ts';
import type { ArticleReferences, NameReference } from './references.ts';

/** Who a reference is taken for, and why. */
export interface Decision {
  /** Settled: with people's corrections. */
  readonly entityId: string;
  /** Without merges and splits. */
  readonly ownId: string;
  readonly basis: DecisionBasis;
  /** 0 to 1. */
  readonly score: number;
  readonly evidence: readonly string[];
  /** The longer name through which it was found, where it is neither the reference's nor the entity's own. */
  readonly via: string | null;
  /** Where a person holds titles of which the article does not tell it, by folded title; the organizations settled. */
  readonly titles: PlacesOfTitles;
}

/** So many more marks than the next one tell who is meant. */
const CLEARLY_MARKED = 2;

type Found = Omit<Decision, 'ownId' | 'via' | 'titles'> & { readonly via?: string };

/**
 * Decides who the references of an article are, by what the session knows of names.
 *
 * @param only the names that are decided; all where it is null
 */
export async function decide(
  session: RecordSession,
  article: ArticleReferences,
  ledger: LedgerView,
  only: ReadonlySet<string> | null = null,
): Promise<ReadonlyMap<string, Decision>> {
  const references = article.references.filter(({ nameId }) => only?.has(nameId) ?? true);
  await session.load(references.flatMap((reference) => keysFor(reference, monthOf(article.publishedAt))));
  const decisions = new Map<string, Decision>();
  for (const reference of references) {
    const { nameId } = reference;
    const own = given(article, nameId, ledger) ?? (await find(session, article, reference, ledger));
    const entityId = ledger.correct(article.articleId, nameId, own.entityId);
    const titles = await placeTitles(session, reference, own.entityId, ledger);
    const way = { ownId: own.entityId, via: own.via ?? null, titles };
    decisions.set(
      nameId,
      entityId === own.entityId
        ? { ...own, ...way }
        : { entityId, basis: 'CORRECTION', score: 1, evidence: ['a person said so'], ...way },
    );
  }
  return decisions;
}

/** Where other articles place titles that this one gives a person without an organization. */
async function placeTitles(
  session: RecordSession,
  { type, roles }: NameReference,
  ownId: string,
  ledger: LedgerView,
): Promise<PlacesOfTitles> {
  const open = roles.filter(({ organizationId }) => organizationId === null);
  if (type !== 'Person' || open.length === 0) return {};
  const titles = (await session.get<NameRecord>(nameRecordKey(ownId)))?.settled.titles ?? {};
  const placed = new Map<string, OrganizationOfTitle>();
  for (const title of new Set(open.map((role) => foldText(role.title)))) {
    const place = titles[title];
    if (place === undefined) continue;
    const { nameId } = place;
    await session.load([shortFormRecordKey(nameId)]);
    const own = laidDown(nameId, ledger) ?? findOrganization(session, nameId, ledger).entityId;
    placed.set(title, { ...place, organizationId: ledger.mergedInto(own) });
  }
  return Object.fromEntries(placed);
}

function keysFor({ nameId, type }: NameReference, month: string): string[] {
  switch (type) {
    case 'Organization':
      return [shortFormRecordKey(nameId)];
    case 'Person': {
      const { surname, partial } = personNameOf(nameId);
      return [monthRecordKey(surname, month), ...(partial ? [] : [nameRecordKey(nameId)])];
    }
    case 'Event':
    case 'Place':
      return [];
  }
}

/** What an authority file or a correction laid down. */
function given({ articleId }: ArticleReferences, nameId: string, ledger: LedgerView): Found | null {
  const frozen = ledger.frozen(articleId, nameId) ?? ledger.frozenName(nameId);
  if (frozen !== null)
    return { entityId: frozen, basis: 'CORRECTION', score: 1, evidence: ['a correction holds it so'] };
  const authority = ledger.authority(nameId);
  if (authority !== null)
    return { entityId: authority, basis: 'AUTHORITY', score: 1, evidence: ['the authority file says so'] };
  return null;
}

async function find(
  session: RecordSession,
  article: ArticleReferences,
  reference: NameReference,
  ledger: LedgerView,
): Promise<Found> {
  if (isCommonNoun(reference.nameId)) return ofArticleOnly(reference.nameId, article.articleId);
  switch (reference.type) {
    case 'Person':
      return findPerson(session, article, personIn(session, article, reference.nameId), ledger);
    case 'Organization':
      return findOrganization(session, reference.nameId, ledger);
    case 'Event':
      return eventOf(session, article, reference);
    case 'Place':
      return byName(reference.nameId);
  }
}

/** What the article tells of a person: the record of its month has it. */
function personIn(session: RecordSession, article: ArticleReferences, nameId: string): PersonInMonth {
  const { articleId, publishedAt } = article;
  const month = monthRecordKey(personNameOf(nameId).surname, monthOf(publishedAt));
  const person = session.peek<MonthRecord>(month)?.persons[placeInMonth(articleId, nameId)];
  invariant(person !== undefined, `The record ${month} has ${nameId} of ${articleId}.`);
  return person;
}

async function findPerson(
  session: RecordSession,
  article: ArticleReferences,
  person: PersonInMonth,
  ledger: LedgerView,
): Promise<Found> {
  const { nameId, classKey } = person;
  const { partial } = personNameOf(nameId);
  if (!partial) {
    const { settled } = session.peek<NameRecord>(nameRecordKey(nameId)) ?? emptyName(nameId);
    const entityId = entityOfClass(settled, classKey);
    if (entityId !== null) return bearer(nameId, entityId, settled.homonyms[classKey] !== undefined);
  }
  const candidates = await candidatesFor(session, article, person, ledger);
  const chosen = choose(candidates) ?? (partial ? null : markedAs(session, person));
  if (chosen === null) {
    const evidence = candidates.map(({ entityId, score }) => `could be ${entityId} (${score.toFixed(1)})`);
    return { entityId: nameId, basis: 'NAME', score: 0.5, evidence: evidence.slice(0, 3) };
  }
  return {
    entityId: chosen.entityId,
    basis: partial ? 'SHORT_FORM' : 'CONTEXT',
    score: share(chosen.score / 5),
    evidence: chosen.evidence,
  };
}

function bearer(nameId: string, entityId: string, isHomonym: boolean): Found {
  if (isHomonym)
    return {
      entityId,
      basis: 'CONTEXT',
      score: 0.8,
      evidence: ['several bear the name; the role tells which of them'],
    };
  if (entityId === nameId) return { ...byName(nameId), score: 0.95 };
  return {
    entityId,
    basis: 'VARIANT',
    score: 0.85,
    evidence: [`articles speak of the same person as ${entityId}`],
  };
}

/** Which of those who bear a full name has the names beside it as marks, by far; null where none has. */
function markedAs(session: RecordSession, { nameId, company }: PersonInMonth): Candidate | null {
  const { settled } = session.peek<NameRecord>(nameRecordKey(nameId)) ?? emptyName(nameId);
  const buckets = new Set(company.map(bucketOf));
  const [best, second] = Object.entries(settled.marks)
    .map(([entityId, marks]) => ({ entityId, count: marks.filter((mark) => buckets.has(mark)).length }))
    .sort((a, b) => b.count - a.count || (a.entityId < b.entityId ? -1 : 1));
  if (best === undefined || best.count - (second?.count ?? 0) < CLEARLY_MARKED) return null;
  return {
    entityId: best.entityId,
    score: 3,
    evidence: [`${best.count} names beside it are among those that articles name beside this one most`],
  };
}

/** Who in the news about then a surname alone, or a name that several bear, may mean. */
async function candidatesFor(
  session: RecordSession,
  article: ArticleReferences,
  person: PersonInMonth,
  ledger: LedgerView,
) {
  const { surname } = personNameOf(person.nameId);
  const keys = monthsAround(monthOf(article.publishedAt)).map((month) => monthRecordKey(surname, month));
  await session.load(keys);
  const months = keys.map((each) => session.peek<MonthRecord>(each) ?? NO_MONTH);
  const names = months
    .flatMap(({ persons }) => Object.values(persons))
    .filter(({ nameId }) => !personNameOf(nameId).partial);
  await session.load(names.map(({ nameId }) => nameRecordKey(nameId)));
  return namesakes(person, months, ({ nameId, classKey }) => {
    const { settled } = session.peek<NameRecord>(nameRecordKey(nameId)) ?? emptyName(nameId);
    return laidDown(nameId, ledger) ?? entityOfClass(settled, classKey);
  });
}

function findOrganization(session: RecordSession, nameId: string, ledger: LedgerView): Found {
  const longer = meantBy(session.peek<ShortFormRecord>(shortFormRecordKey(nameId)) ?? NO_SHORT_FORM);
  if (longer === null) return { ...byName(nameId), score: 0.95 };
  return {
    entityId: laidDown(longer, ledger) ?? longer,
    basis: 'SHORT_FORM',
    score: 0.85,
    evidence: [`articles shorten ${longer} so`],
    via: longer,
  };
}

/** Who bears a name according to a correction or an authority file, whichever article uses it; null where neither says. */
function laidDown(nameId: string, ledger: LedgerView): string | null {
  return ledger.frozenName(nameId) ?? ledger.authority(nameId);
}

async function eventOf(
  session: RecordSession,
  article: ArticleReferences,
  reference: NameReference,
): Promise<Found> {
  const found = await findEvent(session, article, reference);
  if (found === null || found.entityId === reference.nameId) return byName(reference.nameId);
  return { ...found, basis: 'EVENT', evidence: [found.evidence] };
}

/** "The council" is this article's council: another article may mean another one. */
function ofArticleOnly(nameId: string, articleId: string): Found {
  return {
    entityId: `${nameId}-${articleHash(articleId)}`,
    basis: 'NAME',
    score: 0.5,
    evidence: ['a common noun: it names one of this article only'],
  };
}

function byName(nameId: string): Found {
  return { entityId: nameId, basis: 'NAME', score: 0.9, evidence: [] };
}

function share(score: number): number {
  return Math.round(Math.min(1, Math.max(0, score)) * 100) / 100;
}
