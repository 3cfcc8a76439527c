import type { Article } from '../model/article.ts';
import type {
  ExtractedEntity,
  ExtractedSource,
  ExtractedStatement,
  Extraction,
  Mention,
} from '../model/extraction.ts';
import type { Span } from '../model/span.ts';
import { calibrate } from './attribution/calibrate.ts';
import { contentSpans } from './attribution/content-spans.ts';
import { polarityOf } from './attribution/polarity.ts';
import type { Reading } from './attribution/reading.ts';
import { quotationAt, spanOfRange, tokenAt } from './attribution/reading.ts';
import type { Segment } from './attribution/segments.ts';
import type { ResolvedStatement } from './coreference/discourse.ts';
import type { FoundDate } from './dates/find-dates.ts';
import { saidAt } from './dates/said-at.ts';
import type { SaidAt } from './dates/said-at.ts';
import type { EntityDraft, SourceDraft } from './entities/entity-table.ts';
import type { RoleDraft } from './entities/find-roles.ts';
import { meaningOf } from './encoder/meaning-of.ts';
import { dateOfEvent, eventOf, scenesBySentence } from './events/event-of.ts';
import type { EventDraft } from './events/event-draft.ts';
import type { TopicClassifier, TopicContext } from './topics/classify-topics.ts';

/** What the steps found, to be put into the form that the rest of the system takes. */
export interface Findings {
  readonly version: string;
  /** What made `Parse.meanings`. */
  readonly embeddingModel: string | null;
  readonly article: Article;
  readonly reading: Reading;
  readonly roles: readonly RoleDraft[];
  readonly dates: readonly FoundDate[];
  readonly events: readonly EventDraft[];
  readonly segments: readonly Segment[];
  readonly resolved: readonly ResolvedStatement[];
  readonly topics: TopicClassifier;
}

const TITLE_WEIGHT = 0.5;
const NEIGHBOUR_WEIGHT = 0.35;

function byStart(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

function entityOf(draft: EntityDraft): ExtractedEntity {
  const mentions: Mention[] = [...draft.mentions.values()]
    .map(({ span, kind }) => ({ ...span, kind }))
    .sort(byStart);
  return {
    key: draft.key,
    type: draft.type,
    name: draft.name,
    forms: [draft.name, ...[...draft.forms].filter((form) => form !== draft.name)],
    kind: draft.kind,
    mentions,
    ...(draft.metonymOf === null ? {} : { metonymOf: draft.metonymOf }),
  };
}

function eventEntity(draft: EventDraft): ExtractedEntity {
  return {
    key: draft.key,
    type: 'Event',
    name: draft.name,
    forms: [draft.name, ...[...draft.forms].filter((form) => form !== draft.name)],
    kind: draft.kind,
    mentions: draft.mentions.map(({ span, kind }) => ({ ...span, kind })).sort(byStart),
    startDate: draft.date,
    startDatePrecision: draft.precision,
    placeKey: draft.placeKey,
    participantKeys: [...draft.participants].filter((key) => key !== draft.placeKey).sort(),
  };
}

function sourceOf(draft: SourceDraft): ExtractedSource {
  return {
    key: draft.key,
    description: draft.description,
    affiliationKey: draft.affiliationKey,
    mentions: [...draft.mentions.values()].sort(byStart),
  };
}

interface NamedMention extends Span {
  readonly key: string;
}

/** Every place where an entity is named, in reading order. */
function namedMentions(entities: readonly ExtractedEntity[]): NamedMention[] {
  return entities
    .flatMap(({ key, mentions }) =>
      mentions.filter(({ kind }) => kind === 'NAME').map(({ start, end }) => ({ key, start, end })),
    )
    .sort(byStart);
}

/** The first mention that does not begin before a position (binary search: an article may be a book). */
function firstFrom(mentions: readonly NamedMention[], position: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The entities named inside what was said, in order of mention. */
function mentionsIn(
  mentions: readonly NamedMention[],
  content: readonly Span[],
): ExtractedStatement['mentions'] {
  const found = new Map<string, Span[]>();
  for (const span of content) {
    for (let index = firstFrom(mentions, span.start); index < mentions.length; index += 1) {
      const mention = mentions[index];
      if (mention === undefined || mention.start >= span.end) break;
      if (mention.end > span.end) continue;
      const spans = found.get(mention.key) ?? [];
      spans.push({ start: mention.start, end: mention.end });
      found.set(mention.key, spans);
    }
  }
  return [...found].map(([key, spans]) => ({ key, spans }));
}

function segmentText(findings: Findings, number: number): string {
  const segment = findings.segments[number];
  if (segment?.role !== 'BODY') return '';
  const span = spanOfRange(findings.reading, segment);
  return findings.article.text.slice(span.start, span.end);
}

function topicsOf(
  findings: Findings,
  content: readonly Span[],
  segment: number,
): ExtractedStatement['topics'] {
  const text = content.map((span) => findings.article.text.slice(span.start, span.end)).join(' ');
  const context: TopicContext[] = [
    { text: findings.article.title, weight: TITLE_WEIGHT },
    { text: segmentText(findings, segment - 1), weight: NEIGHBOUR_WEIGHT },
  ];
  return findings.topics.classify({ content: text, context });
}

/** Does a statement go on from the one before: the same speaker, by pronoun or unnamed, in the next sentence? */
function goesOn(
  reading: Reading,
  statement: ResolvedStatement,
  before: ResolvedStatement | undefined,
): boolean {
  if (before === undefined || statement.speaker.key === null || statement.speaker.key !== before.speaker.key)
    return false;
  const { speaker, segment } = statement.raw;
  const byPronoun =
    speaker === null || /^(?:he|she|it|they|the)$/u.test(tokenAt(reading, speaker.first).lower);
  return byPronoun && segment - before.raw.segment <= 1;
}

/** The event at which each statement was made; one that goes on from the statement before was made where that was. */
function scenesOf({ reading, events, resolved }: Findings): ReadonlyMap<ResolvedStatement, EventDraft> {
  const scenes = new Map<ResolvedStatement, EventDraft>();
  const mentions = scenesBySentence(reading, events);
  for (const [index, statement] of resolved.entries()) {
    const before = resolved[index - 1];
    const own = eventOf(reading, mentions, statement.raw);
    const event =
      own ?? (before !== undefined && goesOn(reading, statement, before) ? scenes.get(before) : undefined);
    if (event !== undefined) scenes.set(statement, event);
  }
  return scenes;
}

function embeddingOf(
  { reading: { parse }, embeddingModel: model }: Findings,
  content: readonly Span[],
): Pick<ExtractedStatement, 'embedding'> {
  const vector = parse === null ? null : meaningOf(parse, content);
  return vector === null || model === null ? {} : { embedding: { model, vector } };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}

/** Keys of the named entities and sources in order of first mention, so that unused ones do not count. */
export function assemble(findings: Findings): Extraction {
  const { reading, article } = findings;
  const { table } = reading;
  const statements: ExtractedStatement[] = [];
  const people = [...table.entities.values()]
    .filter((draft) => draft.mentions.size > 0 || isReferred(findings, draft.key))
    .map(entityOf);
  const sceneOf = scenesOf(findings);
  const scenes = new Set(sceneOf.values());
  const events = findings.events.filter((event) => !event.bare || scenes.has(event));
  const entities = [...people, ...events.map(eventEntity)];
  const named = namedMentions(entities);
  let previous: { statement: ResolvedStatement; said: SaidAt } | null = null;
  for (const statement of findings.resolved) {
    const { raw } = statement;
    const content = contentSpans(reading, raw.content);
    if (content === null) continue;
    const inherited: SaidAt | null =
      previous !== null &&
      goesOn(reading, statement, previous.statement) &&
      previous.said.precision !== 'PUBLICATION'
        ? previous.said
        : null;
    const event = sceneOf.get(statement) ?? null;
    const said = saidAt(reading, {
      raw,
      dates: findings.dates,
      event: dateOfEvent(event, article.publishedOn),
      before: inherited,
      published: article.publishedOn,
    });
    previous = { statement, said };
    const range = [...raw.content].sort((a, b) => a.first - b.first)[0];
    statements.push({
      kind: raw.verbatim === true ? 'DIRECT' : content.kind,
      content: content.spans,
      speaker:
        raw.speaker === null || quotationAt(reading, raw.speaker.first) >= 0
          ? null
          : spanOfRange(reading, raw.speaker),
      speakerKey: statement.speaker.key,
      cue:
        raw.cue === null
          ? null
          : { span: spanOfRange(reading, raw.cue.range), verb: raw.cue.verb, cueClass: raw.cue.cueClass },
      polarity: polarityOf(reading, raw.negative, range),
      reportedByKeys: [...statement.reporters],
      saidAt: said,
      confidence: round(calibrate(raw.confidence * statement.speaker.certainty, raw.foundBy ?? 'rules')),
      how:
        raw.cue === null
          ? `${raw.rule}: ${statement.speaker.how}`
          : `cue '${raw.cue.verb}' (${raw.rule}), ${statement.speaker.how}`,
      alternatives: statement.speaker.alternatives.filter(({ key }) => key !== statement.speaker.key),
      topics: topicsOf(findings, content.spans, raw.segment),
      mentions: mentionsIn(named, content.spans),
      eventKey: event?.key ?? null,
      ...embeddingOf(findings, content.spans),
    });
  }
  return {
    extractorVersion: findings.version,
    sentences: reading.document.sentences.map(({ start, end }) => ({ start, end })),
    entities,
    unnamedSources: [...table.sources.values()].map(sourceOf),
    roles: findings.roles.map(({ start, end, person, title, organization }) => ({
      start,
      end,
      personKey: person.key,
      title,
      organizationKey: organization?.key ?? null,
    })),
    statements,
    dates: findings.dates.map(({ start, end, date, precision }) => ({ start, end, date, precision })),
  };
}

/** Is an entity without a mention of its own, such as the government behind "Russian Foreign Minister", spoken of at all? */
function isReferred(findings: Findings, key: string): boolean {
  return (
    findings.roles.some((role) => role.organization?.key === key) ||
    [...findings.reading.table.sources.values()].some((source) => source.affiliationKey === key) ||
    findings.resolved.some((statement) => statement.speaker.key === key || statement.reporters.includes(key))
  );
}
