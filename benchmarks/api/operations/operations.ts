import { contractOperation } from './contract.ts';
import { nestedOperations } from './nested.ts';
import type { Operation } from './operation.ts';
import { statementOperations } from './statement-lists.ts';
import type { Subjects } from './subjects.ts';
import { timelineOperations } from './timelines.ts';

/** All that is measured. */
export function allOperations(subjects: Subjects): Operation[] {
  return [
    ...statementOperations(subjects),
    ...timelineOperations(subjects),
    ...nestedOperations(subjects),
    contractOperation(subjects),
  ];
}
