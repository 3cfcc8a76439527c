import { CUE_TAGS, ROLE_TAGS } from '../../../../src/extraction/encoder/labels.ts';
import type { CueTag, Relation, RoleTag, Upos } from '../../../../src/extraction/encoder/labels.ts';
import type { ModelName } from '../../../../src/extraction/encoder/decode-names.ts';
import { modelWords } from '../../../../src/extraction/encoder/model-words.ts';
import { EMBEDDING_SIZE } from '../../../../src/model/embedding.ts';
import { createParse } from '../../../../src/extraction/encoder/parse.ts';
import type { Parse } from '../../../../src/extraction/encoder/parse.ts';
import { loadLexicon } from '../../../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../../../src/extraction/sentences/read-document.ts';

/** A word as a treebank would have it: form, part of speech, head (counted from 1 as in CoNLL-U, 0 for the root), relation. */
export type Row = readonly [form: string, pos: Upos, head: number, relation: Relation];

export interface Marks {
  readonly names?: readonly Pick<ModelName, 'first' | 'after' | 'type'>[];
  /** Kinds of the cues, by word. */
  readonly cues?: Readonly<Record<number, CueTag>>;
  /** What words are to a cue. */
  readonly roles?: Readonly<Record<number, Readonly<Record<number, RoleTag>>>>;
}

/** A text with the parse that a flawless model would give, written down by hand. Throws where words and rows do not match. */
export function parseOf(text: string, rows: readonly Row[], marks: Marks = {}): Parse {
  const document = readDocument(text, '', loadLexicon());
  const words = modelWords(document);
  if (String(words.map((word) => word.text)) !== String(rows.map(([form]) => form)))
    throw new Error(`The words are: ${words.map((word) => word.text).join(' ')}`);
  const sure = (tags: readonly string[], tag: string): Float32Array =>
    Float32Array.from(tags, (other) => (other === tag ? 1 : 0));
  return createParse({
    document,
    words,
    pos: rows.map(([, pos]) => pos),
    heads: rows.map(([, , head]) => head - 1),
    relations: rows.map(([, , , relation]) => relation),
    names: (marks.names ?? []).map((name) => ({ ...name, probability: 1 })),
    cues: rows.map((_, word) => sure(CUE_TAGS, marks.cues?.[word] ?? 'none')),
    meanings: rows.map(() => new Float32Array(EMBEDDING_SIZE)),
    roleRows: new Map(
      Object.entries(marks.roles ?? {}).map(([cue, roles]) => [
        Number(cue),
        {
          first: 0,
          after: words.length,
          probabilities: Float32Array.from(
            words.flatMap((_, word) => [...sure(ROLE_TAGS, roles[word] ?? 'none')]),
          ),
        },
      ]),
    ),
  });
}
