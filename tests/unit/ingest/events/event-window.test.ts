import { describe, expect, it } from 'vitest';
import {
  comparePlaces,
  parsePlace,
  printPlace,
  type EventPlace,
} from '../../../../src/ingest/events/event-place.ts';
import { EventWindow, type LoggedEvent } from '../../../../src/ingest/events/event-window.ts';
import { createMemoryEvents } from '../../../../src/ingest/events/graph-events.ts';

function place(text: string): EventPlace {
  const found = parsePlace(text);
  if (found === null) throw new RangeError(text);
  return found;
}

function event(id: string): LoggedEvent {
  return { place: place(id), event: { kind: 'ARTICLE', articleId: `article:${id}`, statementIds: [] } };
}

describe('a place', () => {
  it('is read as it was written, and nothing else is', () => {
    for (const text of ['1764511200123-0.4', '5-12', '0-0']) expect(printPlace(place(text))).toBe(text);
    for (const text of ['', '5', '5-', '-5', 'a-b', '5-1.', '5-1.x', ' 5-1', '9'.repeat(20) + '-1'])
      expect(parsePlace(text)).toBeNull();
  });

  it('comes before another by event, then by item, and the whole event after all its items', () => {
    const sorted = ['1-0.0', '1-0.7', '1-0', '1-1.0', '1-1', '2-0.0'].map(place);
    for (const [i, one] of sorted.entries())
      for (const [j, other] of sorted.entries())
        expect(Math.sign(comparePlaces(one, other))).toBe(Math.sign(i - j));
  });
});

describe('the window', () => {
  const now = (): number => 100;

  it('gives the first event with items after a place', () => {
    const window = new EventWindow({ size: 10, shared: false, now });
    window.append([event('101-0'), event('101-1'), event('105-0')]);
    expect(window.next(place('100-0'))).toEqual(event('101-0'));
    expect(window.next(place('101-0.3'))).toEqual(event('101-0'));
    expect(window.next(place('101-0'))).toEqual(event('101-1'));
    expect(window.next(place('103-9'))).toEqual(event('105-0'));
    expect(window.next(place('105-0'))).toBeNull();
    expect(window.last).toEqual(place('105-0'));
  });

  it('covers what it has all events after, and what it gave out', () => {
    const window = new EventWindow({ size: 2, shared: false, now });
    expect(window.covers(place('100-0'))).toBe(true);
    expect(window.covers(place('99-5'))).toBe(false);
    expect(window.covers(place('101-0'))).toBe(false);
    window.append([event('101-0'), event('102-0'), event('103-0')]);
    expect(window.covers(place('100-0'))).toBe(false);
    expect(window.covers(place('101-0.1'))).toBe(false);
    expect(window.covers(place('101-0'))).toBe(true);
    expect(window.covers(place('103-0.2'))).toBe(true);
    expect(window.next(place('101-0'))).toEqual(event('102-0'));
  });

  it('takes places that others gave out a little before', () => {
    const window = new EventWindow({ size: 2, shared: true, now });
    expect(window.covers(place('50000-0'))).toBe(true);
    expect(window.covers(place('70000-0'))).toBe(false);
  });

  it('covers nothing before a history that it has the end of only', () => {
    const whole = new EventWindow({ size: 10, shared: true, now });
    whole.load([event('90-0'), event('95-0')], true);
    expect(whole.covers(place('89-0'))).toBe(false);
    expect(whole.covers(place('90-0.0'))).toBe(true);
    expect(whole.last).toEqual(place('100-0'));
    const later = new EventWindow({ size: 10, shared: true, now });
    later.load([event('200-0')], true);
    expect(later.covers(place('100-0'))).toBe(true);
    later.load([event('300-0')], false);
    expect(later.covers(place('200-0'))).toBe(false);
    expect(later.next(place('300-0.0'))).toEqual(event('300-0'));
  });

  it('calls back until it is told not to', () => {
    const window = new EventWindow({ size: 2, shared: false, now });
    let calls = 0;
    const stop = window.watch(() => (calls += 1));
    window.append([event('101-0')]);
    stop();
    window.append([event('102-0')]);
    expect(calls).toBe(1);
  });
});

describe('events of one process', () => {
  it('have places that go up, also where the clock does not', () => {
    let time = 1_000;
    const events = createMemoryEvents(10, () => time);
    const seen: EventPlace[] = [events.log.last];
    for (const next of [1_000, 1_000, 900, 2_000, 2_000]) {
      time = next;
      events.publish({ kind: 'ARTICLE', articleId: 'article:a', statementIds: [] });
      seen.push(events.log.last);
    }
    const ups = seen.slice(1).map((each, i) => comparePlaces(each, seen[i] ?? each));
    expect(ups.every((up) => up > 0)).toBe(true);
    expect(events.log.next(seen[2] ?? events.log.last)?.place).toEqual(seen[3]);
  });
});
