import { describe, expect, it } from 'vitest';
import { compareAnnotations, textDifferences } from '../../../evaluation/corpus/compare-annotations.ts';
import { readAnnotatedArticle } from '../../../evaluation/corpus/read-annotated-article.ts';
import type { AnnotatedArticle } from '../../../evaluation/corpus/read-annotated-article.ts';

const FRONT = `---
outlet: The Harbour Wire
date: 2031-05-04
style: agency
quotes: double-curly
persons:
  ana: Ana Petrov
  luka: Luka Brandt
---
`;

function read(body: string, id = 'agency-010'): AnnotatedArticle {
  const { article, problems } = readAnnotatedArticle(id, FRONT + body);
  if (article === null) throw new Error(JSON.stringify(problems));
  return article;
}

const FIRST = read(`# Bridge to reopen

[s1=ana Ana Petrov] [q1 said] [c1 the bridge would reopen in May]. [c2 “It took long enough,”] [s2=luka Luka Brandt] [q2 added].

[s3=-unions The unions] [q3:thought fear] [c3 a strike].
`);

const SECOND = read(`# Bridge to reopen

[s1=ana Ana Petrov] [q1 said] the [c1 bridge would reopen] in May. [c2 “It took long enough,”] [s2=luka Luka Brandt] [q2 added].

The unions fear a strike.
`);

describe('two annotations of one text', () => {
  it('agree wholly with themselves', () => {
    const { statements } = compareAnnotations([FIRST], [FIRST]).figures;
    expect(statements).toMatchObject({ gold: 3, predicted: 3 });
    expect(statements?.contentExact.f1).toBe(1);
    expect(statements?.speaker).toEqual({ right: 3, of: 3, share: 1 });
    expect(statements?.cue.share).toBe(1);
  });

  it('are measured as if the second had been found', () => {
    const { statements } = compareAnnotations([FIRST], [SECOND]).figures;
    expect(statements).toMatchObject({ gold: 3, predicted: 2 });
    expect(statements?.content).toMatchObject({ precision: 1, recall: 2 / 3 });
    // Three of six words: a match at half of them, not the same words.
    expect(statements?.contentExact).toMatchObject({ precision: 1 / 2, recall: 1 / 3 });
    expect(statements?.kinds.direct.f1).toBe(1);
    expect(statements?.cueClasses).toEqual({
      speech: { right: 2, of: 2, share: 1 },
      thought: { right: 0, of: 1, share: 0 },
    });
    expect(statements?.speaker).toEqual({ right: 2, of: 2, share: 1 });
  });

  it('have the same F1 whichever comes first', () => {
    const there = compareAnnotations([FIRST], [SECOND]).figures.statements?.content;
    const back = compareAnnotations([SECOND], [FIRST]).figures.statements?.content;
    expect(back).toEqual({ precision: there?.recall, recall: there?.precision, f1: there?.f1 });
  });
});

describe('texts of two annotations', () => {
  it('are the same whatever the marks', () => {
    expect(textDifferences([FIRST], [SECOND])).toEqual([]);
  });

  it('are told apart by file and place', () => {
    const other = read('# Bridge to reopen\n\nAna Petrov said the bridges would reopen. Luka Brandt left.\n');
    expect(textDifferences([FIRST], [other])).toEqual([
      'agency-010.md: the texts differ at character 44: " would reopen in May. “It took" and "s would reopen. Luka Brandt le"',
    ]);
  });

  it('must both be there', () => {
    const body = '# Ana Petrov meets Luka Brandt\n';
    expect(textDifferences([FIRST, read(body, 'agency-020')], [SECOND, read(body, 'agency-030')])).toEqual([
      'agency-020.md: there is no second annotation',
      'agency-030.md: there is no first annotation',
    ]);
  });
});
