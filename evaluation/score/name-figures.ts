import type { PredictedDocument, ScoredDocument, SpanPair } from './documents.ts';
import { ratioOf } from './ratio.ts';
import type { Ratio } from './ratio.ts';

/** The types that are scored. */
export const NAME_TYPES = ['person', 'organization', 'place'] as const;
/** One of the types. */
export type NameType = (typeof NAME_TYPES)[number];

/** What corpora call the types. */
const TYPES: Readonly<Record<string, string>> = {
  per: 'person',
  person: 'person',
  people: 'person',
  org: 'organization',
  organisation: 'organization',
  organization: 'organization',
  company: 'organization',
  loc: 'place',
  gpe: 'place',
  location: 'place',
  place: 'place',
  event: 'event',
  date: 'date',
  time: 'date',
  personororganization: 'personOrOrganization',
};

/** The type of a mention in one spelling; "other" for all that nobody asks for. */
export function typeOf(type: string): string {
  return TYPES[type.toLowerCase()] ?? 'other';
}

/** What a set of documents says about names of persons, organizations and places. */
export interface NameFigures {
  readonly gold: number;
  readonly predicted: number;
  /** The same characters and the same type. */
  readonly exact: Ratio;
  readonly types: Readonly<Record<NameType, Ratio & { readonly gold: number }>>;
  /** The same characters, of whatever type. */
  readonly spans: Ratio;
  /** The same type, and characters in common. */
  readonly overlapping: Ratio;
}

interface Name {
  readonly start: number;
  readonly end: number;
  readonly type: string;
}

interface JudgedNames {
  readonly gold: readonly Name[];
  readonly predicted: readonly Name[];
}

/** The figures of documents whose names are annotated. */
export function nameFigures(documents: readonly ScoredDocument[]): NameFigures {
  const judged = documents.map(({ gold, predicted }): JudgedNames => ({
    gold: namesOf(gold, gold.evalSpans ?? null),
    predicted: namesOf(predicted, gold.evalSpans ?? null),
  }));
  const exact = (type: NameType | null): Ratio & { readonly gold: number } => {
    const chosen = judged.map(({ gold, predicted }): JudgedNames => ({
      gold: gold.filter((name) => type === null || name.type === type),
      predicted: predicted.filter((name) => type === null || name.type === type),
    }));
    return { ...compare(chosen, (name) => `${spanKey(name)} ${name.type}`), gold: count(chosen, 'gold') };
  };
  const { gold, ...all } = exact(null);
  const predicted = count(judged, 'predicted');
  return {
    gold,
    predicted,
    exact: all,
    types: {
      person: exact('person'),
      organization: exact('organization'),
      place: exact('place'),
    },
    spans: compare(judged, spanKey),
    overlapping: ratioOf(
      judged.reduce((total, names) => total + countOverlapping(names), 0),
      predicted,
      gold,
    ),
  };
}

function count(judged: readonly JudgedNames[], side: keyof JudgedNames): number {
  return judged.reduce((total, names) => total + names[side].length, 0);
}

function spanKey({ start, end }: Name): string {
  return `${start}-${end}`;
}

/** Compares what a key is made of; names with one key count once a document. */
function compare(judged: readonly JudgedNames[], key: (name: Name) => string): Ratio {
  let right = 0;
  let found = 0;
  let wanted = 0;
  for (const { gold, predicted } of judged) {
    const a = new Set(gold.map(key));
    const b = new Set(predicted.map(key));
    right += [...a].filter((name) => b.has(name)).length;
    found += b.size;
    wanted += a.size;
  }
  return ratioOf(right, found, wanted);
}

/** The names that are scored, each once, in reading order. */
function namesOf(
  { entities = [] }: Pick<PredictedDocument, 'entities'>,
  inside: readonly SpanPair[] | null,
): Name[] {
  const names = new Map<string, Name>();
  for (const { start, end, type, mention = 'NAM', nested, optional } of entities) {
    const name = { start, end, type: typeOf(type) };
    const counts = mention === 'NAM' && !isSet(nested) && !isSet(optional);
    const wanted = (NAME_TYPES as readonly string[]).includes(name.type);
    const annotated = inside === null || inside.some(([from, to]) => from <= start && end <= to);
    if (counts && wanted && annotated) names.set(`${spanKey(name)} ${name.type}`, name);
  }
  return [...names.values()].sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.type < b.type ? -1 : a.type > b.type ? 1 : 0),
  );
}

function isSet(value: unknown): boolean {
  return Boolean(value);
}

/** Names that meet one of the same type, one to one, in reading order. */
function countOverlapping({ gold, predicted }: JudgedNames): number {
  const used = new Set<Name>();
  for (const name of gold) {
    const found = predicted.find(
      (other) =>
        !used.has(other) && other.type === name.type && other.start < name.end && name.start < other.end,
    );
    if (found !== undefined) used.add(found);
  }
  return used.size;
}
