import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../../src/extraction/lexicons/lexicon.ts';
import { createGazetteer } from '../../../../src/extraction/tagger/gazetteer.ts';
import { taggingOf } from '../../../../src/extraction/tagger/model-tagger.ts';
import { parseOf } from '../encoder/parse-of.ts';
import type { Marks, Row } from '../encoder/parse-of.ts';

const LEXICON = loadLexicon();
const GAZETTEER = createGazetteer(LEXICON);

function tag(text: string, rows: readonly Row[], marks?: Marks) {
  const parse = parseOf(text, rows, marks);
  const { document } = parse;
  const { tags, names } = taggingOf(document, parse, LEXICON, GAZETTEER);
  return {
    tags: document.tokens.map(
      ({ text: word }, index) => `${word}/${tags[index]?.pos ?? '?'}/${tags[index]?.lemma ?? ''}`,
    ),
    names: names.map(({ first, end, type }) => [
      document.text.slice(document.tokens[first]?.start, document.tokens[end - 1]?.end),
      type,
    ]),
  };
}

describe('taggingOf', () => {
  it('gives a tag and lemma a token', () => {
    const { tags } = tag('She told his deputy that 5 % of them had left.', [
      ['She', 'PRON', 2, 'nsubj'],
      ['told', 'VERB', 0, 'root'],
      ['his', 'PRON', 4, 'nmod:poss'],
      ['deputy', 'NOUN', 2, 'iobj'],
      ['that', 'SCONJ', 11, 'mark'],
      ['5', 'NUM', 7, 'nummod'],
      ['%', 'SYM', 11, 'nsubj'],
      ['of', 'ADP', 9, 'case'],
      ['them', 'PRON', 7, 'nmod'],
      ['had', 'AUX', 11, 'aux'],
      ['left', 'VERB', 2, 'ccomp'],
      ['.', 'PUNCT', 2, 'punct'],
    ]);
    expect(tags).toEqual([
      'She/PRON/she',
      'told/VERB/tell',
      'his/DET/his',
      'deputy/NOUN/deputy',
      'that/SCONJ/that',
      '5/NUM/',
      '%/NOUN/',
      'of/ADP/of',
      'them/PRON/them',
      'had/AUX/had',
      'left/VERB/leave',
      './PUNCT/',
    ]);
  });

  it('gives a token of several words the tag of the one that heads it', () => {
    const { tags } = tag("He didn't want the cease-fire talks for $5.", [
      ['He', 'PRON', 4, 'nsubj'],
      ['did', 'AUX', 4, 'aux'],
      ["n't", 'PART', 4, 'advmod'],
      ['want', 'VERB', 0, 'root'],
      ['the', 'DET', 9, 'det'],
      ['cease', 'VERB', 8, 'compound'],
      ['-', 'PUNCT', 8, 'punct'],
      ['fire', 'NOUN', 9, 'compound'],
      ['talks', 'NOUN', 4, 'obj'],
      ['for', 'ADP', 11, 'case'],
      ['$', 'SYM', 4, 'obl'],
      ['5', 'NUM', 11, 'nummod'],
      ['.', 'PUNCT', 4, 'punct'],
    ]);
    expect(tags).toContain("didn't/AUX/didn't");
    expect(tags.join(' ')).toContain('cease-fire/NOUN/');
    expect(tags.join(' ')).toContain('$5/NUM/');
  });

  const MEETING: readonly Row[] = [
    ['Russia', 'PROPN', 3, 'compound'],
    ['-', 'PUNCT', 3, 'punct'],
    ['NATO', 'PROPN', 4, 'compound'],
    ['talks', 'NOUN', 8, 'nsubj'],
    ['in', 'ADP', 6, 'case'],
    ['Port', 'PROPN', 4, 'nmod'],
    ['Ann', 'PROPN', 6, 'flat'],
    ['ended', 'VERB', 0, 'root'],
    ['.', 'PUNCT', 8, 'punct'],
  ];

  it('gives names with their type, without those of other things', () => {
    const { names, tags } = tag('Russia-NATO talks in Port Ann ended.', MEETING, {
      names: [
        { first: 3, after: 4, type: 'other' },
        { first: 5, after: 7, type: 'place' },
      ],
    });
    expect(names).toEqual([['Port Ann', 'Place']]);
    expect(tags).toContain('Ann/PROPN/Ann');
    expect(tags).toContain('talks/NOUN/talks');
  });

  it('leaves two names in one token out, and keeps a hyphenated name whole', () => {
    const two = tag('Russia-NATO talks in Port Ann ended.', MEETING, {
      names: [
        { first: 0, after: 1, type: 'place' },
        { first: 2, after: 3, type: 'organization' },
      ],
    });
    expect(two.names).toEqual([]);
    const rows: readonly Row[] = [
      ['Marie', 'PROPN', 5, 'nsubj'],
      ['-', 'PUNCT', 1, 'punct'],
      ['Claire', 'PROPN', 1, 'flat'],
      ['Duval', 'PROPN', 1, 'flat'],
      ['left', 'VERB', 0, 'root'],
      ['.', 'PUNCT', 5, 'punct'],
    ];
    for (const first of [0, 2])
      expect(
        tag('Marie-Claire Duval left.', rows, { names: [{ first, after: 4, type: 'person' }] }).names,
      ).toEqual([['Marie-Claire Duval', 'Person']]);
  });

  it('leaves out a name that is part of a common word', () => {
    const rows: readonly Row[] = [
      ['Solvane', 'PROPN', 3, 'compound'],
      ['-', 'PUNCT', 3, 'punct'],
      ['fan', 'NOUN', 4, 'compound'],
      ['mail', 'NOUN', 0, 'root'],
    ];
    const { names, tags } = tag('Solvane-fan mail', rows, {
      names: [{ first: 0, after: 1, type: 'person' }],
    });
    expect(names).toEqual([]);
    expect(tags[0]).toBe('Solvane-fan/NOUN/');
  });
});
