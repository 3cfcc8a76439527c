import { describe, expect, it } from 'vitest';
import { parseOf } from './parse-of.ts';

/** "The Oslo-based firm didn't agree, Ann said. Nobody did." */
const PARSE = parseOf(
  "The firm didn't agree to state-funded work, Ann said. Nobody did.",
  [
    ['The', 'DET', 2, 'det'],
    ['firm', 'NOUN', 5, 'nsubj'],
    ['did', 'AUX', 5, 'aux'],
    ["n't", 'PART', 5, 'advmod'],
    ['agree', 'VERB', 13, 'ccomp'],
    ['to', 'ADP', 10, 'case'],
    ['state', 'NOUN', 9, 'obl'],
    ['-', 'PUNCT', 9, 'punct'],
    ['funded', 'VERB', 10, 'amod'],
    ['work', 'NOUN', 5, 'obl'],
    [',', 'PUNCT', 13, 'punct'],
    ['Ann', 'PROPN', 13, 'nsubj'],
    ['said', 'VERB', 0, 'root'],
    ['.', 'PUNCT', 13, 'punct'],
    ['Nobody', 'PRON', 16, 'nsubj'],
    ['did', 'VERB', 0, 'root'],
    ['.', 'PUNCT', 16, 'punct'],
  ],
  {
    names: [{ first: 11, after: 12, type: 'person' }],
    cues: { 12: 'speech' },
    roles: { 12: { 11: 'source', 4: 'content' } },
  },
);
const textsOf = (words: readonly number[]) => words.map((word) => PARSE.words[word]?.text);

describe('a parse', () => {
  it('tells what depends on a word, by relation where that is asked', () => {
    expect(textsOf(PARSE.children(12))).toEqual(['agree', ',', 'Ann', '.']);
    expect(textsOf(PARSE.children(12, 'nsubj', 'ccomp'))).toEqual(['agree', 'Ann']);
    expect(PARSE.child(12, 'nsubj')).toBe(11);
    expect(PARSE.child(12, 'obj')).toBe(-1);
    expect(textsOf(PARSE.subtree(9))).toEqual(['to', 'state', '-', 'funded', 'work']);
    expect(PARSE.subtreeRange(4)).toEqual({ first: 0, after: 10 });
  });

  it('walks up the tree', () => {
    expect(textsOf(PARSE.ancestors(0))).toEqual(['firm', 'agree', 'said']);
    expect(PARSE.isWithin(0, 4)).toBe(true);
    expect(PARSE.isWithin(4, 4)).toBe(true);
    expect(PARSE.isWithin(11, 4)).toBe(false);
    expect(PARSE.headOf({ first: 5, after: 10 })).toBe(9);
  });

  it('knows sentences', () => {
    expect([PARSE.rootOf(0), PARSE.rootOf(1)]).toEqual([12, 15]);
    expect(PARSE.wordsOfSentence(1)).toEqual({ first: 14, after: 17 });
    expect(PARSE.sentenceOf[13]).toBe(0);
    expect(PARSE.sentenceOf[14]).toBe(1);
  });

  it('leads from words to tokens, characters and back', () => {
    const { document } = PARSE;
    const token = document.tokens.findIndex(({ text }) => text === 'state-funded');
    expect(PARSE.wordsOf(token)).toEqual({ first: 6, after: 9 });
    expect(PARSE.tokenOf(8)).toBe(token);
    expect(PARSE.tokenRange({ first: 8, after: 10 })).toEqual({ first: token, after: token + 2 });
    expect(PARSE.wordRange({ first: token, after: token + 2 })).toEqual({ first: 6, after: 10 });
    const { start, end } = PARSE.spanOf({ first: 8, after: 10 });
    expect(document.text.slice(start, end)).toBe('funded work');
  });

  it('tells cues and what words are to them', () => {
    expect(PARSE.cueProbability(12)).toBe(1);
    expect(PARSE.cueKind(12)).toBe('speech');
    expect(PARSE.cueProbability(4)).toBe(0);
    expect(PARSE.roles(12)).toHaveLength(PARSE.words.length);
    expect(PARSE.roles(12)[11]).toMatchObject({ word: 11 });
    expect(PARSE.roleProbability(12, 11, 'source')).toBe(1);
    expect(PARSE.roleProbability(12, 11, 'content')).toBe(0);
    expect(PARSE.roles(4)).toEqual([]);
    expect(PARSE.roleProbability(4, 11, 'source')).toBe(0);
    expect(PARSE.names[PARSE.nameOf[11] ?? -1]?.type).toBe('person');
  });

  it('has empty answers for what is not there', () => {
    expect(PARSE.children(99)).toEqual([]);
    expect(PARSE.subtree(-1)).toEqual([]);
    expect(PARSE.subtreeRange(99)).toEqual({ first: 0, after: 0 });
    expect(PARSE.ancestors(99)).toEqual([]);
    expect(PARSE.headOf({ first: 3, after: 3 })).toBe(-1);
    expect(PARSE.rootOf(9)).toBe(-1);
    expect(PARSE.tokenOf(-1)).toBe(-1);
    expect(PARSE.tokenRange({ first: 4, after: 4 })).toEqual({ first: 0, after: 0 });
    expect(PARSE.cueProbability(99)).toBe(0);
  });
});
