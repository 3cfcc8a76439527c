/** UTF-16 code units of the document's text, end exclusive. */
export type SpanPair = readonly [start: number, end: number];

/** A place where somebody or something is named, annotated or predicted. */
export interface ScoredMention {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  /** Who or what it is; the same in all documents where `xdoc` is set or the id is of Wikipedia. */
  readonly id?: string | null;
  /** NAM a name, where it says nothing too. Only names are scored as names. */
  readonly mention?: string;
  /** Marks that corpora set, as boolean or number: a name inside another; one that need not be found; an id that holds across documents. */
  readonly nested?: unknown;
  readonly optional?: unknown;
  readonly xdoc?: unknown;
  /** The main word of an annotated mention. */
  readonly head?: SpanPair | null;
}

/** A statement, annotated or predicted. */
export interface ScoredStatement {
  readonly content: readonly SpanPair[];
  readonly speaker?: readonly SpanPair[] | null;
  readonly cue?: readonly SpanPair[] | null;
  /** direct, indirect or mixed. */
  readonly kind?: string;
  /** Who it is, by full name. */
  readonly speakerName?: string | null;
  /** Who it is, by the id of a mention. */
  readonly speakerEntity?: string | null;
}

/** An annotated statement. */
export interface GoldStatement extends ScoredStatement {
  /** What kind of act the cue names, in the corpus's own terms. */
  readonly x_cueClass?: string;
}

/** A statement that was found, and how sure that is. */
export interface PredictedStatement extends ScoredStatement {
  /** From 0 to 1. */
  readonly confidence?: number;
  /** How it was found, in words. */
  readonly how?: string;
}

/** An annotated document. */
export interface GoldDocument {
  readonly id: string;
  readonly text: string;
  /** ISO calendar date of publication. */
  readonly date?: string | null;
  /** What it is annotated for: statements, entities, coref, resolution. Absent: what is not empty. */
  readonly layers?: readonly string[];
  readonly entities?: readonly ScoredMention[];
  readonly statements?: readonly GoldStatement[];
  /** Mentions that mean the same, a list for each that is spoken of. */
  readonly coref?: readonly (readonly SpanPair[])[];
  /** Only names inside are annotated, where not all are. */
  readonly evalSpans?: readonly SpanPair[] | null;
  /** Documents about one topic; ids are compared inside a group. */
  readonly topicGroup?: string;
}

/** A line of the prediction format (docs/formats.md), as far as it is scored. */
export interface PredictedDocument {
  readonly id: string;
  readonly text?: string;
  readonly entities?: readonly ScoredMention[];
  readonly statements?: readonly PredictedStatement[];
  readonly coref?: readonly (readonly SpanPair[])[];
}

/** A document with what was found in it. */
export interface ScoredDocument {
  readonly gold: GoldDocument;
  readonly predicted: PredictedDocument;
}

/** Is a document annotated for a layer? */
export function hasLayer(gold: GoldDocument, layer: 'statements' | 'entities'): boolean {
  const { layers } = gold;
  if (layers !== undefined && layers.length > 0) return layers.includes(layer);
  return (gold[layer] ?? []).length > 0;
}

/**
 * Puts documents and predictions together by id; a document without a prediction counts as one in which nothing was found.
 * @throws RangeError where a prediction repeats another text than the document's: its offsets would mean other words
 */
export function pairDocuments(
  gold: readonly GoldDocument[],
  predictions: readonly PredictedDocument[],
): ScoredDocument[] {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  return gold.map((document) => {
    const predicted = byId.get(document.id) ?? { id: document.id };
    if (predicted.text !== undefined && predicted.text !== document.text)
      throw new RangeError(`${document.id}: the prediction is of another text`);
    return { gold: document, predicted };
  });
}
