import type { RawStatement } from '../attribution/raw-statement.ts';
import type { Reading } from '../attribution/reading.ts';
import { posAt, tokenAt } from '../attribution/reading.ts';
import type { EventDraft } from './find-events.ts';

const AT = /^(?:at|during|after|before|following|in|on|to)$/u;

/**
 * The event at which something was said: "said during a session of the Council", "told the summit". It stands in the clause
 * of the cue, outside the content, behind a preposition of time or place or as the one spoken to; null where none does.
 */
export function eventOf(
  reading: Reading,
  events: readonly EventDraft[],
  raw: RawStatement,
): EventDraft | null {
  const { clause, cue } = raw;
  if (clause === null || cue === null) return null;
  for (const event of events) {
    if (!event.scene) continue;
    for (const { first, after } of event.mentions) {
      const inClause = first >= clause.first && after <= clause.after;
      const said = raw.content.some((range) => first < range.after && range.first < after);
      if (!inClause || said) continue;
      let before = first - 1;
      while (before > clause.first && (posAt(reading, before) === 'DET' || posAt(reading, before) === 'ADJ'))
        before -= 1;
      if (AT.test(tokenAt(reading, before).lower) || before === cue.range.after - 1) return event;
    }
  }
  return null;
}
