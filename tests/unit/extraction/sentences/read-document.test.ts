import { describe, expect, it } from 'vitest';
import { loadLexicon } from '../../../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../../../src/extraction/sentences/read-document.ts';

const lexicon = loadLexicon();
const sentencesOf = (text: string): string[] =>
  readDocument(text, '', lexicon).sentences.map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it('do not end at abbreviations and initials', () => {
    const text =
      'Mr. J. Smith of the U.S. Army met Gen. Lee at 10 a.m. on Monday. He left at No. 5 Dock St. at noon.';
    expect(sentencesOf(text)).toEqual([
      'Mr. J. Smith of the U.S. Army met Gen. Lee at 10 a.m. on Monday.',
      'He left at No. 5 Dock St. at noon.',
    ]);
  });

  it('take the closing mark behind their full stop with them', () => {
    expect(sentencesOf('“We won.” Then it rained. "Really?" she asked.')).toEqual([
      '“We won.”',
      'Then it rained.',
      '"Really?" she asked.',
    ]);
  });

  it('go on over dots and decimal numbers', () => {
    expect(sentencesOf('It grew 2.5 percent... maybe more. Nobody knows.')).toEqual([
      'It grew 2.5 percent... maybe more.',
      'Nobody knows.',
    ]);
  });

  it('are joined over the lines of a hard-wrapped text', () => {
    const text =
      'The river rose again in the night and the people of the valley moved\nto the school on the hill, where teachers had prepared beds and soup for\nthem, as they had done in the flood of the year before, when the bridge\nhad been lost and nobody could cross.\n\nThe water fell at noon.';
    expect(sentencesOf(text)).toHaveLength(2);
  });
});

describe('lines', () => {
  const roles = (text: string, title = ''): string[] =>
    readDocument(text, title, lexicon).sentences.map(({ role }) => role);

  it('that repeat the title are headlines, debris at the end is junk', () => {
    const text = 'Bridge opens\nThe bridge opened on Monday.\nReuters, Interfax, RT\n-\nand share via\n';
    expect(roles(text, 'Bridge opens')).toEqual(['HEADLINE', 'BODY', 'JUNK', 'JUNK', 'JUNK']);
  });
});

describe('quotations', () => {
  const quoted = (text: string): string[][] =>
    readDocument(text, '', lexicon).quotations.map(({ parts }) =>
      parts.map(({ start, end }) => text.slice(start, end)),
    );

  it('are found in marks of every kind', () => {
    expect(quoted("“a one” \"b two\" «c three» „d four“ ‘e five’ ''f six''")).toEqual([
      ['a one'],
      ['b two'],
      ['c three'],
      ['d four'],
      ['e five'],
      ['f six'],
    ]);
  });

  it('do not begin at apostrophes', () => {
    expect(quoted("It's the boys' night in the '90s, isn't it?")).toEqual([]);
  });

  it('go on over paragraphs that open with the mark again', () => {
    expect(quoted('“One.\n“Two.\n“Three,” he said. “Four.”')).toEqual([
      ['One.', 'Two.', 'Three,'],
      ['Four.'],
    ]);
  });

  it('end with their paragraph where nothing goes on', () => {
    expect(quoted('He said “it is over.\nNobody answered.')).toEqual([['it is over.']]);
  });
});
