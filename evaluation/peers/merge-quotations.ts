import type { PredictedDocument, PredictedStatement } from '../score/documents.ts';
import { startOf } from '../score/words.ts';
import { wordsBetween } from './quotation-marks.ts';

/** More words between two quotations are a text of their own. */
const MOST_BETWEEN = 15;

/**
 * Makes one statement of quotations in one paragraph by one speaker ("“We wait,” she said. “For now.”"), as corpora count
 * them, and leaves out quoted single words. An annotator of quotations scores better for it.
 */
export function mergeQuotations(document: PredictedDocument, text: string): PredictedDocument {
  const merged: PredictedStatement[] = [];
  const inOrder = [...(document.statements ?? [])].sort((a, b) => startOf(a.content) - startOf(b.content));
  for (const statement of inOrder) {
    const before = merged.at(-1);
    if (before !== undefined && belongTogether(before, statement, text))
      merged[merged.length - 1] = { ...before, content: [...before.content, ...statement.content] };
    else merged.push(statement);
  }
  const words = ({ content }: PredictedStatement): number =>
    content.reduce((sum, span) => sum + wordsBetween(text, span), 0);
  return { ...document, statements: merged.filter((statement) => words(statement) > 1) };
}

function belongTogether(before: PredictedStatement, next: PredictedStatement, text: string): boolean {
  const end = before.content.at(-1)?.[1] ?? 0;
  const between = text.slice(end, startOf(next.content));
  const sameSpeaker = next.speakerName === undefined || next.speakerName === before.speakerName;
  return sameSpeaker && !between.includes('\n') && wordsBetween(between, [0, between.length]) < MOST_BETWEEN;
}
