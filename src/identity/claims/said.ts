import type { RecordWrite } from '../../model/records.ts';
import type { StatementLink } from '../../model/facts.ts';
import type { CueClass, Polarity, StatementKind } from '../../model/vocabulary.ts';

/** What an article reports, as far as the comparison with other articles looks at it. Rejected statements are left out. */
export interface ArticleSaid {
  readonly articleId: string;
  /** ISO instant. */
  readonly publishedAt: string;
  readonly text: string;
  readonly statements: readonly SaidStatement[];
}

export interface SaidStatement {
  readonly id: string;
  readonly content: string;
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  readonly cueClass: CueClass | null;
  /** Settled: the id in the graph. */
  readonly speakerId: string | null;
  /** Persons and organizations that its content names, by their ids in the graph. */
  readonly mentionIds: readonly string[];
  readonly topicIds: readonly string[];
  readonly eventId: string | null;
  /** ISO instant. */
  readonly saidAt: string;
}

/** What comparing articles found out about one. */
export interface ArticleClaims {
  /** See `ArticleFact.dispatchId`. */
  readonly dispatchId: string;
  /** By id of statement. */
  readonly statements: ReadonlyMap<
    string,
    { readonly claimId: string; readonly links: readonly StatementLink[] }
  >;
}

/** What a change of some articles makes of claims, dispatches and links. */
export interface ClaimUpdate {
  readonly guards: ReadonlyMap<string, string | null>;
  readonly records: readonly RecordWrite[];
  /** All articles that were changed, and others whose claims, dispatch or links are not what they were. */
  readonly articles: ReadonlyMap<string, ArticleClaims>;
}
