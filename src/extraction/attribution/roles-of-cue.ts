import { decodeRoles } from '../encoder/decode-roles.ts';
import { ROLE_TAGS } from '../encoder/labels.ts';
import type { RoleTag } from '../encoder/labels.ts';
import type { Parse, WordRole } from '../encoder/parse.ts';
import type { Reading } from './reading.ts';
import { quotationAt } from './reading.ts';

const role = (tag: RoleTag): number => ROLE_TAGS.indexOf(tag);
export const NONE = role('none');
export const CUE = role('cue');
export const SOURCE = role('source');
export const CONTENT = role('content');

/** Words between two pieces that belong to both, where nothing speaks against it. */
const MAX_HOLE = 3;

/** What the words of a window are to one cue. Words are meant by their place in the window, runs of them as [first, after). */
export interface Roles {
  readonly first: number;
  readonly rows: readonly WordRole[];
  /** The likeliest role of each word of the window. */
  readonly best: number[];
}

function probabilityOf(row: WordRole | undefined, role: number): number {
  return row?.probabilities[role] ?? 0;
}

/** The likeliest role of each word of the window, as stretches. */
export function decodeRow(
  reading: Reading,
  parse: Parse,
  first: number,
  rows: readonly WordRole[],
): number[] {
  const probabilities = new Float32Array(rows.length * ROLE_TAGS.length);
  for (const [offset, row] of rows.entries()) probabilities.set(row.probabilities, offset * ROLE_TAGS.length);
  return decodeRoles(probabilities, (offset) => {
    const [before, here] = [first + offset - 1, first + offset];
    return (
      parse.sentenceOf[before] !== parse.sentenceOf[here] ||
      parse.pos[before] === 'PUNCT' ||
      parse.pos[here] === 'PUNCT' ||
      quotationAt(reading, parse.tokenOf(before)) !== quotationAt(reading, parse.tokenOf(here))
    );
  });
}

/** Runs of one role, as [first, after) of the window; small holes are bridged where the words in them have no other role. */
export function runsOf(roles: Roles, role: number, sentence: (offset: number) => number): [number, number][] {
  const runs: [number, number][] = [];
  for (const [offset, best] of roles.best.entries()) {
    if (best !== role) continue;
    const last = runs.at(-1);
    const hole = last === undefined ? Infinity : offset - last[1];
    const free =
      last !== undefined &&
      hole <= MAX_HOLE &&
      roles.best.slice(last[1], offset).every((other) => other === NONE) &&
      sentence(last[1] - 1) === sentence(offset);
    if (last !== undefined && free) last[1] = offset + 1;
    else runs.push([offset, offset + 1]);
  }
  return runs;
}

/** The probabilities of a role, added up over a run. */
export function sumOf(roles: Roles, role: number, [first, after]: readonly [number, number]): number {
  let total = 0;
  for (let offset = first; offset < after; offset += 1) total += probabilityOf(roles.rows[offset], role);
  return total;
}
