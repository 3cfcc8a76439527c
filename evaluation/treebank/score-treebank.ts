import { loadEncoder } from '../../src/extraction/encoder/encoder.ts';
import type { Encoder } from '../../src/extraction/encoder/encoder.ts';
import { MODEL_FOLDER } from '../../src/extraction/encoder/model-files.ts';
import type { ModelWord } from '../../src/extraction/encoder/model-words.ts';
import type { TextDocument } from '../../src/extraction/sentences/read-document.ts';
import { dress, place } from '../../training/prepare/place-words.ts';
import { readConllu } from '../../training/prepare/read-conllu.ts';
import type { TreebankDocument } from '../../training/prepare/read-conllu.ts';
import { shareOf } from '../score/ratio.ts';
import type { Share } from '../score/ratio.ts';

/** How well words are understood whose bounds, and whose sentences' bounds, are given. All words count, punctuation too. */
export interface TreebankFigures {
  readonly documents: number;
  readonly upos: Share;
  /** The head is right. */
  readonly unlabelled: Share;
  /** The head and the universal relation are right: "nmod" for "nmod:poss". */
  readonly labelled: Share;
  /** The head and the whole relation are right. */
  readonly labelledFully: Share;
}

/** Parses a CoNLL-U file with the engine's encoder. @throws OnrecordError as `loadEncoder` */
export async function measureTreebank(file: URL): Promise<TreebankFigures> {
  const encoder = await loadEncoder(MODEL_FOLDER);
  try {
    return await scoreTreebank(encoder, readConllu(file));
  } finally {
    await encoder.close();
  }
}

/** Parses the documents of a treebank and compares word by word. */
export async function scoreTreebank(
  encoder: Encoder,
  documents: readonly TreebankDocument[],
): Promise<TreebankFigures> {
  let words = 0;
  let upos = 0;
  let unlabelled = 0;
  let labelled = 0;
  let labelledFully = 0;
  for (const document of documents) {
    const cut = cutAsGiven(document);
    const parse = await encoder.read(cut.document, cut.words);
    let next = 0;
    for (const sentence of document.sentences) {
      const first = next;
      for (const gold of sentence.words) {
        const head = gold.head < 0 ? -1 : first + gold.head;
        const relation = parse.relations[next] ?? '';
        words += 1;
        if (parse.pos[next] === gold.pos) upos += 1;
        if (parse.heads[next] === head) {
          unlabelled += 1;
          if (universal(relation) === universal(gold.relation)) labelled += 1;
          if (relation === gold.relation) labelledFully += 1;
        }
        next += 1;
      }
    }
  }
  return {
    documents: documents.length,
    upos: shareOf(upos, words),
    unlabelled: shareOf(unlabelled, words),
    labelled: shareOf(labelled, words),
    labelledFully: shareOf(labelledFully, words),
  };
}

/** A relation without its subtype. */
function universal(relation: string): string {
  return relation.replace(/:.*/u, '');
}

/** A treebank's document with its own words and sentences, each word a token. */
function cutAsGiven(treebank: TreebankDocument): { document: TextDocument; words: ModelWord[] } {
  const { text, words: placed } = place(treebank, null);
  const { types, paragraphs } = dress(text, placed);
  const sentences = treebank.sentences.map((_, number) => {
    const first = placed.findIndex(({ sentence }) => sentence === number);
    const after = placed.findLastIndex(({ sentence }) => sentence === number) + 1;
    const paragraph = paragraphs[first] ?? 0;
    const start = placed[first]?.start ?? 0;
    return { start, end: placed[after - 1]?.end ?? start, first, after, paragraph, role: 'BODY' as const };
  });
  const document: TextDocument = {
    text,
    tokens: placed.map(({ form, start, end }) => ({ text: form, lower: form.toLowerCase(), start, end })),
    sentences,
    quotations: [],
    sentenceOf: placed.map(({ sentence }) => sentence),
    quotationOf: placed.map(() => -1),
  };
  const words = placed.map(({ form, start, end }, token) => ({
    text: form,
    start,
    end,
    token,
    type: types[token] ?? 0,
  }));
  return { document, words };
}
