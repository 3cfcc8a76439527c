import { describe, expect, test } from 'vitest';
import { eventInArticle, settleDay, type DayRecord } from '../../../../src/identity/events/days.ts';
import type { NameReference } from '../../../../src/identity/references.ts';
import { meeting } from '../support/references.ts';

const DAY = '2012-12-04';
const BRUSSELS = 'place:brussels';
const NATO = 'organization:nato';
const RUSSIA = 'place:russia';

/** The day as articles tell of it, one event each, published one day after the other. */
function day(...events: readonly NameReference[]): DayRecord {
  const record: Record<string, Record<string, ReturnType<typeof eventInArticle>>> = {};
  for (const [n, event] of events.entries()) {
    const publishedAt = `2012-12-${String(4 + n).padStart(2, '0')}T00:00:00.000Z`;
    record[event.nameId] = {
      ...record[event.nameId],
      [`article:${n}`]: eventInArticle(event, {
        articleId: `article:${n}`,
        publishedAt,
        references: [event],
      }),
    };
  }
  return { events: record };
}

function entities(...events: readonly NameReference[]): (string | undefined)[] {
  const settled = settleDay(day(...events));
  return events.map(({ nameId }) => settled.get(nameId));
}

describe('two events of one day', () => {
  test('are one where a word of their names, the place and those who took part agree', () => {
    const details = { placeId: BRUSSELS, participantIds: [NATO] };
    expect(
      entities(meeting('Missile talks', DAY, details), meeting('Brussels missile meeting', DAY, details)),
    ).toEqual(['event:missile-talks-2012-12-04', 'event:missile-talks-2012-12-04']);
  });

  test('are one where all words and the place agree', () => {
    const place = { placeId: BRUSSELS };
    expect(
      entities(meeting('Missile talks', DAY, place), meeting('Talks on the missile', DAY, place)),
    ).toEqual(['event:missile-talks-2012-12-04', 'event:missile-talks-2012-12-04']);
  });

  test('are two where only words agree', () => {
    expect(new Set(entities(meeting('Missile talks', DAY), meeting('Missile conference', DAY))).size).toBe(2);
  });

  test('are two where the places differ, or the kinds', () => {
    const participantIds = [NATO, RUSSIA];
    const brussels = meeting('Missile talks', DAY, { placeId: BRUSSELS, participantIds });
    const bonn = meeting('Missile summit', DAY, { placeId: 'place:bonn', participantIds });
    expect(new Set(entities(brussels, bonn)).size).toBe(2);
    const attack = meeting('Missile attack', DAY, { kind: 'CONFLICT', placeId: BRUSSELS, participantIds });
    expect(new Set(entities(brussels, attack)).size).toBe(2);
  });

  test('of idle names are one where place and two who took part agree', () => {
    const details = { placeId: BRUSSELS, participantIds: [NATO, RUSSIA] };
    expect(new Set(entities(meeting('Meeting', DAY, details), meeting('Talks', DAY, details))).size).toBe(1);
    const one = { placeId: BRUSSELS, participantIds: [NATO] };
    expect(new Set(entities(meeting('Meeting', DAY, one), meeting('Talks', DAY, one))).size).toBe(1);
    expect(new Set(entities(meeting('Meeting', DAY), meeting('Talks', DAY))).size).toBe(2);
  });
});

test('all have the id of the one that was published first, also where a third connects them', () => {
  const talks = meeting('Missile talks', DAY, { placeId: BRUSSELS });
  const council = meeting('NATO-Russia council', DAY, { placeId: BRUSSELS, participantIds: [NATO, RUSSIA] });
  const both = meeting('Missile council', DAY, { placeId: BRUSSELS, participantIds: [NATO, RUSSIA] });
  expect(entities(talks, council, both)).toEqual(Array(3).fill(talks.nameId));
  expect(entities(council, both, talks)).toEqual(Array(3).fill(council.nameId));
});

test('a day without events settles nothing', () => {
  expect(settleDay({ events: {} }).size).toBe(0);
});
