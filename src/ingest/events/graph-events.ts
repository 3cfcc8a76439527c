import type { EventPlace } from './event-place.ts';
import { EventWindow, type EventLog } from './event-window.ts';
import type { EventSink, GraphEvent } from './graph-event.ts';

/** The way of events from those who write the graph to those who wait for them. */
export interface GraphEvents extends EventSink {
  readonly log: EventLog;
  /** Why events come late or not at all at this time; null where all is well. */
  readonly trouble: string | null;
  /** Begins to read what other processes tell. Until then, and where there are none, the log has only this one's. */
  follow(): void;
  /** Tells what is still to be told, as far as that is possible within a few seconds. */
  close(): Promise<void>;
}

/** Events of one process, in memory. */
export function createMemoryEvents(size: number, now: () => number = Date.now): GraphEvents {
  const log = new EventWindow({ size, shared: false, now });

  /** Later than the one before, also where the clock was set back. */
  function nextPlace(): EventPlace {
    const { last } = log;
    const milliseconds = Math.max(now(), last.milliseconds);
    const sequence = milliseconds === last.milliseconds ? last.sequence + 1 : 0;
    return { milliseconds, sequence, item: Infinity };
  }

  return {
    log,
    trouble: null,
    follow: () => undefined,
    publish: (event: GraphEvent) => log.append([{ place: nextPlace(), event }]),
    close: () => Promise.resolve(),
  };
}
