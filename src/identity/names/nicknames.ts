import { z } from 'zod';
import { readWordList } from '../read-word-list.ts';

const SHAPE = z.record(z.string(), z.string());
/** A short form of fewer letters begins too many names. */
const SHORTEST = 3;

/** Is the first given name short for the second, as "Mo" is for "Maurice" and "Josh" for "Joshua"? Folded words. */
export function isNicknameOf(nickname: string, given: string): boolean {
  if (nickname.length >= SHORTEST && nickname.length < given.length && given.startsWith(nickname)) {
    // An ending of its own makes another name: "Martin", "Martina".
    return given.length - nickname.length > 1;
  }
  return nicknames().get(nickname)?.has(given) ?? false;
}

let read: ReadonlyMap<string, ReadonlySet<string>> | null = null;

/** Read once: the list is a constant of the package. */
function nicknames(): ReadonlyMap<string, ReadonlySet<string>> {
  return (read ??= new Map(
    Object.entries(readWordList('nicknames.json', SHAPE)).map(([nickname, names]) => [
      nickname,
      new Set(names.split('|')),
    ]),
  ));
}
