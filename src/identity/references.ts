import type { EntityKind } from '../model/vocabulary.ts';

/** Who and what an article names: all that telling identities apart looks at. */
export interface ArticleReferences {
  readonly articleId: string;
  /** ISO instant. */
  readonly publishedAt: string;
  readonly references: readonly NameReference[];
}

/** A person, organization, place or event as one article speaks of it. */
export interface NameReference {
  /** The id that its name alone gives (see `namedId`, `eventId`): "person:sergey-lavrov". Once in an article. */
  readonly nameId: string;
  readonly type: 'Person' | 'Organization' | 'Place' | 'Event';
  /** The fullest first. */
  readonly forms: readonly string[];
  readonly kind: EntityKind | null;
  /** Of a person. Organizations are given by their `nameId`. */
  readonly roles: readonly ReferenceRole[];
  /** Of an event: ISO calendar date of its first day, where that is known. */
  readonly startDate: string | null;
  /** Of an event without one: ISO calendar dates of the first and the last day on which it may have begun, where that is known. */
  readonly within: readonly [string, string] | null;
  /** Of an event: `nameId`s. */
  readonly placeId: string | null;
  readonly participantIds: readonly string[];
}

export interface ReferenceRole {
  readonly title: string;
  readonly organizationId: string | null;
}
