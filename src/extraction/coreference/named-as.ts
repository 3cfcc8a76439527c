import type { RawStatement } from '../attribution/raw-statement.ts';
import type { Reading } from '../attribution/reading.ts';
import { entityAt } from '../attribution/reading.ts';
import { headOf } from '../attribution/scan.ts';
import { wordsOf } from './discourse.ts';
import type { Resolution } from './discourse.ts';
import { isCoordinated, resolveNamed } from './named-speaker.ts';

/** Surer than most pronouns, less sure than a name beside the cue. */
const CERTAINTY = 0.9;

/**
 * The person or organization whom names elsewhere in the text mean, by what found the statement; null where there are none, or
 * the words beside the cue are a name themselves, which says more.
 */
export function resolveNamedAs(
  reading: Reading,
  { speaker, namedAs = [] }: Pick<RawStatement, 'speaker' | 'namedAs'>,
): Resolution | null {
  if (namedAs.length === 0) return null;
  if (speaker !== null && (isCoordinated(reading, speaker) || resolveNamed(reading, speaker) !== null))
    return null;
  const words = speaker === null ? 'the speaker' : `'${wordsOf(reading, speaker.first, speaker.after)}'`;
  for (const name of namedAs) {
    const key = resolveNamed(reading, name)?.key ?? null;
    const entity = key === null ? undefined : reading.table.entities.get(key);
    if (entity === undefined || entityAt(reading, headOf(reading, name))?.type === 'Place') continue;
    const how = `${words} taken for ${entity.name} by what found the statement`;
    return { key, how, certainty: CERTAINTY, alternatives: [] };
  }
  return null;
}
