/** A document as `train.py` reads it: words with what each is labelled for. Lists of words run parallel. */
export interface PreparedDocument {
  readonly id: string;
  readonly source: string;
  readonly split: 'train' | 'dev' | 'test' | 'fixed';
  /** Word forms, as the encoder is given them. */
  readonly words: string[];
  /** `wordType` of each. */
  readonly types: number[];
  /** Sentence and paragraph of each, from 0. */
  readonly sentences: number[];
  readonly paragraphs: number[];
  /** Universal Dependencies: absent where the document has no tree. Heads are indices of words, -1 the root. */
  readonly pos?: string[];
  readonly heads?: number[];
  readonly relations?: string[];
  /** Tags of `NAME_TAGS`; absent where names are not annotated. */
  readonly names?: string[];
  /** Are names of the type `other` annotated too? */
  readonly namesOther?: boolean;
  /** Statements; absent where they are not annotated. */
  readonly statements?: PreparedStatement[];
  /** Sentences whose statements are annotated, where not all are. */
  readonly statementSentences?: number[];
  /** Cue classes that are annotated: a frame bank knows no stances. */
  readonly cueTags?: string[];
}

/** Indices of words. */
export interface PreparedStatement {
  /** The main word of the cue. */
  readonly main: number;
  readonly cueTag: string;
  readonly cue: number[];
  readonly source: number[];
  readonly content: number[];
}
