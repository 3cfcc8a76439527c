import { describe, expect, it } from 'vitest';
import { markdownText } from '../../../src/readers/markdown-text.ts';

const text = (markdown: string) => markdownText(markdown).text;

describe('Markdown as plain text', () => {
  it('keeps the words of headings, links, emphasis and code, and drops the marks', () => {
    expect(
      text('# Ferry *late*\n\nThe [mayor](https://example.org) **said** `no`. See <https://example.org/a>.'),
    ).toBe('Ferry late\n\nThe mayor said no. See https://example.org/a.');
  });

  it('joins the lines of a paragraph and keeps paragraphs apart', () => {
    expect(text('One line\nand its  end.\n\n\nNext  \nbreak.')).toBe(
      'One line and its  end.\n\nNext\nbreak.',
    );
  });

  it('puts each item of a list on a line of its own', () => {
    expect(text('- one\n- two\n  - inner\n\n3. three')).toBe('one\ntwo\ninner\n\nthree');
  });

  it('leaves out code blocks, pictures, rules, comments and HTML, but not the text between inline tags', () => {
    const markdown =
      '![a ship](ship.png)\n\n```js\nrun()\n```\n\n---\n\n<!-- note -->\n\n<div>box</div>\n\nA <b>bold</b> word.';
    expect(text(markdown)).toBe('A bold word.');
  });

  it('takes an indented paragraph for prose', () => {
    expect(text('    The harbour slept.\n\nThen it woke.')).toBe('The harbour slept.\n\nThen it woke.');
  });

  it('reads entities and escapes', () => {
    expect(text('Fish &amp; chips cost 5\\*')).toBe('Fish & chips cost 5*');
  });

  it('sets quotation marks around a block quote that a colon announces', () => {
    expect(text('The mayor said:\n\n> We close.\n>\n> For good.\n\nHe left.')).toBe(
      'The mayor said:\n\n“We close.\n\n“For good.”\n\nHe left.',
    );
  });

  it('sets them where an attribution follows, and leaves that outside', () => {
    expect(text('> We close.\n>\n> — Ingrid Solvane')).toBe('“We close.”\n\n— Ingrid Solvane');
  });

  it('sets none around a quote that has them, or that nothing announces', () => {
    expect(text('He said:\n\n> "We close."')).toBe('He said:\n\n"We close."');
    expect(text('Editor.\n\n> This page was changed.')).toBe('Editor.\n\nThis page was changed.');
  });

  it('tells the heading with which it begins', () => {
    expect(markdownText('# Late\n\nText.').heading).toBe('Late');
    expect(markdownText('Text.\n\n# Late').heading).toBeNull();
  });

  it('survives deep nesting', () => {
    expect(text(`${'> '.repeat(500)}deep`)).toBe('deep');
  });
});
