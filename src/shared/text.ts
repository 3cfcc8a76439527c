import { stemmer } from 'stemmer';

const MARKS = /\p{M}+/gu;
const WORD = /[\p{L}\p{N}]+/gu;

/**
 * A text without case, accents and runs of white space: what `contains` and name filters compare.
 * Unicode NFKD, marks removed, lower case, curly apostrophes straightened.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u2010-\u2015]/g, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** The words of a text, folded, in order; a possessive 's is dropped. */
export function foldedWords(text: string): string[] {
  return foldText(text).replace(/'s\b/g, '').match(WORD) ?? [];
}

/** The stems that full-text search compares (Porter 1980 on folded words), in order. */
export function searchStems(text: string): string[] {
  return foldedWords(text).map((word) => stemmer(word));
}

/** A readable part of an id: folded words joined by hyphens, letters of any script kept. */
export function slug(text: string, maxLength = 80): string {
  return foldedWords(text).join('-').slice(0, maxLength).replace(/-+$/, '');
}
