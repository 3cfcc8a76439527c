import type { TopicFact } from '../../src/model/facts.ts';
import type { Random } from './random.ts';
import { event, organization, person, place, topic, type EventThing, type NamedThing } from './things.ts';

/** Who and what made-up articles are about. */
export interface World {
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
export const VERBS = ['build', 'close', 'inspect', 'finance', 'delay', 'open', 'defend', 'sell'];
export const NOUNS = [
  'missiles',
  'the bridge',
  'harvests',
  'a railway',
  'the patriot act',
  'fisheries',
  'élite schools',
  'NATO bases',
];

export function makeWorld(random: Random, n: number): World {
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
