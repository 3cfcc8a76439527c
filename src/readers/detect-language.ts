import { LANGUAGE_OF_SCRIPT, LANGUAGE_WORDS } from './language-words.ts';

/** So much of a text is looked at, in UTF-16 code units. */
const SAMPLE = 20_000;
/** Fewer words than these tell nothing: the text is taken for English. */
const FEWEST_WORDS = 12;
/** A text of so many words in which hardly one is a word of any list is in none of the languages. */
const ENOUGH_WORDS = 60;
/** Kana are seldom half of what is written in Japanese. */
const SCRIPT_SHARE = { ja: 0.1, other: 0.5 };
/** Of all words, those of the lists. In English news it is a third, in a foreign text English has a tenth at most. */
const LEAST_SHARE = 0.12;
const UNKNOWN_SHARE = 0.04;
/** So many times as often as English words must those of the other language be there. */
const LEAD = 2;

/**
 * The language of a text, as BCP 47 tag: "en" in doubt, since an English article that is not read is the worse mistake;
 * another one only where its script or its words leave none; "und" for a longer text in letters of Europe that is in none
 * of the languages known here. The method is that of short words (Ingle 1976).
 */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  return languageOfScript(sample) ?? languageOfWords(sample);
}

function languageOfScript(sample: string): string | null {
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters === 0) return null;
  for (const [script, language] of LANGUAGE_OF_SCRIPT) {
    const share = (sample.match(script)?.length ?? 0) / letters;
    if (share > (language === 'ja' ? SCRIPT_SHARE.ja : SCRIPT_SHARE.other)) return language;
  }
  return null;
}

function languageOfWords(sample: string): string {
  const words =
    sample
      .toLowerCase()
      .normalize('NFC')
      .match(/\p{L}[\p{L}\p{M}]*/gu) ?? [];
  if (words.length < FEWEST_WORDS) return 'en';
  const shares = [...LANGUAGE_WORDS].map(([language, known]) => ({
    language,
    share: words.filter((word) => known.has(word)).length / words.length,
  }));
  const english = shares.find(({ language }) => language === 'en')?.share ?? 0;
  const best = shares.reduce((a, b) => (b.share > a.share ? b : a));
  if (best.share >= LEAST_SHARE && best.share >= LEAD * english) return best.language;
  return best.share < UNKNOWN_SHARE && words.length >= ENOUGH_WORDS ? 'und' : 'en';
}
