import type { Reading } from '../attribution/reading.ts';
import { tokenAt } from '../attribution/reading.ts';
import { wordOf } from './grammatical-role.ts';

const RELATIVE = /^(?:who|whom|whose|which)$/u;
const MAX_CLIMB = 6;

/** The token of the noun or name that a relative pronoun takes up, by the tree; -1 where there is no tree, or none is taken up. */
export function antecedentOf(reading: Reading, index: number): number {
  const { parse } = reading;
  if (parse === null || !RELATIVE.test(tokenAt(reading, index).lower)) return -1;
  let at = wordOf(parse, { first: index, after: index + 1 });
  for (let step = 0; step < MAX_CLIMB && at >= 0; step += 1) {
    const head = parse.heads[at] ?? -1;
    if (parse.relations[at] === 'acl:relcl') return head < 0 ? -1 : parse.tokenOf(head);
    at = head;
  }
  return -1;
}
