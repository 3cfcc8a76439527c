import type { Extraction, MentionKind } from '../model/extraction.ts';
import type { ArticleFacts, StatementFact } from '../model/facts.ts';
import type { Span } from '../model/span.ts';

type SpanPair = readonly [start: number, end: number];

/** A place where an entity is spoken of, or a date stands. */
export interface PredictedMention {
  readonly start: number;
  readonly end: number;
  readonly type: 'person' | 'organization' | 'place' | 'event' | 'date';
  /** The same in every document that means the same entity; "date:2012-12-04" for dates. */
  readonly id: string;
  /**
   * NAM a name, PRO a pronoun, NOM a description, MET the name of a place that stands for an organization (the place
   * itself is there as NAM).
   */
  readonly mention: 'NAM' | 'PRO' | 'NOM' | 'MET';
}

export interface PredictedStatement {
  readonly id: string;
  readonly content: readonly SpanPair[];
  readonly speaker: readonly SpanPair[] | null;
  readonly cue: readonly SpanPair[] | null;
  readonly kind: 'direct' | 'indirect' | 'mixed';
  readonly speakerName?: string;
  readonly speakerEntity?: string;
  readonly reportedBy: readonly string[];
  readonly cueVerb: string | null;
  readonly cueClass: string | null;
  readonly polarity: string;
  readonly saidAt: string;
  readonly saidAtPrecision: string;
  readonly confidence: number;
  readonly how: string;
  readonly topics: readonly { readonly topicId: string; readonly score: number }[];
}

/** What was found in one document: a line of the prediction format that docs/formats.md describes. */
export interface Prediction {
  readonly id: string;
  readonly text?: string;
  readonly extractorVersion: string;
  readonly entities: readonly PredictedMention[];
  readonly statements: readonly PredictedStatement[];
  readonly coref: readonly (readonly SpanPair[])[];
}

/** A statement, whatever claim it makes. */
type StatedFact = Omit<StatementFact, 'claimId' | 'links' | 'recordedAt'>;

export interface PredictionSource {
  /** The document's own id. */
  readonly id: string;
  readonly extraction: Extraction;
  /** The facts that the extraction was resolved to. */
  readonly facts: Pick<ArticleFacts, 'entities' | 'unnamedSources'> & {
    readonly article: { readonly text: string };
    readonly statements: readonly StatedFact[];
  };
  /** What each key of the extraction became in the graph. */
  readonly identities: ReadonlyMap<string, { readonly id: string }>;
  /** Who is meant by the ids that names give, where that was settled across documents. */
  readonly entityIds?: ReadonlyMap<string, string>;
  readonly withText: boolean;
}

/** Writes down what was found in a document: the statements that would go into the graph, and who is who in it. */
export function toPrediction(source: PredictionSource): Prediction {
  const { id, extraction, facts, entityIds, withText } = source;
  const idOf: IdOf = (nameId) => entityIds?.get(nameId) ?? nameId;
  const identities = new Map(
    [...source.identities].map(([key, identity]) => [key, { id: idOf(identity.id) }]),
  );
  const named = facts.entities.map((entity): [string, string] => [idOf(entity.id), entity.forms[0] ?? '']);
  const names = new Map([
    // Of two names for one entity the longer comes last: it is the one by which speakers are called.
    ...named.sort(([, a], [, b]) => a.length - b.length),
    ...facts.unnamedSources.map((unnamed): [string, string] => [unnamed.id, unnamed.name]),
  ]);
  return {
    id,
    ...(withText ? { text: facts.article.text } : {}),
    extractorVersion: extraction.extractorVersion,
    entities: mentionsOf(extraction, identities),
    statements: facts.statements.map((statement) => predictedStatement(statement, names, idOf)),
    coref: chainsOf(extraction, identities),
  };
}

type IdOf = (nameId: string) => string;

const MENTION_KIND = { NAME: 'NAM', PRONOUN: 'PRO', DESCRIPTION: 'NOM' } as const satisfies Record<
  MentionKind,
  string
>;
const TYPE = { Person: 'person', Organization: 'organization', Place: 'place', Event: 'event' } as const;

function mentionsOf(extraction: Extraction, identities: PredictionSource['identities']): PredictedMention[] {
  const entities = extraction.entities.flatMap((entity) => {
    const id = identities.get(entity.key)?.id;
    if (id === undefined) return [];
    const metonym = entity.type === 'Organization' && entity.metonymOf !== undefined;
    return entity.mentions.map(({ start, end, kind }): PredictedMention => {
      const mention = metonym && kind === 'NAME' ? 'MET' : MENTION_KIND[kind];
      return { start, end, type: TYPE[entity.type], id, mention };
    });
  });
  const dates = extraction.dates.map(({ start, end, date }): PredictedMention => ({
    start,
    end,
    type: 'date',
    id: `date:${date}`,
    mention: 'NAM',
  }));
  return [...entities, ...dates].sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
}

/** Mentions of one entity or unnamed source, where it has more than one. */
function chainsOf(extraction: Extraction, identities: PredictionSource['identities']): SpanPair[][] {
  const chains = new Map<string, Span[]>();
  for (const { key, mentions } of [...extraction.entities, ...extraction.unnamedSources]) {
    const id = identities.get(key)?.id;
    if (id !== undefined) chains.set(id, [...(chains.get(id) ?? []), ...mentions]);
  }
  return [...chains.values()]
    .map((spans) => spans.map(toPair).sort((a, b) => a[0] - b[0] || a[1] - b[1]))
    .filter((chain) => chain.length > 1);
}

function predictedStatement(
  statement: StatedFact,
  names: ReadonlyMap<string, string>,
  idOf: IdOf,
): PredictedStatement {
  const speakerId = statement.speakerId === null ? null : idOf(statement.speakerId);
  const speakerName = speakerId === null ? undefined : names.get(speakerId);
  return {
    id: statement.id,
    content: statement.evidence.map(toPair),
    speaker: statement.speakerQuote === null ? null : [toPair(statement.speakerQuote)],
    cue: statement.cueQuote === null ? null : [toPair(statement.cueQuote)],
    kind: statement.kind.toLowerCase() as PredictedStatement['kind'],
    ...(speakerName === undefined ? {} : { speakerName }),
    ...(speakerId === null ? {} : { speakerEntity: speakerId }),
    reportedBy: [...new Set(statement.reportedByIds.map(idOf))],
    cueVerb: statement.cueVerb,
    cueClass: statement.cueClass,
    polarity: statement.polarity,
    saidAt: statement.saidAt.slice(0, 10),
    saidAtPrecision: statement.saidAtPrecision,
    confidence: statement.confidence,
    how: statement.how,
    topics: statement.topics,
  };
}

function toPair({ start, end }: Span): SpanPair {
  return [start, end];
}
