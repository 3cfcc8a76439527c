import { describe, expect, it } from 'vitest';
import type { ExtractedEvent, Extraction } from '../../../../src/model/extraction.ts';
import { extract, nameOf } from '../support.ts';

function eventsOf({ entities }: Extraction): ExtractedEvent[] {
  return entities.filter((entity): entity is ExtractedEvent => entity.type === 'Event');
}

/** Each event as "name, day, at place: participants". */
async function eventsIn(text: string): Promise<string[]> {
  const extraction = await extract(text);
  return eventsOf(extraction).map(({ name, startDate, placeKey, participantKeys }) => {
    const day = startDate === null ? '' : `, ${startDate}`;
    const place = placeKey === null ? '' : `, at ${nameOf(extraction, placeKey) ?? '?'}`;
    const participants = participantKeys.map((key) => nameOf(extraction, key)).sort();
    return `${name}${day}${place}${participants.length === 0 ? '' : `: ${participants.join(', ')}`}`;
  });
}

/** For each statement the event at which it was made. */
async function scenesIn(text: string): Promise<(string | null)[]> {
  const extraction = await extract(text);
  return extraction.statements.map(({ eventKey }) => nameOf(extraction, eventKey));
}

describe('events', () => {
  it('have a name, participants, a place and a date, and statements made at them', async () => {
    const extraction = await extract(
      'NATO wants peace with Russia, Jane Doe said after the Russia-NATO Council meeting in Brussels on Monday. The meeting was short.',
    );
    const event = eventsOf(extraction)[0];
    expect(event).toMatchObject({
      name: 'Russia-NATO Council meeting',
      kind: 'MEETING',
      startDate: '2012-12-03',
      startDatePrecision: 'DAY',
    });
    if (event === undefined) throw new Error('no event');
    expect(nameOf(extraction, event.placeKey)).toBe('Brussels');
    expect(event.participantKeys.map((key) => nameOf(extraction, key)).sort()).toEqual([
      'NATO',
      'Russia',
      'Russia-NATO Council',
    ]);
    expect(event.mentions.map(({ kind }) => kind)).toEqual(['NAME', 'DESCRIPTION']);
    expect(extraction.statements[0]?.eventKey).toBe(event.key);
  });

  it('are one under two wordings', async () => {
    const extraction = await extract(
      'The Orla Commission session began. Nobody left the meeting of the Orla Commission.',
    );
    expect(eventsOf(extraction).map(({ forms }) => forms)).toEqual([
      ['Orla Commission session', 'Orla Commission meeting'],
    ]);
  });

  it('are not made of a bare noun', async () => {
    const extraction = await extract('The meeting was long. A war is bad. Talks went on.');
    expect(extraction.entities).toEqual([]);
  });
});

describe('who took part, where and when', () => {
  it.each([
    [
      'is told by a verb of meeting',
      'Sergey Lavrov met John Kerry in Geneva on Monday.',
      ['meeting of John Kerry and Sergey Lavrov, 2012-12-03, at Geneva: John Kerry, Sergey Lavrov'],
    ],
    [
      'is told by two who met',
      'Jane Doe and John Roe met on Sunday to talk about the bridge.',
      ['meeting of Jane Doe and John Roe, 2012-12-02: Jane Doe, John Roe'],
    ],
    [
      'is told by the day that opens the sentence',
      'On Sunday, Jane Doe met John Roe.',
      ['meeting of Jane Doe and John Roe, 2012-12-02: Jane Doe, John Roe'],
    ],
    [
      'is told by those who signed',
      'France and Germany signed a treaty in Paris on Sunday.',
      ['treaty in Paris, 2012-12-02, at Paris: France, Germany'],
    ],
    [
      'is told by words behind a plain noun',
      'An attack on a mosque in Kabul on Friday killed ten people.',
      ['attack in Kabul, 2012-11-30, at Kabul'],
    ],
    [
      'is still to come',
      'The Norwegian presidential election on 3 May will be close.',
      ['Norwegian presidential election, 2013-05-03'],
    ],
    [
      'is told by a possessive',
      'Guests left Friday’s NATO summit in Chicago early.',
      ['NATO summit, 2012-11-30, at Chicago: NATO'],
    ],
    [
      'is told by a verb that lets it begin',
      'The Lisbon summit will begin on Thursday.',
      ['Lisbon summit, 2012-12-06, at Lisbon'],
    ],
    [
      'is a body that met',
      'The Orla River Commission met in Vienna on Sunday.',
      ['meeting of Orla River Commission in Vienna, 2012-12-02, at Vienna: Orla River Commission'],
    ],
    [
      'is told by those whom it hit',
      'A crash that killed a woman in Oslo on Friday is under review.',
      ['crash in Oslo, 2012-11-30, at Oslo'],
    ],
    ['is no meeting that never was', 'Jane Doe did not meet John Roe in Oslo.', []],
    ['is no walkout', 'Dockers began a strike in Oslo on Sunday.', []],
    [
      'is a strike from the air',
      'An air strike in Aleppo hit a school.',
      ['air strike in Aleppo, at Aleppo'],
    ],
    [
      'is not the day of what is told in another clause',
      'After the Lisbon summit, Jane Doe resigned on Sunday.',
      ['Lisbon summit, at Lisbon'],
    ],
  ])('%s: %s', async (_promise, text, expected) => {
    expect(await eventsIn(text)).toEqual(expected);
  });
});

describe('mentions of one event', () => {
  it.each([
    ['Sergey Lavrov met John Kerry in Geneva on Monday. The talks were short.', 1],
    [
      'The ministers met in Brussels on Tuesday. The meeting in Brussels was short. Tuesday’s session was long.',
      1,
    ],
    ['Tarn and Orla held a summit in Oslo on Sunday. Sunday’s talks failed.', 1],
    ['The Lisbon summit was in 2010, the Chicago summit in May.', 2],
    ['Jane Doe met John Roe in Oslo on Sunday. On Monday she met Ann Poe in Bergen.', 2],
    ['The NATO summit in Oslo began on Sunday. Another NATO summit in Rome was held in 2009.', 2],
    ['The talks between Russia and NATO began. The Lisbon summit in November 2010 had failed.', 2],
    ['The conflict in Syria went on. The Syrian conflict has no end.', 1],
  ])('%s: %i', async (text, count) => {
    expect(await eventsIn(text)).toHaveLength(count);
  });

  it('count a plain noun for the event last spoken of', async () => {
    const extraction = await extract(
      'Jane Doe met John Roe in Oslo on Sunday. On Monday Ann Poe met Tom Coe in Bergen. The meeting was short.',
    );
    expect(eventsOf(extraction).map(({ mentions }) => mentions.length)).toEqual([1, 2]);
  });
});

describe('statements hang on the event at which they were made', () => {
  it.each([
    ['Jane Doe told the Lisbon summit that it rained.', 'Lisbon summit'],
    ['“It rained,” Jane Doe said during the Lisbon summit.', 'Lisbon summit'],
    ['On the sidelines of the Lisbon summit, Jane Doe said it rained.', 'Lisbon summit'],
    ['Addressing the conference in Oslo, Jane Doe said it rained.', 'conference in Oslo'],
    ['Speaking after the Lisbon summit, Jane Doe said it rained.', 'Lisbon summit'],
    [
      '“It rained,” Jane Doe told reporters after meeting John Roe in Oslo.',
      'meeting of Jane Doe and John Roe',
    ],
    ['“It rained,” Jane Doe said at the end of the Lisbon summit.', 'Lisbon summit'],
    ['Jane Doe told a news conference that it rained.', 'news conference'],
    ['Commenting on the Lisbon summit, Jane Doe said it rained.', null],
    ['Asked about the Lisbon summit, Jane Doe said it rained.', null],
    ['Jane Doe said of the Lisbon summit that it was useless.', null],
    ['Jane Doe said the Lisbon summit was useless.', null],
    ['“It will rain,” Jane Doe said ahead of the Lisbon summit.', null],
    ['Jane Doe, who led the talks in Oslo, said it rained.', null],
  ])('%s -> %s', async (text, event) => {
    expect(await scenesIn(text)).toEqual([event]);
  });

  it('and go on hanging on it where the speaker goes on', async () => {
    expect(
      await scenesIn('Jane Doe told a news conference in Oslo that it rained. She added that it was cold.'),
    ).toEqual(['news conference in Oslo', 'news conference in Oslo']);
  });

  it('and were made on its day', async () => {
    const { statements } = await extract(
      'The Lisbon summit ended on Sunday. “It rained,” Jane Doe said at the Lisbon summit.',
    );
    expect(statements[0]?.saidAt).toEqual({ date: '2012-12-02', precision: 'DAY', derivation: 'on Sunday' });
  });

  it('have a day that is counted from an event', async () => {
    const { statements } = await extract(
      'On the eve of the Lisbon summit, Jane Doe said it rained. The Lisbon summit began on Monday.',
    );
    expect(statements[0]?.saidAt).toMatchObject({
      date: '2012-12-02',
      precision: 'DAY',
      derivation: 'the eve of',
    });
  });

  it('have given a scene without a name no date, so that two articles never share it', async () => {
    const [event] = eventsOf(await extract('Jane Doe told a news conference on Monday that it rained.'));
    expect(event).toMatchObject({ name: 'news conference', startDate: null });
  });
});
