import { mayBeOneOrganization } from '../organizations/related-names.ts';
import type { PersonEvidence } from './evidence.ts';
import { abbreviates, personNameOf } from './person-name.ts';

/**
 * Persons of one surname in the articles of one month. A surname alone means somebody who is in the news with the full
 * name about then: in the same month, the one before or the one after. Kept under `month:person:SURNAME:YYYY-MM`.
 */
export interface MonthRecord {
  /** By article id and `nameId` with a blank between. */
  readonly persons: Readonly<Record<string, PersonInMonth>>;
}

export interface PersonInMonth extends PersonEvidence {
  readonly nameId: string;
  readonly classKey: string;
}

export const NO_MONTH: MonthRecord = { persons: {} };

export function monthRecordKey(surname: string, month: string): string {
  return `month:person:${surname}:${month}`;
}

/** Where a person of an article stands in the record of its month. */
export function placeInMonth(articleId: string, nameId: string): string {
  return `${articleId} ${nameId}`;
}

export function monthOf(publishedAt: string): string {
  return publishedAt.slice(0, 7);
}

/** The month itself, the one before and the one after. */
export function monthsAround(month: string): string[] {
  return [-1, 0, 1].map((months) => addMonths(month, months));
}

function addMonths(month: string, months: number): string {
  const date = new Date(`${month}-01T00:00:00.000Z`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return date.toISOString().slice(0, 7);
}

/** An entity that a short or ambiguous name may mean, and what speaks for it. */
export interface Candidate {
  readonly entityId: string;
  readonly score: number;
  readonly evidence: readonly string[];
}

const WEIGHT = {
  name: 1,
  only: 0.6,
  sameOrganization: 1.5,
  sameTitle: 0.75,
  sameDomain: 0.25,
  otherDomain: -1.5,
  company: 0.7,
  place: 0.2,
};
const MOST = { company: 3, places: 2 };
const ENOUGH = 2;
/** How much better than the second. */
const MARGIN = 0.5;

/** The persons of a month and its neighbours whom a name may mean, each with what articles tell of them there. */
export function namesakes(
  person: PersonInMonth,
  months: readonly MonthRecord[],
  entityOf: (other: PersonInMonth) => string | null,
): Candidate[] {
  const short = personNameOf(person.nameId);
  const byEntity = new Map<string, PersonInMonth[]>();
  for (const other of months.flatMap(({ persons }) => Object.values(persons))) {
    const name = personNameOf(other.nameId);
    const fits = short.partial
      ? !name.partial && abbreviates(short, name)
      : other.nameId === person.nameId && other.classKey !== '';
    const entityId = fits ? entityOf(other) : null;
    if (entityId === null) continue;
    const known = byEntity.get(entityId);
    if (known === undefined) byEntity.set(entityId, [other]);
    else known.push(other);
  }
  return [...byEntity]
    .map(([entityId, others]) => weigh(person, entityId, others, byEntity.size === 1))
    .sort((a, b) => b.score - a.score || (a.entityId < b.entityId ? -1 : 1));
}

/** The candidate that is likely enough and clearly the best, or null. */
export function choose([best, second]: readonly Candidate[]): Candidate | null {
  if (best === undefined || best.score < ENOUGH) return null;
  return second === undefined || best.score - second.score >= MARGIN ? best : null;
}

function weigh(
  person: PersonInMonth,
  entityId: string,
  others: readonly PersonInMonth[],
  only: boolean,
): Candidate {
  let score = WEIGHT.name;
  const evidence: string[] = [];
  const count = (weight: number, words: string): void => {
    score += weight;
    evidence.push(words);
  };
  const some = (holds: (other: PersonInMonth) => boolean): boolean => others.some(holds);
  if (only) count(WEIGHT.only, 'nobody else of that name is in the news');
  const isSame = (one: string): boolean =>
    some(({ organizations }) => organizations.some((other) => mayBeOneOrganization(one, other)));
  if (person.organizations.some(isSame)) count(WEIGHT.sameOrganization, 'a role in the same organization');
  if (some((other) => person.titles.some((title) => other.titles.includes(title))))
    count(WEIGHT.sameTitle, 'the same title');
  const domains = new Set(others.flatMap(({ domain }) => domain ?? []));
  if (person.domain !== null && domains.size > 0) {
    if (domains.has(person.domain)) count(WEIGHT.sameDomain, `${person.domain.toLowerCase()}, like this one`);
    else count(WEIGHT.otherDomain, `${person.domain.toLowerCase()}, unlike this one`);
  }
  const company = shared(person.company, others, MOST.company, (other) => other.company);
  if (company > 0)
    count(
      WEIGHT.company * company,
      company === 1 ? 'one name beside it is the same' : `${company} names beside it are the same`,
    );
  const places = shared(person.places, others, MOST.places, (other) => other.places);
  if (places > 0)
    count(WEIGHT.place * places, places === 1 ? 'one place is the same' : `${places} places are the same`);
  return { entityId, score, evidence };
}

/** How many of its own the others have too, up to `most`. */
function shared(
  own: readonly number[],
  others: readonly PersonInMonth[],
  most: number,
  hashesOf: (other: PersonInMonth) => readonly number[],
): number {
  const wanted = new Set(own);
  for (const other of others) {
    for (const hash of hashesOf(other)) {
      if (wanted.delete(hash) && own.length - wanted.size === most) return most;
    }
  }
  return own.length - wanted.size;
}
