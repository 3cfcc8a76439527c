import type { Article } from './article.ts';
import type { Embedding } from './embedding.ts';
import type { Quote, Span } from './span.ts';
import type {
  CueClass,
  DatePrecision,
  EntityKind,
  Polarity,
  StatementKind,
  StatementStatus,
} from './vocabulary.ts';

/**
 * One article as the graph takes it: everything resolved to ids of the whole graph, every span checked against the text.
 * A store writes it in one transaction.
 */
export interface ArticleFacts {
  readonly article: ArticleFact;
  /** The publishing organization, also among `entities`, or null. */
  readonly outletId: string | null;
  /** Persons of the byline in order, also among `entities`. */
  readonly authorIds: readonly string[];
  /** Each entity once, whatever its part in the article. Topics are vocabulary and stand apart (`TopicFact`). */
  readonly entities: readonly EntityFact[];
  readonly unnamedSources: readonly SourceFact[];
  readonly mentions: readonly MentionFact[];
  readonly roles: readonly RoleFact[];
  readonly statements: readonly StatementFact[];
}

export interface ArticleFact extends Omit<Article, 'outlet' | 'authors'> {
  readonly id: string;
  /** SHA-256 of `text`, hexadecimal. */
  readonly contentHash: string;
  /** SHA-256 of all these facts but this one: equal means that there is nothing to write. */
  readonly fingerprint: string;
  readonly extractorVersion: string;
  /** 1 for the first version of the article, one more for each changed one. */
  readonly revision: number;
  /** When this revision became known to the graph: ISO instant. */
  readonly recordedAt: string;
  /** The same for articles that reprint one text: the id of the one that was published first. */
  readonly dispatchId: string;
}

interface NamedFact {
  readonly id: string;
  /** The forms this article uses, the fullest first, no two the same. Never empty. */
  readonly forms: readonly string[];
  /** True where none of the forms is the entity's full name ("Lavrov"): none then counts as the fullest. */
  readonly isShortForm: boolean;
  readonly kind: EntityKind | null;
  readonly wikidataId: string | null;
  /** The name that a person or an authority file gave it: shown whatever articles call it. Null where none did. */
  readonly preferredName: string | null;
}

export type EntityFact =
  | (NamedFact & { readonly type: 'Person' | 'Organization' | 'Place' })
  | (NamedFact & {
      readonly type: 'Event';
      readonly startDate: string | null;
      readonly startDatePrecision: DatePrecision | null;
      readonly placeId: string | null;
      readonly participantIds: readonly string[];
    });

/** A speaker without a name belongs to its article and goes with it. */
export interface SourceFact {
  readonly id: string;
  readonly name: string;
  readonly affiliationId: string | null;
}

export interface MentionFact {
  readonly entityId: string;
  readonly spans: readonly Span[];
}

/** A title that this article gives a person. The same (person, title, organization) in two articles is one Role. */
export interface RoleFact {
  readonly id: string;
  readonly personId: string;
  readonly title: string;
  readonly organizationId: string | null;
  readonly quote: Quote;
}

export interface StatementFact {
  readonly id: string;
  /** The content's spans joined with " … " where they are apart. */
  readonly content: string;
  readonly kind: StatementKind;
  readonly cueVerb: string | null;
  readonly cueClass: CueClass | null;
  readonly polarity: Polarity;
  readonly confidence: number;
  readonly status: StatementStatus;
  /** ISO instant; see the graph schema. */
  readonly saidAt: string;
  readonly saidAtPrecision: DatePrecision;
  readonly saidAtDerivation: string | null;
  readonly how: string;
  readonly alternatives: readonly AlternativeFact[];
  readonly evidence: readonly Quote[];
  readonly speakerQuote: Quote | null;
  readonly cueQuote: Quote | null;
  readonly speakerId: string | null;
  readonly reportedByIds: readonly string[];
  readonly topics: readonly { readonly topicId: string; readonly score: number }[];
  readonly mentions: readonly MentionFact[];
  readonly eventId: string | null;
  /** Null for a statement that was rejected: it then has no speaker, reporters, topics, mentions, event or links either. */
  readonly claimId: string | null;
  /** When the statement became known to the graph: ISO instant. */
  readonly recordedAt: string;
  /** What its content means; absent where nothing made a vector of it. */
  readonly embedding?: Embedding;
  /** Statements that it contradicts or replies to; each kind and statement once. */
  readonly links: readonly StatementLink[];
}

/** A statement's relation to one that was published before it, perhaps in another article. */
export interface StatementLink {
  readonly kind: 'CONTRADICTS' | 'REPLIES_TO';
  readonly statementId: string;
  /** For a person to read: why. */
  readonly reason: string;
}

export interface AlternativeFact {
  readonly id: string;
  readonly name: string;
  readonly score: number;
}

/** A topic of the vocabulary. Topics are loaded before articles and stay when articles go. */
export interface TopicFact {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly code: string | null;
  readonly definition: string | null;
  readonly broaderId: string | null;
}
