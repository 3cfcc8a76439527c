import type { Span } from '../../model/span.ts';

/** A word, number or punctuation mark. `text` is what stands there, `lower` its lower case with straight apostrophes. */
export interface Token extends Span {
  readonly text: string;
  readonly lower: string;
}

/**
 * One alternative a kind of token, tried in order. Each is linear: no nested repetition.
 *  - addresses of web pages and mail, handles
 *  - numbers with separators, units of money and ordinals stay together: "$1,500.75", "2.5", "4th"
 *  - abbreviations with inner full stops: "U.S.", "a.m."
 *  - the possessive and clitics: "'s", "n't" is left inside its word
 *  - words, with inner hyphens and apostrophes
 *  - runs of dots, dashes; any other single sign
 */
const TOKEN =
  /https?:\/\/[^\s<>"“”]{1,2000}|www\.[^\s<>"“”]{1,2000}|[\w.+-]{1,64}@[\w-]{1,64}\.[\w.-]{1,64}|[@#]\w{1,64}|\p{Sc}?\d[\d,.:/]{0,40}\d(?:st|nd|rd|th|s|am|pm|bn|m|k)?(?!\p{L})|\p{Sc}?\d{1,40}(?:st|nd|rd|th|s|am|pm|bn|m|k)?(?!\p{L})|(?:\p{L}\.){2,8}|(?:['’](?:s|S|re|ve|ll|d|m)(?![\p{L}\p{N}]))|[\p{L}\p{N}][\p{L}\p{M}\p{N}]{0,80}|\.{2,10}|-{2,10}|\S/gu;

const INNER = /^(?:[-‐‑][\p{L}\p{N}]|['’](?!(?:s|S|re|ve|ll|d|m)(?![\p{L}\p{N}]))\p{L}|&\p{Lu})/u;
const WORD = /^[\p{L}\p{N}]/u;
const CAPITAL = /^\p{Lu}/u;
const MAX_WORD = 80;

function make(text: string, start: number, end: number): Token {
  const word = text.slice(start, end);
  return { start, end, text: word, lower: word.toLowerCase().replace(/’/gu, "'") };
}

/**
 * Splits a text into tokens, in time linear in its length. Offsets are UTF-16 code units into `text`.
 * Hyphenated words stay together ("Russia-NATO"), but a name before a lower-case part stands alone ("NATO" + "-led").
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(text); match !== null; match = TOKEN.exec(text)) {
    const start = match.index;
    let end = start + match[0].length;
    if (WORD.test(match[0]) && !match[0].includes('.')) {
      end = joinInner(text, start, end);
      TOKEN.lastIndex = end;
    }
    tokens.push(make(text, start, end));
  }
  return tokens;
}

/** Extends a word over hyphens and apostrophes that have letters on both sides. */
function joinInner(text: string, start: number, wordEnd: number): number {
  let end = wordEnd;
  while (end - start < MAX_WORD && INNER.test(text.slice(end, end + 8))) {
    const separator = text.charAt(end);
    const tail = text.slice(end + 1, end + 24);
    const head = text.slice(start, end);
    if (separator !== "'" && separator !== '’' && isNameBeforeLowerCase(head, tail)) break;
    let stop = end + 1;
    while (stop < text.length && stop - start < MAX_WORD && /[\p{L}\p{M}\p{N}]/u.test(text.charAt(stop)))
      stop += 1;
    end = stop;
  }
  return end;
}

/** What stands behind a name and is none of it: "NATO-led", "London-based"; but "Yiu-chung" is one name. */
const AFTER_NAME =
  /^(?:led|run|born|era|style|wide|made|held|bound|like|type|only|area|friendly|critical|occupied|\p{Ll}+(?:ed|ing))(?!\p{L})/u;
const PREFIX =
  /^(?:Anti|Non|Pro|Pre|Post|Self|Mid|Well|Long|Short|High|Low|Inter|Multi|Semi|Sub|Over|Under|Year|Day|One|Two|Three|Four|Five|Six|Far|Full|Part|Half|First|Second|Third|Vice)$/u;

function isNameBeforeLowerCase(head: string, tail: string): boolean {
  return head.length > 2 && CAPITAL.test(head) && AFTER_NAME.test(tail) && !PREFIX.test(head);
}
