import { describe, expect, it } from 'vitest';
import { extract, nameOf } from '../support.ts';

describe('events', () => {
  it('have a name, participants, a place and a date, and statements made at them', async () => {
    const extraction = await extract(
      'NATO wants peace with Russia, Jane Doe said after the Russia-NATO Council meeting in Brussels on Monday. The meeting was short.',
    );
    const event = extraction.entities.find(({ type }) => type === 'Event');
    expect(event).toMatchObject({
      name: 'Russia-NATO Council meeting',
      kind: 'MEETING',
      startDate: '2012-12-03',
      startDatePrecision: 'DAY',
    });
    if (event?.type !== 'Event') throw new Error('no event');
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
    expect(extraction.entities.filter(({ type }) => type === 'Event').map(({ forms }) => forms)).toEqual([
      ['Orla Commission session', 'Orla Commission meeting'],
    ]);
  });

  it('are not made of a bare noun', async () => {
    const extraction = await extract('The meeting was long. A war is bad. Talks went on.');
    expect(extraction.entities).toEqual([]);
  });
});
