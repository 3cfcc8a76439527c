import type { RecordWrite } from '../../model/records.ts';

/** What is known of a change when it is about to be written. */
export interface Seen {
  /** Ids of what it speaks of, as far as they are not known from its input. */
  readonly targets?: readonly string[];
  readonly correctionId?: string;
}

/**
 * Told of a change by whoever makes it; gives what is to be written in the same transaction. It is told again where the
 * change is decided anew.
 */
export type Witness = (seen: Seen) => readonly RecordWrite[];
