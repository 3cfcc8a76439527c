import { describe, expect, it } from 'vitest';
import { extract } from '../support.ts';

/** When the last statement of a text was made, for an article of Tuesday 4 December 2012. */
async function saidIn(text: string): Promise<string> {
  const { statements } = await extract(text);
  const { date, derivation } = statements.at(-1)?.saidAt ?? { date: 'no statement', derivation: null };
  return derivation === null ? 'publication' : `${date} ${derivation}`;
}

describe('the day of speaking', () => {
  it.each([
    ['On Monday, Jane Doe said that nothing was safe.', '2012-12-03 On Monday'],
    ['Jane Doe, speaking in Oslo on Monday, said that nothing was safe.', '2012-12-03 on Monday'],
    ['Speaking in Oslo on Monday, Jane Doe said that nothing was safe.', '2012-12-03 on Monday'],
    ['Asked about it on Monday, Jane Doe said that nothing was safe.', '2012-12-03 on Monday'],
    [
      '“Nothing is safe,” Jane Doe, the mayor since 2009, said in a speech on Sunday.',
      '2012-12-02 on Sunday',
    ],
    [
      'Jane Doe met John Roe on Sunday. The next day she told reporters that nothing was safe.',
      '2012-12-03 The next day',
    ],
    [
      'Jane Doe met John Roe on Sunday. Later that day she told reporters that nothing was safe.',
      '2012-12-02 Later that day',
    ],
    ['Jane Doe said at Monday’s session that nothing was safe.', '2012-12-03 Monday'],
    ['Friday’s report said the bridge would hold.', '2012-11-30 Friday'],
    ['Jane Doe said last week that the mayor resigned on 3 November.', '2012-11-26 last week'],
  ])('%s', async (text, expected) => {
    expect(await saidIn(text)).toBe(expected);
  });

  it.each([
    ['in what was said', 'The vote will take place on Monday, Jane Doe said.'],
    ['in what was said, at its beginning', 'Jane Doe said that on Monday the mayor resigned.'],
    ['in a quotation', '“We won on Monday,” Jane Doe said.'],
    ['on which the speaker was born', 'Pell, who was born on 29 February 1984, said he would stay.'],
    [
      'on which the speaker did something else',
      'The Board, which banned the trick in 2011, said the matter was closed.',
    ],
    ['of a foundation', 'Montasana, founded in 1907, said it would pay.'],
    ['of an election', 'Merkel, elected in May, said she would stay.'],
    ['of what was commented on', 'Commenting on Monday’s attack, Jane Doe said nothing was safe.'],
    ['of an attack that came before', 'Jane Doe said after Monday’s attack that nothing was safe.'],
    ['of a clause beside it', 'Rain fell on Monday, and Jane Doe said that nothing was safe.'],
  ])('is not the day %s', async (_where, text) => {
    expect(await saidIn(text)).toBe('publication');
  });
});
