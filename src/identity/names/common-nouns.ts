import { isTitleWord } from './domains.ts';

/** Nouns for bodies: alone, each article means its own by them. */
const BODIES = new Set(
  'academy administration agency airline assembly association authority bank board bureau cabinet center centre chamber church club coalition college commission committee company consortium corporation council court department district federation firm force forum foundation government group hospital institute institution islands laboratory league library ministry museum office opposition organisation organization panel party school secretariat service society station team tribunal trust union university'.split(
    ' ',
  ),
);

/** Words for people that are no offices. */
const PEOPLE = new Set(
  'american boy count countess duchess duke earl emperor empress fellow girl justice lady lord madam man mother officer saint sir spokesman spokeswoman woman'.split(
    ' ',
  ),
);

/** Is the name no name, but a word for what somebody or something is: "the council", "the judge"? */
export function isCommonNoun(nameId: string): boolean {
  const colon = nameId.indexOf(':');
  const [type, word] = [nameId.slice(0, colon), nameId.slice(colon + 1)];
  if (type === 'organization') return BODIES.has(word);
  return type === 'person' && (PEOPLE.has(word) || isTitleWord(word));
}
