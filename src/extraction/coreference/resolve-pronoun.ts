import type { RawStatement } from '../attribution/raw-statement.ts';
import { spanOfRange, tokenAt } from '../attribution/reading.ts';
import type { Discourse, Resolution } from './discourse.ts';
import { directStatementAt, occur } from './discourse.ts';
import { isPleonastic } from './pleonastic.ts';
import { pronounAt } from './phrases.ts';
import type { Phrase, PronounSort } from './phrases.ts';
import { rank } from './rank.ts';
import { noteMention } from './referents.ts';
import type { Referent } from './referents.ts';
import { keyOf, scoreAntecedents } from './score-antecedents.ts';
import { speakableKey } from './unnamed-source.ts';

/** How likely the best must be; less for a pronoun that speaks, since fewer can be meant. */
const AT_LEAST = { PERSON: 0.5, THING: 0.6, SEVERAL: 0.6 } as const;
const AT_LEAST_SPEAKING = { PERSON: 0.45, THING: 0.45, SEVERAL: 0.4 } as const;
/** Not listed as an alternative below this. */
const MIN_ALTERNATIVE = 0.05;

const OPEN: Omit<Resolution, 'how'> = { key: null, certainty: 0.5, alternatives: [] };

function round(value: number): number {
  return Math.round(value * 100) / 100;
}

/** "I" in what somebody says is who says it; "we" the body that speaks or for which they speak. */
function resolveFirstPerson(discourse: Discourse, phrase: Phrase, sort: PronounSort): Referent | null {
  const statement = directStatementAt(discourse, phrase.head);
  const speaker = discourse.referents.ofKey(
    statement === null ? null : (discourse.speakers.get(statement)?.key ?? null),
  );
  if (speaker === null) return null;
  if (sort.number === 'SPEAKER') return speaker.sort === 'PERSON' ? speaker : null;
  if (speaker.sort === 'BODY' || speaker.sort === 'PERSONS') return speaker;
  return null;
}

/** Resolves a pronoun, notes it as a mention, and says whom it means. `speaks`: the statement whose speaker it names. */
export function resolvePronoun(
  discourse: Discourse,
  phrase: Phrase,
  speaks: RawStatement | null,
): Resolution {
  const { reading } = discourse;
  const sort = pronounAt(reading, phrase.head);
  const words = tokenAt(reading, phrase.head).text;
  if (sort === null || sort.number === 'HEARER') return { ...OPEN, how: `pronoun '${words}' left open` };
  const note = (referent: Referent): void => {
    noteMention(referent, spanOfRange(reading, phrase), 'PRONOUN');
    occur(discourse, referent, phrase);
  };
  if (sort.number === 'SPEAKER' || sort.number === 'SPEAKERS') {
    const speaker = resolveFirstPerson(discourse, phrase, sort);
    if (speaker === null) return { ...OPEN, certainty: 0.6, how: `pronoun '${words}' left open` };
    note(speaker);
    return {
      key: keyOf(speaker),
      how: `'${words}' in what the speaker says`,
      certainty: 0.9,
      alternatives: [],
    };
  }
  if (sort.number === 'THING' && isPleonastic(reading, phrase.head))
    return { ...OPEN, how: `'${words}' means nothing` };
  const { candidates, elseScore } = scoreAntecedents(discourse, phrase, sort, speaks);
  const { best, probability, all } = rank(
    candidates,
    elseScore,
    (speaks === null ? AT_LEAST : AT_LEAST_SPEAKING)[sort.number],
  );
  const alternatives = all
    .filter((other) => other.referent !== best && other.probability >= MIN_ALTERNATIVE)
    .flatMap(({ referent, probability: score }) => {
      const key = keyOf(referent);
      return key === null ? [] : [{ key, score: round(score) }];
    });
  if (best === null)
    return {
      ...OPEN,
      alternatives,
      how:
        all.length === 0
          ? `pronoun '${words}' left open: nobody near whom it can mean`
          : `pronoun '${words}' left open: it can mean several`,
    };
  if (sort.gender !== null && probability > 0.8) best.gender ??= sort.gender;
  const key = speaks === null ? keyOf(best) : speakableKey(discourse, best);
  const spoke = discourse.spoke.get(phrase.sentence) ?? discourse.spoke.get(phrase.sentence - 1) ?? [];
  const why = spoke.includes(best)
    ? 'the last speaker'
    : best.lastSentence === phrase.sentence
      ? 'one named before in the sentence'
      : best.sort === 'PERSON'
        ? 'the last person named'
        : 'the last one named';
  note(best);
  return {
    key,
    how: `pronoun '${words}' resolved to ${why}`,
    certainty: round(Math.min(0.95, 0.45 + 0.5 * probability)),
    alternatives,
  };
}
