import type { DatePrecision, EventKind } from '../../model/vocabulary.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { Span } from '../../model/span.ts';

/** One place where an event is spoken of. */
export interface EventMentionDraft extends TokenRange {
  readonly span: Span;
  readonly kind: 'NAME' | 'DESCRIPTION';
}

/** An event that the article names or describes: "Russia-NATO Council meeting". */
export interface EventDraft {
  readonly key: string;
  readonly name: string;
  readonly kind: EventKind;
  /** Can statements be made at it? */
  readonly scene: boolean;
  /**
   * Nothing tells it from others of its kind ("a news conference"): it only counts where a statement was made at it, and has no
   * date, so that it is never taken for one of another article.
   */
  readonly bare: boolean;
  /** The kind of noun that may stand for it: "the talks" for a meeting. */
  readonly group: string;
  readonly forms: Set<string>;
  readonly mentions: EventMentionDraft[];
  /** Keys of the entities by which the article tells it from others. */
  readonly names: Set<string>;
  /** Other words that tell it from others, folded: "emergency", "annual". */
  readonly words: Set<string>;
  readonly participants: Set<string>;
  placeKey: string | null;
  date: string | null;
  precision: DatePrecision | null;
  /** The words of the article that tell the date. */
  dateWords: string | null;
}

/** What one place of the article says of an event. */
export interface EventMention extends TokenRange {
  readonly noun: string;
  /** Do the words name the event, so that they can stand for it elsewhere? "met" and "the talks" do not. */
  readonly named: boolean;
  readonly group: string;
  readonly kind: EventKind;
  readonly scene: boolean;
  /** The name that this place gives the event. */
  readonly name: string;
  /** Does it tell the event from others: by a name, a nationality, a place? */
  readonly specific: boolean;
  /** "the talks", "Tuesday's session": one that was spoken of, or is known. "a meeting" is neither. */
  readonly definite: boolean;
  readonly names: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  readonly participants: ReadonlySet<string>;
  readonly placeKey: string | null;
  /** The place stands before the noun: "the Lisbon summit". */
  readonly inFront: boolean;
  readonly date: FoundDate | null;
}
