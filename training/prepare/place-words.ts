import { wordType } from '../../src/extraction/encoder/model-words.ts';
import { findParagraphs } from '../../src/extraction/sentences/paragraphs.ts';
import { findQuotations } from '../../src/extraction/sentences/quotations.ts';
import type { TreebankDocument } from './read-conllu.ts';

/** A word of a treebank in its text: UTF-16 code units; sentences count from 0. */
export interface PlacedWord {
  readonly form: string;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
}

/** Text of a treebank document and the place of its words in it; in `text`, where that holds the same words. */
export function place(
  document: TreebankDocument,
  text: string | null,
): { text: string; words: PlacedWord[] } {
  if (text !== null) {
    const words: PlacedWord[] = [];
    let at = 0;
    let good = true;
    for (const [sentence, { words: own }] of document.sentences.entries())
      for (const { form } of own) {
        const found = text.indexOf(form, at);
        if (found < 0 || /\S/u.test(text.slice(at, found))) good = false;
        else words.push({ form, start: found, end: (at = found + form.length), sentence });
      }
    if (good) return { text, words };
  }
  let built = '';
  const words: PlacedWord[] = [];
  for (const [sentence, { opensParagraph, words: own }] of document.sentences.entries()) {
    if (opensParagraph && built !== '') built = `${built.trimEnd()}\n\n`;
    for (const { form, spaceAfter } of own) {
      words.push({ form, start: built.length, end: built.length + form.length, sentence });
      built += spaceAfter ? `${form} ` : form;
    }
    if (!/\s$/u.test(built)) built += ' ';
  }
  return { text: built, words };
}

/** Word types and paragraphs of words that a treebank cut. */
export function dress(text: string, words: readonly PlacedWord[]): { types: number[]; paragraphs: number[] } {
  const spans = findParagraphs(text);
  const quotations = findQuotations(text, spans);
  const opened = new Set<number>();
  const types: number[] = [];
  const paragraphs: number[] = [];
  for (const { form, start, sentence } of words) {
    const opens = !opened.has(sentence);
    if (opens && /[\p{L}\p{N}]/u.test(form)) opened.add(sentence);
    const quoted = quotations.some((quotation) => start >= quotation.start && start < quotation.end);
    types.push(wordType(form, opens, quoted));
    paragraphs.push(
      Math.max(
        0,
        spans.findLastIndex((span) => span.start <= start),
      ),
    );
  }
  return { types, paragraphs };
}
