import type { Reading } from '../attribution/reading.ts';
import { posAt, tokenAt } from '../attribution/reading.ts';
import { wordOf } from './grammatical-role.ts';

const WEATHER =
  /^(?:rain|rains|rained|raining|snow|snows|snowed|snowing|seems|seemed|appears|appeared|turns|turned|happens|happened|takes|took)$/u;
const CLAUSE = /^(?:that|to|whether|if|how|why|when|what|who|where)$/u;

/** Does an "it" mean nothing: "it rained", "it is clear that", "it was Petrov who" (after Lappin and Leass 1994)? */
export function isPleonastic(reading: Reading, index: number): boolean {
  if (tokenAt(reading, index).lower !== 'it') return false;
  const { parse } = reading;
  if (parse !== null && parse.relations[wordOf(parse, { first: index, after: index + 1 })] === 'expl')
    return true;
  let at = index + 1;
  while (posAt(reading, at) === 'AUX' || posAt(reading, at) === 'ADV' || posAt(reading, at) === 'PART')
    at += 1;
  const verb = tokenAt(reading, at).lower;
  if (WEATHER.test(verb)) return true;
  const auxiliary = tokenAt(reading, at - 1).lower;
  if (!/^(?:is|was|be|been|'s|not|[a-z]+ly)$/u.test(auxiliary)) return false;
  // "it is clear that", "it was the mayor who"
  for (let ahead = at; ahead < at + 6; ahead += 1) {
    const { lower, text } = tokenAt(reading, ahead);
    if (/^[.,;:!?”"]$/u.test(text)) return false;
    if (ahead > at && CLAUSE.test(lower)) return true;
  }
  return false;
}
