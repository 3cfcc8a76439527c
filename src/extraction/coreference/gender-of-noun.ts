import type { Gender } from '../lexicons/lexicon.ts';

const MALE =
  /^(?:man|boy|father|son|brother|husband|widower|king|prince|pope|priest|imam|businessman|spokesman|chairman|councilman|congressman|policeman|actor|gentleman|grandfather|uncle|nephew|grandson|fisherman|monk|lad|bloke|sportsman|bishop|groom|dad)$/u;
const FEMALE =
  /^(?:woman|girl|mother|daughter|sister|wife|widow|queen|princess|businesswoman|spokeswoman|chairwoman|councilwoman|congresswoman|policewoman|actress|lady|grandmother|aunt|niece|granddaughter|nun|waitress|bride|mum|mom|heroine|duchess|countess)$/u;

/** What a noun for a person tells of their gender, in the singular and lower case. */
export function genderOfNoun(noun: string): Gender | null {
  return MALE.test(noun) ? 'MALE' : FEMALE.test(noun) ? 'FEMALE' : null;
}
