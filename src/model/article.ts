/** What the statements of a sample article rest on: the public record, or invention about fictional people. */
export const ARTICLE_BASES = ['PUBLIC_RECORD', 'FICTIONAL'] as const;
export type ArticleBasis = (typeof ARTICLE_BASES)[number];

/** An article as a reader hands it on. Offsets anywhere in the system refer to `text`, which is stored unchanged. */
export interface Article {
  readonly title: string;
  /** The body that is stored and that every span points into. The title is part of it only if the source had it there. */
  readonly text: string;
  /** Canonical URL, or null for an article without one. */
  readonly url: string | null;
  /** Name of the publication, for example "Voice of Russia". */
  readonly outlet: string | null;
  /** Names of the writers, in order. */
  readonly authors: readonly string[];
  /** Instant of publication: ISO 8601, UTC, milliseconds ("2012-12-04T00:00:00.000Z"). */
  readonly publishedAt: string;
  /** The calendar day of publication where the outlet is ("2012-12-04"): "today" in the text means this day. */
  readonly publishedOn: string;
  /** BCP 47 tag of the text, for example "en". */
  readonly language: string;
  readonly basis: ArticleBasis | null;
}
