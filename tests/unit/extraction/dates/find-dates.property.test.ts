import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, isIsoDate } from '../../../../src/extraction/dates/calendar.ts';
import { findDates } from '../../../../src/extraction/dates/find-dates.ts';
import { loadLexicon } from '../../../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../../../src/extraction/sentences/read-document.ts';

// Words that date expressions are made of and break on, in any order.
const pieces =
  'on in by since of the last next this week weekend month year night ago two 3 31 30th Tuesday Sunday Dec . , ( ) - May March ' +
  'December February Sat 29 2012 2013 2000 1999-12-31 31/12/2013 yesterday today tomorrow day before after a couple weeks will ' +
  "was due said to meet 's time from now early mid-June BRUSSELS “ ” 999 years decades 🌉 \n\n people";
const word = fc.constantFrom(...pieces.split(' '));
const text = fc.oneof(
  fc.array(word, { maxLength: 60 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
);
const published = fc.integer({ min: -400_000, max: 2_000_000 }).map((days) => addDays('1970-01-01', days));

describe('findDates on any words in any order', () => {
  it('gives existing days, and spans that lie in the text, in order and disjoint', () => {
    fc.assert(
      fc.property(text, published, (content, publishedOn) => {
        const document = readDocument(content, '', loadLexicon());
        let end = 0;
        for (const date of findDates(document, publishedOn)) {
          expect(isIsoDate(date.date)).toBe(true);
          expect(date.start).toBeGreaterThanOrEqual(end);
          expect(date.end).toBeGreaterThan(date.start);
          expect(date.end).toBeLessThanOrEqual(content.length);
          expect(date.derivation.endsWith(content.slice(date.start, date.end))).toBe(true);
          expect(content.slice(0, date.end).endsWith(date.derivation)).toBe(true);
          if (date.precision === 'MONTH') expect(date.date).toMatch(/-01$/u);
          if (date.precision === 'YEAR') expect(date.date).toMatch(/-01-01$/u);
          ({ end } = date);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('answers the same for the same text', () => {
    fc.assert(
      fc.property(text, published, (content, publishedOn) => {
        const read = () => findDates(readDocument(content, '', loadLexicon()), publishedOn);
        expect(read()).toEqual(read());
      }),
      { numRuns: 50 },
    );
  });
});

describe('the time findDates takes', () => {
  it('grows with the length of the text, not faster', () => {
    const sentence =
      'The council, which met on Monday, said last week that it will vote on 9 January or in May 2013. ';
    const seconds = (times: number) => {
      const document = readDocument(sentence.repeat(times), '', loadLexicon());
      findDates(document, '2012-12-04');
      const start = performance.now();
      findDates(document, '2012-12-04');
      return performance.now() - start;
    };
    seconds(200);
    // Sixteen times the text: quadratic work would take 256 times as long.
    expect(seconds(3200)).toBeLessThan(100 * Math.max(seconds(200), 0.5));
  });
});
