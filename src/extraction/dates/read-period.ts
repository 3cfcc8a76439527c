import type { Token } from '../sentences/tokenize.ts';
import type { Expression, Reading } from './meaning.ts';
import { lowerAt, textAt, UNITS } from './words.ts';
import type { Unit } from './words.ts';

const PARTS = /^(?:end|start|beginning|middle|rest|remainder)$/u;
const ADVERBS = /^(?:later|earlier|late|early|soon)$/u;

function period(unit: Unit, after: number): Expression {
  return { meaning: { kind: 'PERIOD', unit }, after };
}

/** Reads the period at hand: "the year" in "by the end of the year" and "later in the year"; "year's end", "year-end". */
export function readPeriod({ tokens }: Reading, index: number): Expression | null {
  const word = lowerAt(tokens, index);
  if (/^(?:year|month|week)(?:[-‐‑]end|'s)?$/u.test(word)) return readEnd(tokens, index);
  if (word !== 'the' || lowerAt(tokens, index + 2) === 'of') return null;
  const unit = UNITS.get(lowerAt(tokens, index + 1));
  if (unit === undefined || unit.count > 1 || unit.unit === 'DAY' || lowerAt(tokens, index + 1).endsWith('s'))
    return null;
  const before = lowerAt(tokens, index - 1);
  const further = lowerAt(tokens, index - 2);
  const part = before === 'of' && PARTS.test(further);
  const adverb = before === 'in' && ADVERBS.test(further);
  return part || adverb ? period(unit.unit, index + 2) : null;
}

/** "by year's end", "at month end", "by year-end" */
function readEnd(tokens: readonly Token[], index: number): Expression | null {
  if (!/^(?:by|at|until|before|from|since|to|the)$/u.test(lowerAt(tokens, index - 1))) return null;
  const word = lowerAt(tokens, index);
  const unit = UNITS.get(/^\p{L}+/u.exec(word)?.[0] ?? '')?.unit;
  if (unit === undefined) return null;
  if (/[-‐‑]end$/u.test(textAt(tokens, index))) return period(unit, index + 1);
  const at = lowerAt(tokens, index + 1) === "'s" ? index + 2 : index + 1;
  return at > index + 1 && lowerAt(tokens, at) === 'end' ? period(unit, at + 1) : null;
}
