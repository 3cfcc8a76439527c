/** Nouns that can stand for one another in an article: who spoke of a summit may go on with "the talks". */
const GROUPS: readonly (readonly string[])[] = [
  [
    'meeting',
    'session',
    'summit',
    'conference',
    'talks',
    'forum',
    'negotiations',
    'consultations',
    'gathering',
    'plenary',
    'roundtable',
  ],
  ['election', 'elections', 'by-election', 'runoff', 'run-off', 'vote', 'referendum', 'plebiscite'],
  [
    'attack',
    'attacks',
    'bombing',
    'bombings',
    'shooting',
    'massacre',
    'ambush',
    'airstrike',
    'airstrikes',
    'assassination',
  ],
  ['war', 'conflict', 'invasion', 'offensive'],
  ['uprising', 'rebellion', 'insurgency', 'mutiny'],
  ['deal', 'agreement', 'accord', 'accords', 'treaty', 'pact'],
  ['ceasefire', 'truce', 'armistice'],
  ['merger', 'takeover', 'acquisition'],
  ['deployment'],
  ['withdrawal', 'pullout'],
  ['earthquake', 'quake'],
  ['storm', 'hurricane', 'typhoon', 'cyclone'],
  ['flood', 'floods', 'flooding'],
  ['fire', 'blaze', 'wildfire', 'wildfires'],
  ['crash', 'derailment'],
  ['landslide', 'mudslide'],
  ['outbreak', 'epidemic'],
  ['trial', 'retrial'],
  ['speech', 'address', 'keynote'],
];

const GROUP_OF = new Map(
  GROUPS.flatMap((nouns) => nouns.map((noun): [string, string] => [noun, nouns[0] ?? noun])),
);

/** All nouns that have others to stand for them. */
export const GROUPED: ReadonlySet<string> = new Set(GROUPS.flat());

/** The group of a noun with the word before it: a news conference is no conference. */
export function groupOf(noun: string, before: string): string {
  if (noun === 'conference' && /^(?:news|press)$/u.test(before)) return 'news conference';
  return GROUP_OF.get(noun) ?? noun;
}

/** The group of what people do who meet. */
export const MEETING_GROUP = 'meeting';
