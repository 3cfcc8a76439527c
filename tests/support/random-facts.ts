import type { ArticleFacts, StatementFact, StatementLink, TopicFact } from '../../src/model/facts.ts';
import { CUE_CLASSES, DATE_PRECISIONS, STATEMENT_STATUSES } from '../../src/model/vocabulary.ts';
import { embeddingOf, TEST_MODEL } from './embeddings.ts';
import {
  articleFacts,
  fingerprinted,
  type ArticleDraft,
  type RoleDraft,
  type StatementDraft,
} from './facts.ts';
import { makeWorld, NOUNS, VERBS, type World } from './random-world.ts';
import { Random } from './random.ts';
import { under, unnamedSource, type EventThing, type Speaker, type Thing } from './things.ts';

/** A made-up corpus and, for each article, a later version of it that says partly something else. */
export interface RandomFacts {
  readonly topics: readonly TopicFact[];
  readonly articles: readonly ArticleFacts[];
  /** `revisions[i]` has the id of `articles[i]`. */
  readonly revisions: readonly ArticleFacts[];
}

/**
 * `n` articles about one small world, so that people, places, topics and claims meet across articles: name variants
 * with accents, articles that disagree about names, kinds and dates, second-hand chains, reprints, unnamed sources,
 * rejected statements, equal dates. Statements have links to statements of their own article and of those before it
 * (of revisions: of the revisions before it). The same seed gives the same facts.
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
        ? {
            ...earlier,
            slug: `a${i}`,
            publishedAt: instant(random),
            outlet: random.pick(world.outlets),
            dispatchId: earlier.dispatchId ?? `article:${earlier.slug}`,
          }
        : makeDraft(random, world, `a${i}`),
    );
  }
  return {
    topics: world.topics,
    articles: linkStatements(random, drafts.map(articleFacts)),
    revisions: linkStatements(
      random,
      drafts.map((draft) => articleFacts(revise(random, world, draft))),
    ),
  };
}

function linkStatements(random: Random, articles: readonly ArticleFacts[]): ArticleFacts[] {
  const targets: string[] = [];
  return articles.map((facts) => {
    targets.push(...facts.statements.filter(({ claimId }) => claimId !== null).map(({ id }) => id));
    return fingerprinted({
      ...facts,
      statements: facts.statements.map((each) => embedded(linked(random, each, targets))),
    });
  });
}

function linked(random: Random, statement: StatementFact, targets: readonly string[]): StatementFact {
  const others = targets.filter((id) => id !== statement.id);
  if (statement.claimId === null || others.length === 0 || random.chance(0.6)) return statement;
  const links = random.some(others, 2).flatMap((statementId) =>
    LINK_KINDS.filter(() => random.chance(0.6)).map((kind) => ({
      kind,
      statementId,
      reason: random.pick(['Opposite polarity', 'Names the speaker “Łukasz”', '']),
    })),
  );
  return { ...statement, links };
}

/** Of most statements somebody made a vector, of a few with another model. */
function embedded(statement: StatementFact): StatementFact {
  const kind = statement.id.charCodeAt(statement.id.length - 1) % 8;
  if (kind === 0) return statement;
  return { ...statement, embedding: embeddingOf(statement.content, kind === 1 ? 'other-model' : TEST_MODEL) };
}

const LINK_KINDS: readonly StatementLink['kind'][] = ['CONTRADICTS', 'REPLIES_TO'];

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
    isShortForm: random.chance(0.2),
    preferredName: random.chance(0.15) ? random.pick([`The Élder ${first}`, `${first} II`, first]) : null,
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
    recordedAt: instant(random),
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
  const isRejected = random.chance(0.08);
  return {
    occurrence: scene.occurrence,
    content: random.chance(0.15) ? [content, 'and soon'] : content,
    ...(isRejected ? { claimId: null } : makeEnds(random, world, scene)),
    kind: random.pick(['DIRECT', 'INDIRECT', 'MIXED']),
    cueVerb: random.pick(['say', 'warn', 'deny', null]),
    cueClass: random.pick([...CUE_CLASSES.slice(0, 4), null]),
    polarity: random.pick(['POSITIVE', 'POSITIVE', 'NEGATIVE']),
    confidence: random.pick([1, 0.75, 0.1 + 0.2, random.next()]),
    status: isRejected
      ? 'REJECTED'
      : random.pick(STATEMENT_STATUSES.filter((status) => status !== 'REJECTED')),
    recordedAt: instant(random),
    saidAt: dated ? instant(random) : scene.publishedAt,
    saidAtPrecision: dated ? random.pick(DATE_PRECISIONS) : 'PUBLICATION',
    saidAtDerivation: dated ? 'on Tuesday' : null,
    alternatives: random.chance(0.3) ? [{ id: 'person:p1', name: 'Ana', score: 0.25 }] : [],
  };
}

/** What hangs on a statement that was not rejected. */
function makeEnds(random: Random, world: World, scene: StatementScene): Partial<StatementDraft> {
  const speaker = scene.makeSpeaker();
  const reporters = random.chance(0.25) ? [scene.makeSpeaker(), scene.makeSpeaker()] : [];
  const reportedBy = new Map(
    reporters.flatMap((each) => (each === null || each.id === speaker?.id ? [] : [[each.id, each] as const])),
  );
  return {
    speaker,
    reportedBy: [...reportedBy.values()],
    topics: random
      .some(world.topics, 3)
      .map(({ id }) => [id, random.chance(0.5) ? 0.5 : random.next()] as const),
    mentions: scene.mentions,
    event: random.chance(0.25) ? scene.view(random.pick(world.events)) : null,
  };
}

function revise(random: Random, world: World, draft: ArticleDraft): ArticleDraft {
  const other = makeDraft(random, world, draft.slug);
  const kept = (draft.statements ?? []).filter(() => random.chance(0.7));
  const added = (other.statements ?? []).map((statement, i) => ({ ...statement, occurrence: 10 + i }));
  return {
    ...other,
    revision: 2,
    dispatchId: random.chance(0.3) ? 'article:a0' : `article:${draft.slug}`,
    statements: [...kept, ...added.slice(0, 2)],
    title: random.chance(0.5) ? `${draft.title ?? ''}, corrected` : (draft.title ?? ''),
    publishedAt: random.chance(0.7)
      ? (draft.publishedAt ?? other.publishedAt ?? '')
      : (other.publishedAt ?? ''),
  };
}
