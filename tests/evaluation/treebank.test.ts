import { expect, it } from 'vitest';
import { loadEncoder } from '../../src/extraction/encoder/encoder.ts';
import { MODEL_FOLDER } from '../../src/extraction/encoder/model-files.ts';
import { scoreTreebank } from '../../evaluation/treebank/score-treebank.ts';

const word = (form: string, pos: string, head: number, relation: string) => ({
  form,
  pos,
  head,
  relation,
  spaceAfter: true,
});

it('scores every word of a treebank against the tree that the encoder gives it', async () => {
  const encoder = await loadEncoder(MODEL_FOLDER);
  try {
    const figures = await scoreTreebank(encoder, [
      {
        id: 'a',
        sentences: [
          {
            id: 'a-1',
            opensParagraph: true,
            words: [
              word('She', 'PRON', 1, 'nsubj'),
              word('sold', 'VERB', -1, 'root'),
              word('her', 'PRON', 3, 'nmod:poss'),
              word('car', 'NOUN', 1, 'obj'),
              word('.', 'PUNCT', 1, 'punct'),
            ],
          },
          {
            id: 'a-2',
            opensParagraph: false,
            // Annotated against all grammar, to see that mistakes are counted.
            words: [
              word('He', 'VERB', -1, 'root'),
              word('laughed', 'PRON', 0, 'nsubj'),
              word('.', 'PUNCT', 1, 'punct'),
            ],
          },
        ],
      },
    ]);
    expect(figures.documents).toBe(1);
    expect(figures.upos).toEqual({ right: 6, of: 8, share: 0.75 });
    expect(figures.unlabelled).toEqual({ right: 6, of: 8, share: 0.75 });
    expect(figures.labelled).toEqual({ right: 6, of: 8, share: 0.75 });
    expect(figures.labelledFully).toEqual({ right: 6, of: 8, share: 0.75 });
  } finally {
    await encoder.close();
  }
});
