import type { Lexicon, RoleTitle } from '../lexicons/lexicon.ts';
import type { Token } from '../sentences/tokenize.ts';

export interface TitleMatch {
  readonly end: number;
  readonly title: RoleTitle;
}

/** The longest role title that starts at a token, whatever its case, or null: "Foreign Minister", "chief executive". */
export function matchTitle(
  tokens: readonly Token[],
  index: number,
  end: number,
  lexicon: Lexicon,
): TitleMatch | null {
  const token = tokens[index];
  if (token === undefined) return null;
  const titles = lexicon.roleTitles.get(token.lower);
  const title = titles?.find(
    ({ words }) =>
      index + words.length <= end && words.every((word, at) => tokens[index + at]?.lower === word),
  );
  return title === undefined ? null : { end: index + title.words.length, title };
}

const HONORIFIC =
  /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Dame|Lord|Lady|Gen|Lt|Col|Maj|Capt|Sgt|Cmdr|Adm|Sen|Sens|Rep|Reps|Gov|Govs|Pres|Rev|Hon|Judge|Justice|Chief|Pope|Saint|Sheikh|Imam|Rabbi|Father|Sister|Brother|King|Queen|Prince|Princess|Ayatollah|Mullah|Madam|Monsieur|Herr|Frau|Señor|Senor|Congressman|Congresswoman)$/u;

/** The end of an honorific at a token, its full stop included, or the index itself where there is none. */
export function skipHonorific(tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  if (token === undefined || !HONORIFIC.test(token.text)) return index;
  const stop = tokens[index + 1];
  return stop?.text === '.' && stop.start === token.end ? index + 2 : index + 1;
}

/** What an honorific tells about who bears it. */
export function honorificGender(token: Token | undefined): 'MALE' | 'FEMALE' | null {
  const word = token?.text ?? '';
  if (
    /^(?:Mr|Sir|Lord|King|Prince|Pope|Father|Brother|Herr|Monsieur|Imam|Ayatollah|Congressman)$/u.test(word)
  )
    return 'MALE';
  if (/^(?:Mrs|Ms|Miss|Dame|Lady|Queen|Princess|Sister|Frau|Madam|Congresswoman)$/u.test(word))
    return 'FEMALE';
  return null;
}
