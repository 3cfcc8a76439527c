import type { CueClass, Polarity, StatementKind } from '../../model/vocabulary.ts';
import { compareInstants, compareText } from './time.ts';
import { wordingOf, type Wording } from './wording.ts';

/** A statement as it is compared with others: what is kept of it in its article's record. */
export interface KeptStatement {
  readonly id: string;
  /** Cut where it is very long. */
  readonly content: string;
  readonly kind: StatementKind;
  readonly polarity: Polarity;
  readonly cueClass: CueClass | null;
  readonly speakerId: string | null;
  readonly mentionIds: readonly string[];
  readonly topicIds: readonly string[];
  readonly eventId: string | null;
  readonly saidAt: string;
  /** See `keysOf`: only statements of different articles that have a key in common are compared. */
  readonly keys: readonly string[];
}

export interface Comparable extends KeptStatement {
  readonly articleId: string;
  readonly publishedAt: string;
  readonly wording: Wording;
  readonly kept: KeptStatement;
}

/** A kept statement with its words, which are read when they are first looked at. */
export function comparable(
  kept: KeptStatement,
  article: { readonly articleId: string; readonly publishedAt: string },
): Comparable {
  let wording: Wording | null = null;
  return {
    ...kept,
    kept,
    articleId: article.articleId,
    publishedAt: article.publishedAt,
    get wording() {
      wording ??= wordingOf(kept.content);
      return wording;
    },
  };
}

/** The order in which statements were published, then said. */
export function comparePublication(a: Comparable, b: Comparable): number {
  return (
    compareInstants(a.publishedAt, b.publishedAt) ||
    compareInstants(a.saidAt, b.saidAt) ||
    compareText(a.id, b.id)
  );
}
