import type { TopicFact } from '../../../src/model/facts.ts';
import {
  event,
  organization,
  person,
  place,
  topic,
  type EventThing,
  type NamedThing,
} from '../../../tests/support/things.ts';
import { ZipfUrn, type Random } from '../../identity/random.ts';
import { FAMILY, GIVEN, HEADS, PLACES, SUBJECTS, WORDS } from './word-lists.ts';

/** Whom and what the made-up articles are about. The first of each list comes most often, by Zipf's law. */
export interface GraphWorld {
  readonly persons: readonly NamedThing[];
  readonly organizations: readonly NamedThing[];
  readonly outlets: readonly NamedThing[];
  readonly places: readonly NamedThing[];
  readonly events: readonly EventThing[];
  readonly topics: readonly TopicFact[];
  readonly urns: {
    readonly persons: ZipfUrn<NamedThing>;
    readonly organizations: ZipfUrn<NamedThing>;
    readonly outlets: ZipfUrn<NamedThing>;
    readonly places: ZipfUrn<NamedThing>;
    readonly events: ZipfUrn<EventThing>;
    readonly topics: ZipfUrn<TopicFact>;
  };
}

/** Place of Sergey Lavrov, whom the contract's first query asks for, among the persons. */
const LAVROV = 19;
const LAVROV_NAME = 'Sergey Lavrov';
/** Place of the topic that the contract's first query asks for. */
const MISSILES = 11;
const DAY_MS = 86_400_000;
/** Articles are published from here on ... */
export const FIRST_DAY = Date.UTC(2015, 0, 1);
/** ... for so many days. */
export const DAYS = 3_650;

/** Makes the world that `articles` articles are about: a larger graph has more names, as news has. */
export function makeGraphWorld(random: Random, articles: number): GraphWorld {
  const some = (full: number): number => Math.max(20, Math.round((full * articles) / 20_000));
  const persons = Array.from({ length: some(3_000) }, (_, i) => makePerson(random, i));
  const places = Array.from({ length: some(400) }, (_, i) =>
    place(PLACES[i] ?? `${random.pick(PLACES)} ${random.pick(WORDS)} ${i}`, {
      kind: random.pick(['CITY', 'COUNTRY', 'REGION']),
    }),
  );
  const organizations = Array.from({ length: some(500) }, (_, i) =>
    organization(`${random.pick(HEADS)} of ${random.pick(SUBJECTS)} ${i}`, {
      kind: random.pick(['GOVERNMENT', 'COMPANY', 'NGO', 'PARTY']),
    }),
  );
  const outlets = Array.from({ length: some(60) }, (_, i) =>
    organization(`${random.pick(PLACES)} ${random.pick(['Times', 'Post', 'Herald', 'Radio'])} ${i}`, {
      kind: 'MEDIA',
    }),
  );
  const events = Array.from({ length: some(2_000) }, (_, i) => {
    const day = new Date(FIRST_DAY + random.below(DAYS) * DAY_MS).toISOString().slice(0, 10);
    return event(`${random.pick(SUBJECTS)} summit ${i}`, {
      startDate: day,
      place: random.pick(places),
      participants: [random.pick(persons), random.pick(organizations)],
    });
  });
  const topics = makeTopics();
  return {
    persons,
    organizations,
    outlets,
    places,
    events,
    topics,
    urns: {
      persons: new ZipfUrn(persons, 1),
      organizations: new ZipfUrn(organizations, 1),
      outlets: new ZipfUrn(outlets, 0.9),
      places: new ZipfUrn(places, 1),
      events: new ZipfUrn(events, 0.7),
      topics: new ZipfUrn(topics, 0.9),
    },
  };
}

/** Names repeat as they do in life; a number tells their ids apart, and every fifth has a second form. */
function makePerson(random: Random, i: number): NamedThing {
  if (i === LAVROV) return person(LAVROV_NAME, { also: ['Lavrov'] });
  const given = random.pick(GIVEN);
  const family = `${random.pick(FAMILY)}${random.pick(['', '', 'son', 'ov', 'ez'])}`;
  const name = `${given} ${family}`;
  return person(name, {
    id: `person:${given.toLowerCase()}-${family.toLowerCase()}-${i}`,
    ...(i % 5 === 0 && { also: [`${given.charAt(0)}. ${family}`] }),
  });
}

/** A tree of three levels. */
function makeTopics(): TopicFact[] {
  const topics: TopicFact[] = [];
  for (const [i, subject] of SUBJECTS.entries()) {
    const top = topic(subject, { code: `medtop:${i}`, definition: `All about ${subject}.` });
    topics.push(top);
    for (const [j, word] of WORDS.slice(0, 9).entries()) {
      const name = i * 10 + j + 1 === MISSILES ? 'missile defence' : `${subject} ${word}`;
      topics.push(topic(name, { broaderId: top.id, aliases: [`${word} in ${subject}`] }));
    }
  }
  return topics;
}
