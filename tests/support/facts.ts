import type { ArticleFacts, MentionFact, RoleFact, StatementFact } from '../../src/model/facts.ts';
import { sha256, shortHash } from '../../src/shared/hash.ts';
import { ArticlePage, findAll, quoteOf } from './article-page.ts';
import type { EventThing, NamedThing, Speaker, Thing } from './things.ts';

/**
 * Builders of `ArticleFacts`: a test says who said what, the builder writes an article text that says so and points
 * every span into it.
 */

export interface StatementDraft extends Partial<
  Pick<
    StatementFact,
    | 'kind'
    | 'cueVerb'
    | 'cueClass'
    | 'polarity'
    | 'confidence'
    | 'status'
    | 'saidAt'
    | 'saidAtPrecision'
    | 'saidAtDerivation'
    | 'how'
    | 'alternatives'
    | 'claimId'
    | 'recordedAt'
    | 'links'
    | 'embedding'
  >
> {
  /** What was said; several pieces stand apart in the text. */
  readonly content: string | readonly string[];
  readonly speaker?: Speaker | null;
  /** Nearest first. */
  readonly reportedBy?: readonly Speaker[];
  /** Ids, or ids with scores; without a score 0.5. */
  readonly topics?: readonly (string | readonly [topicId: string, score: number])[];
  /** Those whose name the content lacks are named at its end. */
  readonly mentions?: readonly Thing[];
  readonly event?: EventThing | null;
  /** Tells statements with equal content apart. */
  readonly occurrence?: number;
}

export interface RoleDraft {
  readonly person: NamedThing;
  readonly title: string;
  readonly organization?: NamedThing | null;
}

export interface ArticleDraft {
  /** The id is `article:SLUG`. */
  readonly slug: string;
  readonly title?: string;
  /** Words at the start of the text. */
  readonly lead?: string;
  readonly url?: string | null;
  /** ISO instant. */
  readonly publishedAt?: string;
  /** ISO instant: of the article and of those of its statements that give none. */
  readonly recordedAt?: string;
  readonly revision?: number;
  /** The id of the article that it reprints; its own unless told. */
  readonly dispatchId?: string;
  readonly language?: string;
  readonly basis?: 'PUBLIC_RECORD' | 'FICTIONAL' | null;
  readonly extractorVersion?: string;
  readonly outlet?: NamedThing | null;
  readonly authors?: readonly NamedThing[];
  readonly statements?: readonly StatementDraft[];
  /** Named apart from statements. */
  readonly mentions?: readonly Thing[];
  readonly roles?: readonly RoleDraft[];
}

/** Facts of an article that says what the draft says. Speakers and whoever is mentioned are mentions of the article. */
export function articleFacts(draft: ArticleDraft): ArticleFacts {
  const { slug: articleSlug, publishedAt = '2012-12-04T00:00:00.000Z', outlet = null, authors = [] } = draft;
  const { recordedAt = '2013-01-01T00:00:00.000Z' } = draft;
  const page = new ArticlePage(draft.lead ?? '');
  for (const thing of [...(outlet ? [outlet] : []), ...authors]) page.know(thing);

  const roles = (draft.roles ?? []).map((role) => writeRole(page, role));
  const statements = (draft.statements ?? []).map((statement) =>
    writeStatement(page, articleSlug, { recordedAt, ...statement }, publishedAt),
  );
  for (const thing of draft.mentions ?? []) {
    page.write('Also named: ');
    page.name(thing);
    page.write('. ');
  }

  const text = page.text;
  const article = {
    id: `article:${articleSlug}`,
    title: draft.title ?? `Title of ${articleSlug}`,
    text,
    url: draft.url === undefined ? `https://news.example.org/${articleSlug}` : draft.url,
    publishedAt,
    publishedOn: publishedAt.slice(0, 10),
    language: draft.language ?? 'en',
    basis: draft.basis ?? null,
    contentHash: sha256(text),
    extractorVersion: draft.extractorVersion ?? 'test-1',
    revision: draft.revision ?? 1,
    recordedAt,
    dispatchId: draft.dispatchId ?? `article:${articleSlug}`,
    fingerprint: '',
  };
  const facts = {
    outletId: outlet?.id ?? null,
    authorIds: authors.map(({ id }) => id),
    entities: page.entities(),
    unnamedSources: page.sources(),
    mentions: page.mentions(),
    roles: roles.map((role) => role(text)),
    statements: statements.map((statement) => statement(text)),
  };
  return fingerprinted({ ...facts, article });
}

/** The facts as they were before statements had vectors. */
export function withoutVectors(facts: ArticleFacts): ArticleFacts {
  const statements = facts.statements.map((statement) => {
    const { embedding, ...rest } = statement;
    return embedding === undefined ? statement : rest;
  });
  return fingerprinted({ ...facts, statements });
}

/** The facts with the fingerprint that belongs to them: for facts that were changed. */
export function fingerprinted(facts: ArticleFacts): ArticleFacts {
  const unmarked = { ...facts, article: { ...facts.article, fingerprint: '' } };
  const fingerprint = sha256(JSON.stringify(unmarked));
  return { ...facts, article: { ...facts.article, fingerprint } };
}

function writeRole(page: ArticlePage, draft: RoleDraft): (text: string) => RoleFact {
  const { person, title, organization = null } = draft;
  const start = page.text.length;
  page.write(`${title} `);
  page.name(person);
  const end = page.text.length;
  if (organization) {
    page.write(' of ');
    page.name(organization);
  }
  page.write(' was there. ');
  return (text) => ({
    id: `role:${shortHash([person.id, title, organization?.id ?? ''].join('\n'))}`,
    personId: person.id,
    title,
    organizationId: organization?.id ?? null,
    quote: quoteOf(text, { start, end }),
  });
}

function writeStatement(
  page: ArticlePage,
  articleSlug: string,
  draft: StatementDraft & Pick<StatementFact, 'recordedAt'>,
  publishedAt: string,
): (text: string) => StatementFact {
  const { speaker = null, reportedBy = [], mentions = [], event = null, cueVerb = 'say' } = draft;
  if (event) page.know(event);
  for (const reporter of reportedBy) {
    page.name(reporter);
    page.write(' reported: ');
  }
  const speakerSpan = speaker ? page.name(speaker) : null;
  const cueSpan = cueVerb === null ? null : page.write(` ${cueVerb}s`);

  const pieces = typeof draft.content === 'string' ? [draft.content] : draft.content;
  const missing = mentions.filter(({ forms }) => !pieces.some((piece) => piece.includes(forms[0] ?? '')));
  const last = [pieces.at(-1) ?? '', ...missing.map(({ forms }) => forms[0] ?? '')].join(' ');
  const spans = [...pieces.slice(0, -1), last].map((piece) => {
    page.write(' “');
    const span = page.write(piece);
    page.write('”');
    return span;
  });
  page.write('. ');

  const mentioned = mentions.map((thing): MentionFact => {
    const found = spans.flatMap((span) => findAll(page.text, thing.forms[0] ?? '', span));
    page.mark(thing, found);
    return { entityId: thing.id, spans: found };
  });
  const content = spans.map((span) => page.text.slice(span.start, span.end)).join(' … ');
  const polarity = draft.polarity ?? 'POSITIVE';
  return (text) => ({
    id: `statement:${articleSlug}-${shortHash([content, draft.occurrence ?? 0].join('\n'), 12)}`,
    content,
    kind: draft.kind ?? 'DIRECT',
    cueVerb,
    cueClass: draft.cueClass === undefined ? (cueVerb === null ? null : 'SAID') : draft.cueClass,
    polarity,
    ...(draft.embedding === undefined ? {} : { embedding: draft.embedding }),
    confidence: draft.confidence ?? 0.9,
    status: draft.status ?? 'EXTRACTED',
    saidAt: draft.saidAt ?? publishedAt,
    saidAtPrecision: draft.saidAtPrecision ?? 'PUBLICATION',
    saidAtDerivation: draft.saidAtDerivation ?? null,
    how: draft.how ?? `cue '${cueVerb ?? ''}'`,
    alternatives: draft.alternatives ?? [],
    evidence: spans.map((span) => quoteOf(text, span)),
    speakerQuote: speakerSpan && quoteOf(text, speakerSpan),
    cueQuote: cueSpan && quoteOf(text, { start: cueSpan.start + 1, end: cueSpan.end }),
    speakerId: speaker?.id ?? null,
    reportedByIds: reportedBy.map(({ id }) => id),
    topics: (draft.topics ?? []).map((entry) => {
      const [topicId, score] = typeof entry === 'string' ? [entry, 0.5] : entry;
      return { topicId, score };
    }),
    mentions: mentioned,
    eventId: event?.id ?? null,
    claimId:
      draft.claimId === undefined
        ? `claim:${shortHash([speaker?.id ?? '', polarity, content].join('\n'))}`
        : draft.claimId,
    recordedAt: draft.recordedAt,
    links: draft.links ?? [],
  });
}
