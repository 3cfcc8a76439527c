import type { TextDocument } from '../sentences/read-document.ts';

/** Coarse parts of speech: Universal Dependencies' UPOS tags, as far as a tagger tells them apart. */
export type PartOfSpeech =
  | 'NOUN'
  | 'PROPN'
  | 'PRON'
  | 'VERB'
  | 'AUX'
  | 'ADJ'
  | 'ADV'
  | 'DET'
  | 'NUM'
  | 'ADP'
  | 'CCONJ'
  | 'SCONJ'
  | 'PART'
  | 'INTJ'
  | 'PUNCT';

export interface Tag {
  readonly pos: PartOfSpeech;
  /** Base form, or null where the tagger does not know it. */
  readonly lemma: string | null;
}

export type NameType = 'Person' | 'Organization' | 'Place';

/** A name: tokens from `first` up to, not including, `end`. */
export interface NameSpan {
  readonly first: number;
  readonly end: number;
  /** Null where the tagger cannot tell; later steps look at the context. */
  readonly type: NameType | null;
}

export interface Tagging {
  /** One tag a token of the document. */
  readonly tags: readonly Tag[];
  /** In reading order, no two overlapping. */
  readonly names: readonly NameSpan[];
}

/** The step that a trained model can replace: words in, parts of speech, lemmas and names out. */
export interface Tagger {
  /** Name and version, part of the extractor's version. */
  readonly version: string;
  tag(document: TextDocument): Tagging;
}
