import { describe, expect, it } from 'vitest';
import { findDates } from '../../../../src/extraction/dates/find-dates.ts';
import type { FoundDate } from '../../../../src/extraction/dates/find-dates.ts';
import { loadLexicon } from '../../../../src/extraction/lexicons/lexicon.ts';
import { readDocument } from '../../../../src/extraction/sentences/read-document.ts';

const TUESDAY = '2012-12-04';

function datesOf(text: string, publishedOn = TUESDAY): FoundDate[] {
  return findDates(readDocument(text, '', loadLexicon()), publishedOn);
}

/** Sentence, then each date as "first day, precision, words". */
type Case = readonly [sentence: string, ...expected: string[]];

function promise(published: string, cases: readonly Case[]): void {
  it.each(cases.map(([sentence, ...expected]) => ({ sentence, expected })))(
    '$sentence',
    ({ sentence, expected }) => {
      const found = datesOf(sentence, published);
      expect(found.map((date) => `${date.date} ${date.precision} ${date.derivation}`)).toEqual(expected);
    },
  );
}

describe('a weekday, published on Tuesday 4 December 2012', () => {
  promise(TUESDAY, [
    ['The minister resigned on Tuesday.', '2012-12-04 DAY on Tuesday'],
    ['The minister resigned on Monday.', '2012-12-03 DAY on Monday'],
    ['The minister resigned on Wednesday.', '2012-11-28 DAY on Wednesday'],
    ['The bridge fell late on Monday.', '2012-12-03 DAY late on Monday'],
    ['The mayor left town Sunday night.', '2012-12-02 DAY Sunday night'],
    ['Later on Tuesday the council agreed to the plan.', '2012-12-04 DAY Later on Tuesday'],
    ['The council will vote later on Tuesday.', '2012-12-04 DAY later on Tuesday'],
    ['The council will vote on Thursday.', '2012-12-06 DAY on Thursday'],
    ['On Friday, the miners will walk out.', '2012-12-07 DAY On Friday'],
    ['The verdict is due on Monday.', '2012-12-10 DAY on Monday'],
    ['A vote scheduled for Friday could bring her down.', '2012-12-07 DAY for Friday'],
    ['The envoys are to meet on Thursday in Oslo.', '2012-12-06 DAY on Thursday'],
    [
      'The ferry is expected in Hull, the owner of the fleet hopes, on Saturday.',
      '2012-12-08 DAY on Saturday',
    ],
    ['The new school opens on Friday.', '2012-12-07 DAY on Friday'],
    ['The prince is visiting Malta on Sunday.', '2012-12-09 DAY on Sunday'],
    ['The bill must be public by Friday.', '2012-12-07 DAY by Friday'],
    ['She said on Monday that the army will stay.', '2012-12-03 DAY on Monday'],
    ['She said on Monday the army will stay.', '2012-12-03 DAY on Monday'],
    ['She said that on Thursday the army would leave.', '2012-12-06 DAY on Thursday'],
    ['They agreed on Monday to meet on Friday.', '2012-12-03 DAY on Monday', '2012-12-07 DAY on Friday'],
    ['The governor declined to speak on Sunday.', '2012-12-02 DAY on Sunday'],
    ['The pact will be signed on Wednesday.', '2012-12-05 DAY on Wednesday'],
    ['The report was due on Monday.', '2012-12-03 DAY on Monday'],
    ['The report was due on Wednesday.', '2012-12-05 DAY on Wednesday'],
    ['Thursday’s vote will be close.', '2012-12-06 DAY Thursday'],
    ['He told reporters after Monday’s talks that nothing changed.', '2012-12-03 DAY Monday'],
    ['Parliament will debate Monday’s fire.', '2012-12-03 DAY Monday'],
    ['Police made arrests last Tuesday.', '2012-11-27 DAY last Tuesday'],
    ['Police made arrests last Monday.', '2012-12-03 DAY last Monday'],
    ['The unions meet next Tuesday.', '2012-12-11 DAY next Tuesday'],
    ['The unions meet next Friday.', '2012-12-14 DAY next Friday'],
    ['The unions meet this Friday.', '2012-12-07 DAY this Friday'],
    ['The unions met this Monday.', '2012-12-03 DAY this Monday'],
    ['The unions meet this coming Sunday.', '2012-12-09 DAY this coming Sunday'],
    ['He died on Tuesday last week.', '2012-11-27 DAY on Tuesday last week'],
    ['Nothing came until Friday of last week.', '2012-11-30 DAY until Friday of last week'],
    ['It snowed a week ago on Monday.', '2012-11-26 DAY a week ago on Monday'],
    ['She promised them a number by Monday.', '2012-12-10 DAY by Monday'],
    ['The two sides differ when envoys meet in Oslo on Thursday.', '2012-12-06 DAY on Thursday'],
    ['The session on Thursday brings them together.', '2012-12-06 DAY on Thursday'],
    ['At Monday’s rally the tone was set.', '2012-12-03 DAY Monday'],
    ['Rain fell on Monday and Sunday.', '2012-12-03 DAY on Monday', '2012-12-02 DAY Sunday'],
  ]);
});

describe('a day, week, month or year counted from Tuesday 4 December 2012', () => {
  promise(TUESDAY, [
    ['What to expect today.', '2012-12-04 DAY today'],
    ['The queen speaks tonight.', '2012-12-04 DAY tonight'],
    ['A train derailed this morning.', '2012-12-04 DAY this morning'],
    ['A train derailed yesterday.', '2012-12-03 DAY yesterday'],
    ['A train derailed yesterday evening.', '2012-12-03 DAY yesterday evening'],
    ['A train derailed last night.', '2012-12-03 DAY last night'],
    ['The line reopens tomorrow.', '2012-12-05 DAY tomorrow'],
    ['He came the day before yesterday.', '2012-12-02 DAY the day before yesterday'],
    ['He comes the day after tomorrow.', '2012-12-06 DAY the day after tomorrow'],
    ['The well ran dry two days ago.', '2012-12-02 DAY two days ago'],
    ['The well ran dry 10 days ago.', '2012-11-24 DAY 10 days ago'],
    ['The well ran dry a couple of days ago.', '2012-12-02 DAY a couple of days ago'],
    ['The well ran dry three weeks ago.', '2012-11-12 WEEK three weeks ago'],
    ['The well ran dry a month ago.', '2012-11-01 MONTH a month ago'],
    ['The well ran dry twenty years ago.', '1992-01-01 YEAR twenty years ago'],
    ['The shop shuts in two weeks’ time.', '2012-12-17 WEEK in two weeks’ time'],
    ['Prices fell earlier this week.', '2012-12-03 WEEK earlier this week'],
    ['Prices fell last week.', '2012-11-26 WEEK last week'],
    ['Prices may rise next week.', '2012-12-10 WEEK next week'],
    ['Prices fell last month.', '2012-11-01 MONTH last month'],
    ['Prices may rise early next month.', '2013-01-01 MONTH early next month'],
    ['Prices fell late last year.', '2011-01-01 YEAR late last year'],
    ['Prices rose earlier this year.', '2012-01-01 YEAR earlier this year'],
    ['Prices may rise next year.', '2013-01-01 YEAR next year'],
    ['Two boats sank over the weekend.', '2012-11-26 WEEK over the weekend'],
    ['Two boats sank last weekend.', '2012-11-26 WEEK last weekend'],
    ['The boats will sail at the weekend.', '2012-12-03 WEEK at the weekend'],
    ['The boats sail next weekend.', '2012-12-10 WEEK next weekend'],
  ]);
});

describe('a calendar date, published on 4 December 2012', () => {
  promise(TUESDAY, [
    ['The treaty dates from December 4, 2011.', '2011-12-04 DAY from December 4, 2011'],
    ['She was born on 4 March 1951.', '1951-03-04 DAY on 4 March 1951'],
    ['It ended on the 4th of May 2012, he said.', '2012-05-04 DAY 4th of May 2012'],
    ['He spoke on Dec. 3.', '2012-12-03 DAY on Dec. 3'],
    ['He spoke on 30 November.', '2012-11-30 DAY on 30 November'],
    ['He spoke on January 9.', '2012-01-09 DAY on January 9'],
    ['He will speak on January 9.', '2013-01-09 DAY on January 9'],
    ['A strike on 9 January would hurt.', '2013-01-09 DAY on 9 January'],
    ['He spoke on Monday, December 3.', '2012-12-03 DAY on Monday, December 3'],
    ['He spoke on Sunday, December 4.', '2011-12-04 DAY on Sunday, December 4'],
    ['The log says 2012-11-30 and no more.', '2012-11-30 DAY 2012-11-30'],
    ['The form bears 25/12/2011 as its day.', '2011-12-25 DAY 25/12/2011'],
    ['The form bears 12/25/2011 as its day.', '2011-12-25 DAY 12/25/2011'],
    ['Turkey had asked in November.', '2012-11-01 MONTH in November'],
    ['The court would move in January.', '2013-01-01 MONTH in January'],
    ['The snow came in early March.', '2012-03-01 MONTH in early March'],
    ['The snow came in mid-March.', '2012-03-01 MONTH in mid-March'],
    ['The base opened in March 2010.', '2010-03-01 MONTH in March 2010'],
    ['They have met every week since July.', '2012-07-01 MONTH since July'],
    ['The truce will last until December.', '2012-12-01 MONTH until December'],
    ['It began in June of last year.', '2011-06-01 MONTH in June of last year'],
    ['It began on 4 June last year.', '2011-06-04 DAY on 4 June last year'],
    ['She promised a special session on 24 January.', '2013-01-24 DAY on 24 January'],
    ['It happened last December.', '2011-12-01 MONTH last December'],
    ['It starts next March.', '2013-03-01 MONTH next March'],
    ['They will pay by the end of February.', '2013-02-01 MONTH by the end of February'],
    ['In December 4 people fell ill.', '2012-12-01 MONTH In December'],
    ['On December 3 2000 people marched.', '2012-12-03 DAY On December 3'],
    ['The plan of action in 2013 is ready.', '2013-01-01 YEAR in 2013'],
    ['Exports have grown since 2009.', '2009-01-01 YEAR since 2009'],
    ['It rained between 2009 and 2011.', '2009-01-01 YEAR between 2009', '2011-01-01 YEAR 2011'],
    ['The 2008 war went unmentioned.', '2008-01-01 YEAR 2008'],
    ['Talks in May and in June failed.', '2012-05-01 MONTH in May', '2012-06-01 MONTH in June'],
  ]);
});

describe('a day counted from another date of the text', () => {
  promise(TUESDAY, [
    [
      'The talks ended on Sunday. The following day the envoys flew home.',
      '2012-12-02 DAY on Sunday',
      '2012-12-03 DAY The following day',
    ],
    [
      'The talks opened on 28 November; two days later they broke off.',
      '2012-11-28 DAY on 28 November',
      '2012-11-30 DAY two days later',
    ],
    [
      'He left on Sunday, and came back the next morning.',
      '2012-12-02 DAY on Sunday',
      '2012-12-03 DAY the next morning',
    ],
    [
      'It rained on Sunday. A week later it thawed.',
      '2012-12-02 DAY on Sunday',
      '2012-12-03 WEEK A week later',
    ],
    [
      'The trial opened on 19 November. That day nobody spoke.',
      '2012-11-19 DAY on 19 November',
      '2012-11-19 DAY That day',
    ],
    [
      'The wall fell two days after Friday’s storm.',
      '2012-12-02 DAY two days after',
      '2012-11-30 DAY Friday',
    ],
    ['The following day nobody came, and a day later nobody was asked.'],
    ['Sales were no better than a year earlier.'],
    [
      'He resigned in 2009, and by the end of the year he was forgotten.',
      '2009-01-01 YEAR in 2009',
      '2009-01-01 YEAR by the end of the year',
    ],
  ]);
});

describe('parts of months, seasons and years, published on 4 December 2012', () => {
  promise(TUESDAY, [
    ['The court will sit in the first week of May.', '2013-04-29 WEEK in the first week of May'],
    ['The court sat in the second week of November.', '2012-11-05 WEEK in the second week of November'],
    ['The clocks went back on the last Sunday in October.', '2012-10-28 DAY on the last Sunday in October'],
    [
      'Schools open on the first Monday of September 2013.',
      '2013-09-02 DAY on the first Monday of September 2013',
    ],
    ['He wrote on the 30th of last month.', '2012-11-30 DAY on the 30th of last month'],
    ['The strike began in the week of 19 November.', '2012-11-19 WEEK 19 November'],
    ['The mine will close by year’s end.', '2012-01-01 YEAR by year’s end'],
    ['The mine will close by the end of the year.', '2012-01-01 YEAR by the end of the year'],
    ['The plant will close at the end of the month.', '2012-12-01 MONTH at the end of the month'],
    ['The verdict will come later in the week.', '2012-12-03 WEEK later in the week'],
    ['Prices rose this spring.', '2012-01-01 YEAR this spring'],
    ['Prices rose last summer.', '2012-01-01 YEAR last summer'],
    ['Prices will rise next spring.', '2013-01-01 YEAR next spring'],
    ['The fair was held in the summer of 2011.', '2011-01-01 YEAR in the summer of 2011'],
    ['The budget for 2031/32 was passed.', '2031-01-01 YEAR for 2031/32'],
    ['They won the cup in 2010-11.', '2010-01-01 YEAR in 2010-11'],
    ['In the third quarter of 2012 profits fell.', '2012-01-01 YEAR 2012'],
    ['The ship sails with the next spring tide, after the autumn holidays.'],
    ['This fall in prices is a spring in her step.'],
  ]);
});

describe('nights, weekends and weeks to come, published on 4 December 2012', () => {
  promise(TUESDAY, [
    ['Two men died overnight.', '2012-12-03 DAY overnight'],
    ['The overnight train was late, and nothing will change overnight.'],
    ['Friday’s vote failed.', '2012-11-30 DAY Friday'],
    ['The weekend’s vote failed.', '2012-11-26 WEEK The weekend'],
    ['The weekend was quiet.', '2012-11-26 WEEK The weekend'],
    ['A weekend paper printed it.'],
    ['He resigned the Tuesday before last.', '2012-11-20 DAY the Tuesday before last'],
    ['It snowed the week before last.', '2012-11-19 WEEK the week before last'],
    ['He is back a week on Tuesday.', '2012-12-11 DAY a week on Tuesday'],
    ['The ban ends two weeks from Monday.', '2012-12-24 DAY two weeks from Monday'],
    ['The court decides Tuesday week.', '2012-12-11 DAY Tuesday week'],
    ['Voters go to the polls on Sunday.', '2012-12-09 DAY on Sunday'],
    ['The vote will take place in three days.', '2012-12-07 DAY in three days'],
    ['Prices rose by half in three days.'],
    ['It would be the first such step in four years.'],
    ['They sang on Christmas Eve.', '2011-12-24 DAY on Christmas Eve'],
    ['They will sing on New Year’s Day.', '2013-01-01 DAY on New Year’s Day'],
  ]);
});

describe('days of several, and dates in figures', () => {
  promise(TUESDAY, [
    ['The fair will run April 2-4.', '2013-04-02 DAY April 2-4'],
    ['The fair will run from 2 to 4 April.', '2013-04-02 DAY from 2 to 4 April'],
    ['The fair will take place on April 2 and 3.', '2013-04-02 DAY on April 2 and 3'],
    ['On April 2 and 3 people came.', '2012-04-02 DAY On April 2'],
    ['The log says 30/11/12.', '2012-11-30 DAY 30/11/12'],
    ['The log says 11/30/12.', '2012-11-30 DAY 11/30/12'],
    [
      'One form bears 30/11/2012, the other 02/12/2012.',
      '2012-11-30 DAY 30/11/2012',
      '2012-12-02 DAY 02/12/2012',
    ],
    [
      'One form bears 11/30/2012, the other 12/02/2012.',
      '2012-11-30 DAY 11/30/2012',
      '2012-12-02 DAY 12/02/2012',
    ],
    [
      'On 30 November the form said 02/12/2012.',
      '2012-11-30 DAY On 30 November',
      '2012-12-02 DAY 02/12/2012',
    ],
    [
      'On November 30 the form said 12/02/2012.',
      '2012-11-30 DAY On November 30',
      '2012-12-02 DAY 12/02/2012',
    ],
    [
      'On 30 November, or November 29, the form said 12/02/2012.',
      '2012-11-30 DAY On 30 November',
      '2012-11-29 DAY November 29',
    ],
  ]);
});

describe('leap years and the turn of the year', () => {
  promise('2013-01-01', [
    ['The mayor resigned on Monday.', '2012-12-31 DAY on Monday'],
    ['The mayor resigned yesterday.', '2012-12-31 DAY yesterday'],
    ['The mayor resigned on December 30.', '2012-12-30 DAY on December 30'],
    ['Prices fell last week.', '2012-12-24 WEEK last week'],
    ['Prices fell this week.', '2012-12-31 WEEK this week'],
    ['Prices fell last month.', '2012-12-01 MONTH last month'],
    ['The fair will open in December.', '2013-12-01 MONTH in December'],
  ]);
  promise('2012-02-28', [
    ['The vote will take place tomorrow.', '2012-02-29 DAY tomorrow'],
    ['The vote is scheduled for Feb. 29.', '2012-02-29 DAY for Feb. 29'],
    ['The vote is on Thursday.', '2012-03-01 DAY on Thursday'],
  ]);
  promise('2013-03-01', [
    ['It closed yesterday.', '2013-02-28 DAY yesterday'],
    ['It closed on 29 February.', '2012-02-29 DAY on 29 February'],
    ['It closed on 29 February 2013.'],
  ]);
  promise('2013-03-31', [['It closed a month ago.', '2013-02-01 MONTH a month ago']]);
  promise('2012-12-31', [
    ['It opens tomorrow.', '2013-01-01 DAY tomorrow'],
    ['It will open next week.', '2013-01-07 WEEK next week'],
    ['It will open on January 2.', '2013-01-02 DAY on January 2'],
  ]);
});

describe('words that look like dates and are none', () => {
  promise(TUESDAY, [
    ['You may go, and they may stay.'],
    ['Theresa May spoke at length.'],
    ['Mrs May lost. The deal drawn up by May fell, and trust in May with it.'],
    ['May said she would stay.'],
    ['Protesters marched, and the march went on.'],
    ['March on, she cried.'],
    ['The sun rose and the boys sat down.'],
    ['Sat around a fire, they sang.'],
    ['Sun worshippers came.'],
    ['In 2,013 cases nothing was found.'],
    ['In 2000 cases nothing was found.'],
    ['Some 1500 people fled, 2012 of them by boat.'],
    ['A crowd of 2000 people gathered.'],
    ['The flat costs $2012 and 1999 euros.'],
    ['The form bears 04/12/2012 as its day.'],
    ['The form bears 31/31/2012 and 2012-02-30.'],
    ['They meet every Tuesday and each Friday.'],
    ['Shops cheered on Black Friday.'],
    ['The Sunday Times printed it.'],
    ['Russia Today broadcast it.'],
    ['The last week of the campaign was hard.'],
    ['He grew half a year ago less than now, in the last quarter.'],
    ['The firm waited a year for two weeks of rain.'],
    ['April Jones and June Carter sang with Jan Novak.'],
    ['The Sept. 11 attacks changed much.'],
    ['May Day marches drew few.'],
    ['February 30 never comes.'],
    ['The September 11 attacks changed much.'],
  ]);
});

describe('datelines', () => {
  it.each([
    ['BRUSSELS, Dec 4 (Caldermere Wire) - The talks will go on.', 'Dec 4', '2012-12-04'],
    ['NEW YORK, Dec. 5 (Caldermere Wire) — The talks will go on.', 'Dec. 5', '2012-12-05'],
    ['KYIV, Sun (Caldermere Wire) - The talks will go on.', 'Sun', '2012-12-02'],
    ['MOSCOW, December 3, 2012 – The talks will go on.', 'December 3, 2012', '2012-12-03'],
    ['OSLO, Monday (Caldermere Wire) - The talks will go on.', 'Monday', '2012-12-03'],
  ])('%s', (sentence, words, date) => {
    expect(datesOf(sentence)).toMatchObject([{ derivation: words, date, precision: 'DAY', dateline: true }]);
  });

  it('are only at the head of a paragraph', () => {
    const [date] = datesOf('The flight from BRUSSELS, Dec 4 (a night flight) - came late.');
    expect(date).toMatchObject({ date: '2012-12-04', dateline: false });
  });
});

describe('what callers learn besides', () => {
  it('gives the span of the expression, the words that lead it in, and the preposition', () => {
    const text = 'The “old” bridge 🌉 fell late on Monday night.';
    const [date] = datesOf(text);
    expect(text.slice(date?.start, date?.end)).toBe('Monday night');
    expect(date).toMatchObject({ derivation: 'late on Monday night', preposition: 'on', dateline: false });
  });

  it('tells a beginning or an end from a day on which something happened', () => {
    expect(
      datesOf('It has been shut since July and must open by Friday.').map((date) => date.preposition),
    ).toEqual(['since', 'by']);
  });

  it('reads no date across two paragraphs', () => {
    expect(datesOf('The shop will shut on December\n\n4 people were hurt elsewhere.')).toMatchObject([]);
  });

  it('finds nothing in an empty text', () => {
    expect(datesOf('')).toEqual([]);
  });

  it.each(['', '2012-02-30', '2012-12-04T20:30:00Z', 'Tuesday'])(
    'refuses %j as day of publication',
    (published) => {
      expect(() => datesOf('It fell on Monday.', published)).toThrow(/no ISO date/u);
    },
  );
});
