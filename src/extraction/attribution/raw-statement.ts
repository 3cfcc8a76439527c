import type { CueClass } from '../../model/vocabulary.ts';
import type { TokenRange } from '../sentences/split-sentences.ts';
import type { FoundBy } from './calibrate.ts';

/** A statement as the attribution rules find it, before anyone asks who "he" is. All ranges are of tokens. */
export interface RawStatement {
  /** In reading order; grows where the quotation goes on in the next sentence. */
  readonly content: TokenRange[];
  /** The words that name the speaker, or null where the text names none here. */
  readonly speaker: TokenRange | null;
  /** Where the text names the speaker in full, by who found the statement: for a `speaker` that is no name. */
  readonly namedAs?: readonly TokenRange[];
  /** The statement whose speaker goes on; `speaker` then is null or the words that named them there. */
  readonly sameSpeakerAs: RawStatement | null;
  readonly cue: { readonly range: TokenRange; readonly verb: string; readonly cueClass: CueClass } | null;
  readonly negative: boolean;
  /** The clause of the cue, where the time and the place of speaking stand. */
  readonly clause: TokenRange | null;
  /** Words that name who passes the statement on. */
  readonly reporter: TokenRange | null;
  readonly segment: number;
  /** Word for word without marks: a turn of a transcript. */
  readonly verbatim?: boolean;
  /** The rule that found it, for a person to read. */
  readonly rule: string;
  /** How sure that rule is, from 0 to 1; `calibrate` makes a confidence of it. */
  readonly confidence: number;
  /** What it was found by, for `calibrate`; absent where a rule found it alone. */
  readonly foundBy?: FoundBy;
}
