import { foldText } from '../../shared/text.ts';
import { spanOfRange, tokenAt } from '../attribution/reading.ts';
import { appositionTo } from './descriptors.ts';
import { occur, wordsOf } from './discourse.ts';
import type { Discourse, Resolution } from './discourse.ts';
import { isCoordinated } from './named-speaker.ts';
import type { Phrase } from './phrases.ts';
import { noteMention } from './referents.ts';
import type { Referent } from './referents.ts';
import { isDefinite, rankDescription } from './resolve-description.ts';
import { keyOf } from './score-antecedents.ts';
import { addSource, countryIn, speakableKey } from './unnamed-source.ts';

function isTakenUp(discourse: Discourse, phrase: Phrase): boolean {
  const headline = discourse.reading.document.sentences[phrase.sentence]?.role === 'HEADLINE';
  return isDefinite(discourse.reading, phrase) || (headline && phrase.first === phrase.head);
}

/** "officials", said twice in the same words: one source. */
function sameDescription(discourse: Discourse, phrase: Phrase): Referent | null {
  const { reading, referents } = discourse;
  const plain = (words: string): string => foldText(words.replace(/^(?:the|an?) /iu, ''));
  const wanted = plain(wordsOf(reading, phrase.first, phrase.after));
  const source = [...reading.table.sources.values()].find(({ description }) => plain(description) === wanted);
  return source === undefined ? null : referents.ofSource(source);
}

/** A lead introduces with "a study of …" what its headline called "study". */
function fromHeadline(discourse: Discourse, phrase: Phrase): Referent | null {
  const { reading } = discourse;
  const noun = tokenAt(reading, phrase.head).lower;
  if (phrase.sentence > 3 || !/^an?$/u.test(tokenAt(reading, phrase.first).lower)) return null;
  const known = discourse.referents.byNoun(noun).find((referent) => referent.entity === null);
  const bare =
    known?.lastSentence === 0 &&
    reading.document.sentences[0]?.role === 'HEADLINE' &&
    !/\s/u.test(known.source?.description ?? 'a phrase');
  return bare ? known : null;
}

/** Whom a description means that speaks: who is known by it, or an unnamed source. */
export function describeSpeaker(discourse: Discourse, phrase: Phrase): Resolution {
  const { reading, referents } = discourse;
  const words = wordsOf(reading, phrase.first, phrase.after);
  const apposition = appositionTo(reading, phrase);
  const found = (
    referent: Referent,
    how: string,
    certainty: number,
    alternatives: Resolution['alternatives'] = [],
  ): Resolution => {
    noteMention(referent, spanOfRange(reading, phrase), 'DESCRIPTION');
    occur(discourse, referent, phrase);
    return { key: speakableKey(discourse, referent), how, certainty, alternatives };
  };
  if (apposition !== null)
    return found(referents.ofEntity(apposition.entity), `'${words}' beside the name`, 0.95);
  const head = tokenAt(reading, phrase.head).lower;
  const country = /^(?:government|administration|authorities)$/u.test(head)
    ? countryIn(reading, phrase)
    : null;
  if (country !== null)
    return found(
      referents.ofEntity(reading.table.government(country, null)),
      `'${words}' names a government`,
      0.97,
    );
  if (isTakenUp(discourse, phrase) && !isCoordinated(reading, phrase)) {
    const { best, probability, all, why } = rankDescription(discourse, phrase, true);
    const alternatives = all
      .filter(({ referent }) => referent !== best)
      .flatMap(({ referent, probability: score }) => {
        const key = keyOf(referent);
        return key === null || score < 0.05 ? [] : [{ key, score: Math.round(score * 100) / 100 }];
      });
    if (best !== null)
      return found(
        best,
        `'${words}' resolved to ${why}`,
        Math.min(0.93, 0.45 + probability / 2),
        alternatives,
      );
  }
  const plural = reading.lexicon.peopleNouns.get(head) === 'PERSONS' || head.endsWith('s');
  const same = isDefinite(reading, phrase) || plural ? sameDescription(discourse, phrase) : null;
  const before = same ?? fromHeadline(discourse, phrase);
  const referent = before ?? referents.ofSource(addSource(discourse, phrase, phrase.head));
  return found(referent, `unnamed: '${words}'`, 0.95);
}
