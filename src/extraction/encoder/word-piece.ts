import { OnrecordError } from '../../shared/errors.ts';

/** Cuts words into the pieces that the encoder knows, by number. */
export interface WordPiece {
  /** Stands at the beginning of a window. */
  readonly cls: number;
  /** Stands between paragraphs and at the end of a window. */
  readonly sep: number;
  /** Stands for what the vocabulary cannot spell. */
  readonly unknown: number;
  /** The numbers of a word's pieces, in order; none where nothing printable is left of it. */
  pieces(word: string): number[];
}

const MAX_CHARACTERS = 100;
const UNPRINTABLE = /[\0\uFFFD\p{Cf}\p{Co}\p{Cs}]|(?![\t\n\r])\p{Cc}/gu;
const ACCENTS = /\p{Mn}/gu;
/** The blocks of Chinese characters that BERT's tokenizer knew: each character is a word of its own. */
const CHINESE =
  /[\u4E00-\u9FFF\u3400-\u4DBF\u{20000}-\u{2A6DF}\u{2A700}-\u{2B73F}\u{2B740}-\u{2B81F}\u{2B920}-\u{2CEAF}\uF900-\uFAFF\u{2F800}-\u{2FA1F}]/gu;
/** A sign of punctuation (in ASCII also "$", "+" and their like), or what stands between two of them. */
const PART = /[!-/:-@[-`{-~\p{P}]|[^\s!-/:-@[-`{-~\p{P}]+/gu;

/**
 * BERT's uncased tokenizer for one word (Devlin et al. 2019; greedy longest match: Wu et al. 2016): control characters and
 * accents go, letters become lower case, punctuation and Chinese characters stand alone, and the longest known beginning is
 * cut off until nothing is left. A part of more than 100 characters, or one that cannot be spelled, is one unknown piece.
 *
 * @param vocabulary the pieces in the order of their numbers; those inside a word begin with "##"
 * @throws OnrecordError INPUT_MALFORMED where [CLS], [SEP] or [UNK] is missing
 */
export function createWordPiece(vocabulary: readonly string[]): WordPiece {
  const numbers = new Map(vocabulary.map((piece, number) => [piece, number]));
  const special = (piece: string): number => {
    const number = numbers.get(piece);
    if (number === undefined)
      throw new OnrecordError('INPUT_MALFORMED', `The encoder's vocabulary has no ${piece}`);
    return number;
  };
  const unknown = special('[UNK]');

  /** Adds the pieces of a part without punctuation. */
  function spell(part: string, pieces: number[]): void {
    const whole = numbers.get(part);
    if (whole !== undefined) {
      pieces.push(whole);
      return;
    }
    const characters = Array.from(part);
    if (characters.length > MAX_CHARACTERS) {
      pieces.push(unknown);
      return;
    }
    const found: number[] = [];
    let start = 0;
    while (start < characters.length) {
      let end = characters.length;
      let number: number | undefined;
      for (; end > start; end -= 1) {
        number = numbers.get((start > 0 ? '##' : '') + characters.slice(start, end).join(''));
        if (number !== undefined) break;
      }
      if (number === undefined) {
        pieces.push(unknown);
        return;
      }
      found.push(number);
      start = end;
    }
    pieces.push(...found);
  }

  return {
    cls: special('[CLS]'),
    sep: special('[SEP]'),
    unknown,
    pieces(word) {
      const pieces: number[] = [];
      for (const [part] of plain(word).matchAll(PART)) spell(part, pieces);
      return pieces;
    },
  };
}

/** A word without control characters, accents and capitals, with spaces around its Chinese characters. */
function plain(word: string): string {
  const bare = word.replace(UNPRINTABLE, '').replace(CHINESE, ' $& ').normalize('NFD').replace(ACCENTS, '');
  // One by one: the lower case of a whole word would tell a sigma at its end from others.
  return bare.replace(/\P{Ll}/gu, (character) => character.toLowerCase());
}
