import { entityAt, isNominal, posAt, tokenAt } from '../attribution/reading.ts';
import type { Reading } from '../attribution/reading.ts';
import type { FoundDate } from '../dates/find-dates.ts';
import type { EntityDraft } from '../entities/entity-table.ts';

export interface Circumstances {
  readonly place: EntityDraft | null;
  readonly date: FoundDate | null;
  /** Those behind "with" and "between". */
  readonly participants: readonly EntityDraft[];
}

/** Verbs that let an event take place, as opposed to those that tell of something else. */
const HAPPENS =
  /^(?:was|were|is|are|will|be|been|has|have|had|to|held|hold|began|begin|begins|start|starts|started|opened|opens|open|ended|ends|end|takes|take|took|taking|place|scheduled|due|planned|set|expected|resumed|resume|resumes|continued|continue|concluded|beginning|starting|lasted|that|which|lasting|both|later|early|late|earlier)$/u;
const LINK = /^(?:in|at|on|near|outside|the|with|between|and|for|of|of|,|city|capital|town|village)$/u;
/** What attacks and disasters do: behind these words stands whom or where they hit. */
const HITS =
  /^(?:killed|kills|killing|injured|wounded|hit|hits|struck|strikes|rocked|shook|devastated|destroyed|left|by|against|off|involving|near)$/u;
const NOT_ITS_DAY = /^(?:since|until|till|by|before|after|from)$/u;
const PLACES = /^(?:in|at|near|outside|off|hit|hits|struck|strikes|rocked|shook|devastated)$/u;
const WINDOW = 16;

/**
 * Where and when an event took place and with whom, told by the words right behind it: "in Brussels on Monday", "with her
 * Norwegian counterpart in Oslo", "will be held on 3 May". Anything else ends them. `harms`: it is an attack or a disaster, which
 * may hit a place ("struck Sumatra") and those who are there.
 */
export function circumstancesBehind(
  reading: Reading,
  after: number,
  limit: number,
  dates: readonly FoundDate[],
  harms = false,
): Circumstances {
  let place: EntityDraft | null = null;
  let date: FoundDate | null = null;
  const participants: EntityDraft[] = [];
  let preposition = '';
  for (let index = after; index < Math.min(limit, after + WINDOW); index += 1) {
    const { lower } = tokenAt(reading, index);
    const here = dates.find((candidate) => candidate.first === index);
    if (here !== undefined) {
      if (!NOT_ITS_DAY.test(here.preposition ?? '')) date ??= here;
      index = here.after - 1;
      continue;
    }
    const entity = entityAt(reading, index);
    if (entity !== null) {
      if (PLACES.test(preposition) && entity.type === 'Place') place ??= entity;
      else if (/^(?:with|between)$/u.test(preposition)) participants.push(entity);
      else if (preposition !== 'of') break;
      const number = reading.nameOf[index];
      while (reading.nameOf[index + 1] === number) index += 1;
      continue;
    }
    if (/^(?:in|at|on|near|outside|with|between|of|for)$/u.test(lower) || (harms && HITS.test(lower)))
      preposition = lower;
    else if (LINK.test(lower) || HAPPENS.test(lower)) continue;
    else if (preposition !== '' && isObject(reading, index)) continue;
    else break;
  }
  return { place, date, participants };
}

/** "with his Turkish counterpart", "on a mosque": the words behind a preposition. */
function isObject(reading: Reading, index: number): boolean {
  const pos = posAt(reading, index);
  return isNominal(pos) || pos === 'ADJ' || pos === 'DET';
}
