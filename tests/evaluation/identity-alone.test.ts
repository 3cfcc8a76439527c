import { describe, expect, it } from 'vitest';
import { bareName } from '../../evaluation/bare-name.ts';
import { settleGivenNames, settleNamesAlone } from '../../evaluation/identity-alone.ts';
import type { GoldDocument, ScoredMention } from '../../evaluation/score/documents.ts';
import { figuresOfNames } from '../../evaluation/score/resolution-figures.ts';

describe('the name in an annotated mention', () => {
  const nameIn = (text: string, main?: string): string => {
    const at = main === undefined ? -1 : text.indexOf(main);
    const head = main === undefined ? null : ([at, at + main.length] as const);
    return bareName(text, { start: 0, end: text.length, type: 'person', head });
  };

  it.each([
    ['the Harbour Union’s chief executive Ana Petrov', 'Petrov', 'Ana Petrov'],
    ['in the Gulf of Norra.', 'Gulf', 'Gulf of Norra'],
    ['Northfield, East Riding', 'Northfield', 'Northfield'],
    ['the U.N.', 'U.N.', 'U.N.'],
    ['Council on Northern - Island Relations', 'Relations', 'Council on Northern - Island Relations'],
    ['Petrov’s', undefined, 'Petrov'],
    ['Mayor of the old town Ana Maria Petrov', undefined, 'Ana Maria Petrov'],
    ['the harbour', undefined, 'the harbour'],
  ])('%s', (mention, main, name) => {
    expect(nameIn(mention, main)).toBe(name);
  });
});

describe('identity alone', () => {
  const article = (
    id: string,
    text: string,
    mentions: readonly [form: string, id: string][],
  ): GoldDocument => ({
    id,
    text,
    layers: ['resolution'],
    entities: mentions.map(([form, who]): ScoredMention => {
      const start = text.indexOf(form);
      return { start, end: start + form.length, type: 'person', id: who, xdoc: true };
    }),
  });

  it('takes the names of one in a document together, by the fullest', async () => {
    const figures = figuresOfNames(
      await settleGivenNames([
        article('a', 'Petrov left, says Ana Petrov.', [
          ['Petrov', 'ana'],
          ['Ana Petrov', 'ana'],
        ]),
        article('b', 'Ana Petrov left.', [['Ana Petrov', 'ana']]),
        article('c', 'Bruno Lind stayed.', [['Bruno Lind', 'bruno']]),
      ]),
    );
    expect(figures).toMatchObject({ mentions: 4, found: 1, f1: 1, decisions: 3, wrongMerges: 0 });
  });

  it('takes two that nothing tells apart in a document for one', async () => {
    const figures = figuresOfNames(
      await settleGivenNames([
        article('a', 'Ana Petrov met ANA PETROV.', [
          ['Ana Petrov', 'mother'],
          ['ANA PETROV', 'daughter'],
        ]),
      ]),
    );
    expect(figures).toMatchObject({ precision: 0.5, recall: 1 });
  });

  it('takes each occurrence of a name for a document of its own', async () => {
    const figures = figuresOfNames(
      await settleNamesAlone([
        { id: 'ana', type: 'person', forms: { 'Ana Petrov': 2 } },
        { id: 'bruno', type: 'person', forms: { 'Bruno Lind': 1 } },
      ]),
    );
    expect(figures).toMatchObject({ mentions: 3, clusters: 2, f1: 1, decisions: 3 });
  });
});
