import type { Embedding } from './embedding.ts';
import type { Span } from './span.ts';
import type { CueClass, DatePrecision, EntityKind, Polarity, StatementKind } from './vocabulary.ts';

/** In the place of an extractor's version: the article is in a language that no extractor reads, and was stored as text alone. */
export const NO_EXTRACTOR = 'none';

/**
 * What the extractor finds in one article, before anyone asks who these people are in the rest of the graph.
 * Entities are known by a key that holds inside this article only ("e3"); spans point into `Article.text`.
 */
export interface Extraction {
  /** Name and version of what extracted it, with a hash of its word lists: "rules-1+3f9a2c1b"; else `NO_EXTRACTOR`. */
  readonly extractorVersion: string;
  readonly sentences: readonly Span[];
  readonly entities: readonly ExtractedEntity[];
  readonly unnamedSources: readonly ExtractedSource[];
  readonly roles: readonly ExtractedRole[];
  readonly statements: readonly ExtractedStatement[];
  readonly dates: readonly ExtractedDate[];
}

export type MentionKind = 'NAME' | 'PRONOUN' | 'DESCRIPTION';

/** One place where an entity is spoken of. */
export interface Mention extends Span {
  readonly kind: MentionKind;
}

interface ExtractedThing {
  readonly key: string;
  /** The fullest form the article uses: "Sergey Lavrov". */
  readonly name: string;
  /** Each distinct form of its NAME mentions, `name` among them. */
  readonly forms: readonly string[];
  readonly kind: EntityKind | null;
  readonly mentions: readonly Mention[];
}

export type ExtractedEntity = ExtractedNamed | ExtractedEvent;

export interface ExtractedNamed extends ExtractedThing {
  readonly type: 'Person' | 'Organization' | 'Place';
  /**
   * Set on an organization for which a place name stands: "Moscow will not interfere" speaks for the government
   * of Russia. Its mentions then keep the surface "Moscow".
   */
  readonly metonymOf?: string;
}

export interface ExtractedEvent extends ExtractedThing {
  readonly type: 'Event';
  readonly startDate: string | null;
  readonly startDatePrecision: DatePrecision | null;
  /** Keys of entities. */
  readonly placeKey: string | null;
  readonly participantKeys: readonly string[];
}

/** A speaker without a name: "a top-notch NATO official". */
export interface ExtractedSource {
  readonly key: string;
  readonly description: string;
  /** Key of the organization it belongs to. */
  readonly affiliationKey: string | null;
  readonly mentions: readonly Mention[];
}

/** "Russian Foreign Minister Sergey Lavrov": a title that the article gives a person, and where. */
export interface ExtractedRole extends Span {
  readonly personKey: string;
  readonly title: string;
  readonly organizationKey: string | null;
}

export interface ExtractedDate extends Span {
  /** ISO calendar date of its first day. */
  readonly date: string;
  readonly precision: DatePrecision;
}

export interface Alternative {
  /** Key of the candidate that was not chosen. */
  readonly key: string;
  readonly score: number;
}

export interface ExtractedStatement {
  readonly kind: StatementKind;
  /** What was said, in reading order, without the cue, the speaker and the quotation marks around it. */
  readonly content: readonly Span[];
  /** The words that name the speaker here ("He", "Russian Foreign Minister Sergey Lavrov"), or null. */
  readonly speaker: Span | null;
  /** Key of the entity or unnamed source that spoke, or null where the extractor would have to guess. */
  readonly speakerKey: string | null;
  readonly cue: { readonly span: Span; readonly verb: string; readonly cueClass: CueClass } | null;
  readonly polarity: Polarity;
  /** Second hand, nearest first: the correspondent who quotes Lavrov. */
  readonly reportedByKeys: readonly string[];
  readonly saidAt: {
    /** ISO calendar date. */
    readonly date: string;
    readonly precision: DatePrecision;
    /** The words it was derived from, or null for the day of publication. */
    readonly derivation: string | null;
  };
  /** 0 to 1. */
  readonly confidence: number;
  /** How the speaker was found, for a person to read: "cue 'added', pronoun 'He' resolved to the last speaker". */
  readonly how: string;
  /** The other candidates for the speaker, best first. */
  readonly alternatives: readonly Alternative[];
  /** Ids of vocabulary topics with scores from 0 to 1, best first. */
  readonly topics: readonly { readonly topicId: string; readonly score: number }[];
  /** Entities named inside the content. */
  readonly mentions: readonly { readonly key: string; readonly spans: readonly Span[] }[];
  /** Key of the event at which it was said. */
  readonly eventKey: string | null;
  /** What the content means; absent where the extractor makes no vectors. */
  readonly embedding?: Embedding;
}
