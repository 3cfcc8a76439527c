import type { ArticleFacts } from '../../../src/model/facts.ts';
import { fingerprinted, articleFacts, type StatementDraft } from '../../../tests/support/facts.ts';
import { unnamedSource, type NamedThing, type Speaker } from '../../../tests/support/things.ts';
import { Random } from '../../identity/random.ts';
import { DAYS, FIRST_DAY, makeGraphWorld, type GraphWorld } from './graph-world.ts';
import { HEADS, WORDS } from './word-lists.ts';

const SEED = 6_2026;
/** Statements of an article: from 5, this many on average. */
export const STATEMENTS_AN_ARTICLE = 15;
const DAY_MS = 86_400_000;
/** Share of statements that are words said before, by the same person, in another article. */
const REPEATED = 0.1;
/** Share of statements that an editor rejected. */
const REJECTED = 0.003;
const LINKED = 0.02;
/** Persons from whom an article quotes. */
const SPEAKERS = 5;

export interface MadeGraph {
  readonly world: GraphWorld;
  /** To go through once: all of them together do not fit into memory well. */
  readonly articles: Iterable<ArticleFacts>;
}

/**
 * `count` articles with some 15 statements each, and what they are about: the same for the same count. Speakers, topics,
 * outlets and places come by Zipf's law; of 300,000 statements the most quoted person says 30,000.
 */
export function makeGraph(count: number): MadeGraph {
  const random = new Random(SEED);
  const world = makeGraphWorld(random, count);
  return { world, articles: makeArticles(random, world, count) };
}

function* makeArticles(random: Random, world: GraphWorld, count: number): Generator<ArticleFacts> {
  const maker = new ArticleMaker(random, world);
  for (let number = 0; number < count; number += 1) yield maker.make(number, count);
}

interface Said {
  readonly speaker: NamedThing;
  readonly content: string;
}

class ArticleMaker {
  readonly #random: Random;
  readonly #world: GraphWorld;
  /** What was said lately, and may be repeated. */
  readonly #said: Said[] = [];
  readonly #statementIds: string[] = [];

  constructor(random: Random, world: GraphWorld) {
    this.#random = random;
    this.#world = world;
  }

  make(number: number, count: number): ArticleFacts {
    const random = this.#random;
    const { urns, persons, organizations } = this.#world;
    const slug = `a${number}`;
    const publishedAt = this.#publication(number, count);
    const speakers = Array.from({ length: SPEAKERS }, () => urns.persons.draw(random));
    const body = urns.organizations.draw(random);
    const source = unnamedSource(slug, 'a senior official', body);
    const statements = Array.from({ length: 5 + random.below(2 * STATEMENTS_AN_ARTICLE - 9) }, (_, i) =>
      this.#statement(i, publishedAt, speakers, [body, source]),
    );
    const holder = random.pick(persons);
    const facts = articleFacts({
      slug,
      title: `${speakers[0]?.forms[0] ?? ''} on the ${random.pick(WORDS)} ${random.pick(WORDS)}`,
      publishedAt,
      recordedAt: publishedAt,
      extractorVersion: 'benchmark-1',
      outlet: urns.outlets.draw(random),
      authors: random.chance(0.5) ? [random.pick(persons)] : [],
      mentions: [urns.places.draw(random)],
      roles: [
        {
          person: holder,
          title: `Head of the ${random.pick(HEADS)}`,
          organization: random.pick(organizations),
        },
      ],
      statements,
    });
    return this.#linked(facts);
  }

  /** In the order of their numbers, with a jitter of some days: news comes late and early. */
  #publication(number: number, count: number): string {
    const day = Math.floor((number / count) * DAYS) + this.#random.below(3);
    const minute = this.#random.below(1_440);
    return new Date(FIRST_DAY + day * DAY_MS + minute * 60_000).toISOString();
  }

  #statement(
    number: number,
    publishedAt: string,
    speakers: readonly NamedThing[],
    others: readonly Speaker[],
  ): StatementDraft {
    const random = this.#random;
    const { urns } = this.#world;
    if (random.chance(REJECTED)) {
      return { content: this.#words(), status: 'REJECTED', claimId: null, occurrence: number };
    }
    const repeated = this.#said.length > 0 && random.chance(REPEATED) ? random.pick(this.#said) : null;
    const speaker = repeated?.speaker ?? (random.chance(0.87) ? random.pick(speakers) : random.pick(others));
    const content = repeated?.content ?? this.#words();
    if (repeated === null && speaker.type === 'Person') this.#remember({ speaker, content });
    return {
      content,
      speaker,
      occurrence: number,
      kind: random.pick(['DIRECT', 'INDIRECT', 'MIXED']),
      cueVerb: random.pick(['say', 'claim', 'warn', 'promise']),
      cueClass: random.pick(['SAID', 'CLAIMED', 'WARNED', 'PROMISED']),
      polarity: random.chance(0.15) ? 'NEGATIVE' : 'POSITIVE',
      confidence: (50 + random.below(50)) / 100,
      saidAt: random.chance(0.3) ? `${publishedAt.slice(0, 10)}T00:00:00.000Z` : publishedAt,
      saidAtPrecision: random.pick(['DAY', 'PUBLICATION']),
      topics: this.#topics(),
      mentions: [
        ...(random.chance(0.4) ? [urns.places.draw(random)] : []),
        ...(random.chance(0.25) ? [urns.persons.draw(random)] : []),
      ],
      event: random.chance(0.15) ? urns.events.draw(random) : null,
      reportedBy: [],
    };
  }

  #topics(): NonNullable<StatementDraft['topics']> {
    const { topics } = this.#world.urns;
    const drawn = Array.from({ length: 1 + this.#random.below(2) }, () => topics.draw(this.#random).id);
    return [...new Set(drawn)].map((id): [string, number] => [id, (50 + this.#random.below(50)) / 100]);
  }

  #words(): string {
    const length = 6 + this.#random.below(12);
    return `we ${Array.from({ length }, () => this.#random.pick(WORDS)).join(' ')}`;
  }

  #remember(said: Said): void {
    if (this.#said.length < 1_000) this.#said.push(said);
    else this.#said[this.#random.below(1_000)] = said;
  }

  /** Some statements contradict earlier ones. */
  #linked(facts: ArticleFacts): ArticleFacts {
    const earlier = this.#statementIds;
    const statements = facts.statements.map((statement) =>
      statement.claimId === null || earlier.length === 0 || !this.#random.chance(LINKED)
        ? statement
        : {
            ...statement,
            links: [
              {
                kind: 'CONTRADICTS' as const,
                statementId: this.#random.pick(earlier),
                reason: 'Opposite polarity',
              },
            ],
          },
    );
    earlier.push(...facts.statements.filter(({ claimId }) => claimId !== null).map(({ id }) => id));
    return fingerprinted({ ...facts, statements });
  }
}
