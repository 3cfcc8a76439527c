import { describe, expect, it } from 'vitest';
import { readAnnotatedArticle } from '../../evaluation/corpus/read-annotated-article.ts';
import { splitOf } from '../../evaluation/corpus/read-corpus.ts';
import { goldOf } from '../../evaluation/gold/corpus-gold.ts';
import { ownSet } from '../../evaluation/gold/gold-sets.ts';
import type { GoldDocument, SpanPair } from '../../evaluation/score/documents.ts';

const FILE = `---
outlet: The Harbour Wire
date: 2031-05-04
style: agency
quotes: double-curly
persons:
  ana: Ana Petrov | Petrov
places:
  northfield: Northfield
---
# [s1=ana Petrov]: [c1 Bridge to reopen][q1 :]

[s2=ana Mayor Ana Petrov] [q2 said] [c2 the bridge in Northfield was “half a bridge”].

[c3 “It took long enough,”] [s3=ana she] [q3 told] reporters. It is [q4:thought feared] that [c4 it will not last].

[c5 “[s6=ana I] [q6 warned] [c6 the town],”] [s5=ana she] [q5 added].
`;

function read(): GoldDocument {
  const { article, problems } = readAnnotatedArticle(
    'agency-990',
    FILE.replace('[q1 :]', '').replace('Petrov]: [c1', 'Petrov][q1 :] [c1'),
  );
  if (article === null) throw new Error(JSON.stringify(problems));
  return goldOf(article);
}

describe('an article of our own corpus', () => {
  const gold = read();
  const words = ([start, end]: SpanPair): string => gold.text.slice(start, end);

  it('has statements with the kind that their quotation marks give them', () => {
    expect(gold.statements?.map(({ kind, content }) => [kind, ...content.map(words)])).toEqual([
      ['indirect', 'Bridge to reopen'],
      ['mixed', 'the bridge in Northfield was “half a bridge”'],
      ['direct', '“It took long enough,”'],
      ['indirect', 'it will not last'],
      ['direct', '“I warned the town,”'],
      // Told inside of what she says.
      ['indirect', 'the town'],
    ]);
  });

  it('names speakers in full, and nobody where nobody is named', () => {
    expect(gold.statements?.map(({ speakerName, speaker }) => [speakerName, speaker?.map(words)])).toEqual([
      ['Ana Petrov', ['Petrov']],
      ['Ana Petrov', ['Mayor Ana Petrov']],
      ['Ana Petrov', ['she']],
      [undefined, undefined],
      ['Ana Petrov', ['she']],
      ['Ana Petrov', ['I']],
    ]);
  });

  it('chains names and the words for the same source', () => {
    expect(gold.coref?.map((chain) => chain.map(words))).toEqual([
      ['Petrov', 'Ana Petrov', 'she', 'I', 'she'],
    ]);
  });

  it('keeps the day of publication', () => {
    expect(gold.date).toBe('2031-05-04');
  });
});

it('takes the test split whole', () => {
  const { documents } = ownSet();
  expect(documents.length).toBeGreaterThanOrEqual(40);
  for (const { id } of documents) expect(splitOf(id)).toBe('test');
});
