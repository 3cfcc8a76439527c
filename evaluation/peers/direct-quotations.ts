import type { GoldDocument, PredictedDocument } from '../score/documents.ts';
import { quotationsOf, wordsBetween } from './quotation-marks.ts';

/** Fewer are taken for a title or a word that the writer keeps at a distance. */
const LEAST_WORDS = 4;

/** The least that can be done: every longer quotation is a statement, by nobody. */
export function directQuotations({ id, text }: GoldDocument): PredictedDocument {
  const quotations = quotationsOf(text).filter((quotation) => wordsBetween(text, quotation) >= LEAST_WORDS);
  return {
    id,
    statements: quotations.map((quotation) => ({
      content: [quotation],
      speaker: null,
      cue: null,
      kind: 'direct',
    })),
  };
}
