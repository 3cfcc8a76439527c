import type { ArticleFacts, TopicFact } from '../../src/model/facts.ts';
import { CUE_CLASSES, DATE_PRECISIONS, STATEMENT_STATUSES } from '../../src/model/vocabulary.ts';
import { articleFacts, type ArticleDraft, type RoleDraft, type StatementDraft } from './facts.ts';
import {
  event,
  organization,
  person,
  place,
  topic,
  under,
  unnamedSource,
  type EventThing,
  type NamedThing,
  type Speaker,
  type Thing,
} from './things.ts';

/** A made-up corpus and, for each article, a later version of it that says partly something else. */
export interface RandomFacts {
  readonly topics: readonly TopicFact[];
  readonly articles: readonly ArticleFacts[];
  /** `revisions[i]` has the id of `articles[i]`. */
  readonly revisions: readonly ArticleFacts[];
}

/**
 * `n` articles about one small world, so that people, places, topics and claims meet across articles: name variants
 * with accents, articles that disagree about kinds and dates, second-hand chains, reprints, unnamed sources, equal
 * dates. The same seed gives the same facts.
 */
export function randomFacts(seed: number, n: number): RandomFacts {
  const random = new Random(seed);
  const world = makeWorld(random, n);
  const drafts: ArticleDraft[] = [];
  for (let i = 0; i < n; i++) {
    const earlier = drafts.length > 0 && random.chance(0.1) ? random.pick(drafts) : null;
    const hasSource = earlier?.statements?.some(({ speaker, reportedBy = [] }) =>
      [speaker, ...reportedBy].some((each) => each?.type === 'UnnamedSource'),
    );
    drafts.push(
      earlier && !hasSource
        ? { ...earlier, slug: `a${i}`, publishedAt: instant(random), outlet: random.pick(world.outlets) }
        : makeDraft(random, world, `a${i}`),
    );
  }
  return {
    topics: world.topics,
    articles: drafts.map(articleFacts),
    revisions: drafts.map((draft) => articleFacts(revise(random, world, draft))),
  };
}

/** A small generator with a seed (mulberry32), so that a failing corpus can be made again. */
class Random {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let t = this.#state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  }

  below(n: number): number {
    return Math.floor(this.next() * n);
  }

  chance(probability: number): boolean {
    return this.next() < probability;
  }

  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to pick from');
    return item;
  }

  /** Up to `most` different items. */
  some<T>(items: readonly T[], most: number): T[] {
    const picked = new Set<T>();
    for (let i = this.below(most + 1); i > 0; i--) picked.add(this.pick(items));
    return [...picked];
  }
}

interface World {
  readonly persons: readonly NamedThing[];
  readonly organizations: readonly NamedThing[];
  readonly outlets: readonly NamedThing[];
  readonly places: readonly NamedThing[];
  readonly events: readonly EventThing[];
  readonly topics: readonly TopicFact[];
}

const GIVEN = ['José', 'Ana', 'Łukasz', 'Zoë', 'Mehmet', 'Chidi', 'Xiu', 'Björn', 'Olga', 'Tariq'];
const FAMILY = [
  'Álvarez',
  'Okonkwo',
  'Müller',
  'Petrov',
  'Yılmaz',
  "O'Hara",
  'Şahin',
  'Nguyễn',
  'Novák',
  'Lindqvist',
];
const BODIES = [
  'Harbour Council',
  'Ministry of Rivers',
  'Société Générale des Ponts',
  'Norrland Steel',
  'Green League',
];
const TOWNS = ['Varsk', 'Port Élan', 'Quill', 'São Miro', 'Ostermark', 'Teþra', 'Nova Lira'];
const VERBS = ['build', 'close', 'inspect', 'finance', 'delay', 'open', 'defend', 'sell'];
const NOUNS = [
  'missiles',
  'the bridge',
  'harvests',
  'a railway',
  'the patriot act',
  'fisheries',
  'élite schools',
  'NATO bases',
];

function makeWorld(random: Random, n: number): World {
  const scale = Math.max(1, Math.ceil(n / 40));
  const times = <T>(count: number, make: (i: number) => T): T[] =>
    Array.from({ length: count }, (_, i) => make(i));
  const mark = (i: number, size: number): string => (i < size ? '' : ` ${Math.floor(i / size) + 1}`);
  const persons = times(8 * scale, (i) => {
    const given = GIVEN[i % GIVEN.length] ?? '';
    const family = `${random.pick(FAMILY)}${mark(i, 10)}`;
    return person(`${given} ${family}`, {
      id: `person:p${i}`,
      also: [family, `${given.charAt(0)}. ${family}`],
    });
  });
  const organizations = times(5 * scale, (i) => {
    const name = `${BODIES[i % BODIES.length] ?? ''}${mark(i, BODIES.length)}`;
    return organization(name, { id: `organization:o${i}`, also: [name.toUpperCase()], kind: 'GOVERNMENT' });
  });
  const outlets = times(4, (i) => organization(`Gazette ${i}`, { id: `organization:g${i}`, kind: 'MEDIA' }));
  const places = times(7 * scale, (i) => {
    const name = `${TOWNS[i % TOWNS.length] ?? ''}${mark(i, TOWNS.length)}`;
    return place(name, { id: `place:l${i}`, kind: 'CITY' });
  });
  const events = times(3 * scale, (i) =>
    event(`${random.pick(TOWNS)} talks ${i}`, {
      id: `event:v${i}`,
      startDate: '2012-12-04',
      place: random.pick(places),
      participants: random.some([...persons, ...organizations, ...places], 3),
    }),
  );
  const topics = times(8, (i) =>
    topic(['missiles', 'transport', 'fishing', 'defence', 'schools', 'bridges', 'trade', 'élites'][i] ?? '', {
      id: `topic:t${i}`,
      aliases: i % 2 === 0 ? [`matter ${i}`, `Thème ${i}`] : [],
      code: i % 3 === 0 ? `medtop:0${i}` : null,
      definition: i % 4 === 0 ? null : `What concerns ${NOUNS[i] ?? ''} and their like`,
      broaderId: i < 2 ? null : `topic:t${i % 2}`,
    }),
  );
  return { persons, organizations, outlets, places, events, topics };
}

function instant(random: Random): string {
  const day = String(1 + random.below(9)).padStart(2, '0');
  return `2012-12-${day}T${random.chance(0.5) ? '00:00:00.000' : '12:30:00.000'}Z`;
}

/** The entity as one article has it: under some of its names, with a kind and dates that others may not share. */
function seen<T extends Thing>(random: Random, thing: T): T {
  const [first = '', ...others] = thing.forms;
  const form = random.chance(0.7) || others.length === 0 ? first : random.pick(others);
  const rest = random.some(thing.forms, 2).filter((other) => other !== form);
  const varied = under(thing, form, ...rest);
  return {
    ...varied,
    wikidataId: random.chance(0.2) ? `Q${thing.id.length + random.below(2)}` : null,
    ...(thing.type === 'Place' && { kind: random.pick(['CITY', 'CITY', 'REGION', null]) }),
    ...(thing.type === 'Organization' &&
      random.chance(0.2) && { kind: random.pick(['COMPANY', 'NGO', null]) }),
    ...(thing.type === 'Event' && seenEvent(random, thing)),
  };
}

function seenEvent(random: Random, thing: EventThing): Partial<EventThing> {
  const startDate = random.pick([null, '2012-12-04', '2012-12-05']);
  return {
    kind: random.pick(['MEETING', 'SPEECH', 'DEAL']),
    startDate,
    startDatePrecision: startDate === null ? null : random.pick(['DAY', 'WEEK']),
    place: random.chance(0.6) ? thing.place : null,
    participants: thing.participants.filter(() => random.chance(0.7)),
  };
}

function makeDraft(random: Random, world: World, slug: string): ArticleDraft {
  // One view of each entity an article: whoever speaks twice has one kind and one fullest form there.
  const views = new Map<string, Thing>();
  const view = <T extends Thing>(thing: T): T => {
    const known = (views.get(thing.id) as T | undefined) ?? seen(random, thing);
    views.set(thing.id, known);
    return known;
  };
  const sources = random.chance(0.4)
    ? [
        unnamedSource(
          slug,
          random.pick(['a senior official', 'An aide', 'two diplomats']),
          view(random.pick(world.organizations)),
        ),
      ]
    : [unnamedSource(slug, 'A neighbour')];
  const makeSpeaker = (): Speaker | null => {
    const roll = random.next();
    if (roll < 0.6) return view(random.pick(world.persons));
    if (roll < 0.8) return view(random.pick(world.organizations));
    return roll < 0.92 ? random.pick(sources) : null;
  };
  const named = [...world.persons, ...world.organizations, ...world.places, ...world.events];
  const publishedAt = instant(random);
  const statements = Array.from({ length: random.below(5) }, (_, occurrence) =>
    makeStatement(random, world, {
      publishedAt,
      occurrence,
      makeSpeaker,
      mentions: random.some(named, 2).map(view),
      view,
    }),
  );
  const roles = random.some(world.persons, 2).map((holder): RoleDraft => ({
    person: view(holder),
    title: random.pick(['Minister', 'Mayor', 'Secretary-General']),
    organization: random.chance(0.7) ? view(random.pick(world.organizations.slice(0, 3))) : null,
  }));
  return {
    slug,
    title: `${random.pick(world.persons).forms[0] ?? ''} on ${random.pick(NOUNS)}`,
    lead: random.pick(['', 'It rained.', 'Ünïcode “quotes” and 😀 stand here.']),
    url: random.chance(0.2) ? null : `https://news.example.org/${slug}`,
    publishedAt,
    language: random.pick(['en', 'de']),
    basis: random.pick(['FICTIONAL', null]),
    outlet: random.chance(0.8) ? view(random.pick(world.outlets)) : null,
    authors: random.some(world.persons, 2).map(view),
    statements,
    mentions: random.some(named, 3).map(view),
    roles,
  };
}

interface StatementScene {
  readonly publishedAt: string;
  readonly occurrence: number;
  readonly makeSpeaker: () => Speaker | null;
  readonly mentions: readonly Thing[];
  readonly view: <T extends Thing>(thing: T) => T;
}

function makeStatement(random: Random, world: World, scene: StatementScene): StatementDraft {
  const content = `We ${random.chance(0.5) ? 'will' : 'shall'} ${random.pick(VERBS)} ${random.pick(NOUNS)}`;
  const dated = random.chance(0.4);
  return {
    occurrence: scene.occurrence,
    content: random.chance(0.15) ? [content, 'and soon'] : content,
    speaker: scene.makeSpeaker(),
    reportedBy: random.chance(0.2) ? [scene.makeSpeaker()].filter((speaker) => speaker !== null) : [],
    topics: random
      .some(world.topics, 3)
      .map(({ id }) => [id, random.chance(0.5) ? 0.5 : random.next()] as const),
    mentions: scene.mentions,
    event: random.chance(0.25) ? scene.view(random.pick(world.events)) : null,
    kind: random.pick(['DIRECT', 'INDIRECT', 'MIXED']),
    cueVerb: random.pick(['say', 'warn', 'deny', null]),
    cueClass: random.pick([...CUE_CLASSES.slice(0, 4), null]),
    polarity: random.pick(['POSITIVE', 'POSITIVE', 'NEGATIVE']),
    confidence: random.pick([1, 0.75, 0.1 + 0.2, random.next()]),
    status: random.pick([...STATEMENT_STATUSES, 'EXTRACTED']),
    saidAt: dated ? instant(random) : scene.publishedAt,
    saidAtPrecision: dated ? random.pick(DATE_PRECISIONS) : 'PUBLICATION',
    saidAtDerivation: dated ? 'on Tuesday' : null,
    alternatives: random.chance(0.3) ? [{ id: 'person:p1', name: 'Ana', score: 0.25 }] : [],
  };
}

function revise(random: Random, world: World, draft: ArticleDraft): ArticleDraft {
  const other = makeDraft(random, world, draft.slug);
  const kept = (draft.statements ?? []).filter(() => random.chance(0.7));
  const added = (other.statements ?? []).map((statement, i) => ({ ...statement, occurrence: 10 + i }));
  return {
    ...other,
    statements: [...kept, ...added.slice(0, 2)],
    title: random.chance(0.5) ? `${draft.title ?? ''}, corrected` : (draft.title ?? ''),
    publishedAt: random.chance(0.7)
      ? (draft.publishedAt ?? other.publishedAt ?? '')
      : (other.publishedAt ?? ''),
  };
}
