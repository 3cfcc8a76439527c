import { describe, expect, it } from 'vitest';
import { directQuotations } from '../../../evaluation/peers/direct-quotations.ts';
import { mergeQuotations } from '../../../evaluation/peers/merge-quotations.ts';
import { usualRules } from '../../../evaluation/peers/usual-rules.ts';
import type { TreeWord } from '../../../evaluation/peers/usual-rules.ts';
import type { PredictedDocument, SpanPair } from '../../../evaluation/score/documents.ts';

const VERBS = new Set(['say', 'add']);

/** A tree from "form lemma tag head relation", one word a line, heads counted from 1, 0 the root; one sentence. */
function treeOf(text: string, lines: string): TreeWord[] {
  let at = 0;
  return lines
    .trim()
    .split('\n')
    .map((line) => {
      const [form = '', lemma = '', tag = '', head = '0', relation = ''] = line.trim().split(' ');
      const start = text.indexOf(form, at);
      at = start + form.length;
      return [start, at, lemma, tag, Number(head) - 1, relation, 0];
    });
}

function read(text: string, { statements = [] }: PredictedDocument): unknown[] {
  const words = (spans: readonly SpanPair[] | null | undefined): string | null =>
    spans?.map(([start, end]) => text.slice(start, end)).join(' … ') ?? null;
  return statements.map(({ content, speaker, cue, kind }) => [
    words(content),
    words(speaker),
    words(cue),
    kind,
  ]);
}

describe('the usual rules', () => {
  it('take the clause that a verb governs', () => {
    const text = 'Ana Petrov said that the bridge would open.';
    const words = treeOf(
      text,
      `Ana Ana NNP 2 compound
       Petrov Petrov NNP 3 nsubj
       said say VBD 0 root
       that that IN 8 mark
       the the DT 6 det
       bridge bridge NN 8 nsubj
       would would MD 8 aux
       open open VB 3 ccomp
       . . . 3 punct`,
    );
    expect(read(text, usualRules({ id: 'a', words }, text, VERBS))).toEqual([
      ['the bridge would open', 'Ana Petrov', 'said', 'indirect'],
    ]);
  });

  it('take a quotation whole, and one that follows as more of it', () => {
    const text = '“We wait,” she said. “Nobody knows for how long.”';
    const words = treeOf(
      text,
      `We we PRP 2 nsubj
       wait wait VBP 4 ccomp
       she she PRP 4 nsubj
       said say VBD 0 ROOT`,
    );
    expect(read(text, usualRules({ id: 'a', words }, text, VERBS))).toEqual([
      ['“We wait,” … “Nobody knows for how long.”', 'she', 'said', 'direct'],
    ]);
  });

  it.each([
    [
      'Universal Dependencies',
      'according accord VBG 5 case\nto to IN 3 fixed\nthe the DT 5 det\ncouncil council NN 2 obl',
    ],
    ['ClearNLP', 'according accord VBG 2 prep\nto to IN 3 prep\nthe the DT 6 det\ncouncil council NN 4 pobj'],
  ])('know "according to" in the scheme of %s', (scheme, phrase) => {
    const text = 'It closed according to the council';
    const lines = `It it PRP 2 nsubj\nclosed close VBD 0 root\n${scheme === 'ClearNLP' ? phrase : phrase.replace('VBG 5', 'VBG 6').replace('DT 5', 'DT 6')}`;
    expect(read(text, usualRules({ id: 'a', words: treeOf(text, lines) }, text, VERBS))).toEqual([
      ['It closed', 'the council', 'according to', 'indirect'],
    ]);
  });
});

describe('quotations alone', () => {
  it('are statements from four words on', () => {
    const text = 'He called it “a mess”. “Nobody will pay for that.”';
    expect(read(text, directQuotations({ id: 'a', text }))).toEqual([
      ['“Nobody will pay for that.”', null, null, 'direct'],
    ]);
  });

  it('are one statement in one paragraph by one speaker', () => {
    const text = '“We wait,” she said. “For now.”\n\n“Why?” he asked.';
    const quotation = (
      words: string,
      speakerName: string,
    ): { content: SpanPair[]; kind: string; speakerName: string } => ({
      content: [[text.indexOf(words), text.indexOf(words) + words.length]],
      kind: 'direct',
      speakerName,
    });
    const document = {
      id: 'a',
      statements: [
        quotation('“For now.”', 'Ann'),
        quotation('“We wait,”', 'Ann'),
        quotation('“Why?”', 'Bob'),
      ],
    };
    expect(read(text, mergeQuotations(document, text))).toEqual([
      ['“We wait,” … “For now.”', null, null, 'direct'],
    ]);
  });
});
