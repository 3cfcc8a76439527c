import { setTimeout as delay } from 'node:timers/promises';
import { parsePlace } from '../../ingest/events/event-place.ts';
import type { EventWindow, LoggedEvent } from '../../ingest/events/event-window.ts';
import type { GraphEvent, GraphEventKind } from '../../ingest/events/graph-event.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Secret } from '../secret.ts';
import { connected, createRedisClient, pauseOf, STREAM, type RedisState } from './redis-client.ts';

export interface RedisFollowerOptions {
  readonly url: Secret;
  /** Events kept here. */
  readonly size: number;
  readonly log: EventWindow;
  readonly state: RedisState;
  readonly logger: Logger;
}

/** How long Redis holds back an answer while there is no event. */
const BLOCK_MS = 5_000;
/** Longer than that without a word means that the connection is dead. */
const SILENCE_MS = BLOCK_MS + 5_000;
const MOST_AT_ONCE = 500;
/** Before all entries of a stream. */
const BEGINNING = '0-0';

const KINDS: ReadonlySet<string> = new Set<GraphEventKind>(['ARTICLE', 'CORRECTION', 'PROGRESS']);

/** Entries of a stream as ioredis gives them: id, then names and values in turn. */
type Entries = readonly (readonly [id: string, fields: readonly string[]])[];

/** Reads the stream into the window for as long as the process lives. */
export class RedisFollower {
  readonly #options: RedisFollowerOptions;
  readonly #client;
  readonly #closing = new AbortController();
  /** Ids of the events that were read: one of them again is left out. */
  readonly #known = new Set<string>();
  #lastId: string | null = null;
  #following: Promise<void> | null = null;

  constructor(options: RedisFollowerOptions) {
    this.#options = options;
    this.#client = createRedisClient(options, 'follower', SILENCE_MS);
  }

  follow(): void {
    this.#following ??= this.#follow();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.#client.disconnect();
    await this.#following;
  }

  async #follow(): Promise<void> {
    const { state } = this.#options;
    for (let tries = 0; !this.#isClosing();) {
      try {
        await connected(this.#client);
        await this.#begin();
        state.works('follower');
        tries = 0;
        for (;;) await this.#readOn();
      } catch (error) {
        if (this.#isClosing()) return;
        state.failed('follower', error);
        tries += 1;
        await delay(pauseOf(tries), undefined, { signal: this.#closing.signal }).catch(() => undefined);
      }
    }
  }

  #isClosing(): boolean {
    return this.#closing.signal.aborted;
  }

  /** Takes what the stream has where nothing was read yet, or where events went that should have been read. */
  async #begin(): Promise<void> {
    const { log, size, logger } = this.#options;
    const first = (await this.#client.xrange(STREAM, '-', '+', 'COUNT', 1)) as Entries;
    const hasBegun = this.#hasBegun;
    if (hasBegun && !(await this.#wasTrimmed(first[0]?.[0]))) return;
    if (hasBegun) logger.warn('events were missed while Redis was away');
    const latest = (await this.#client.xrevrange(STREAM, '+', '-', 'COUNT', size)) as Entries;
    log.load(this.#read([...latest].reverse()), !hasBegun && latest.length < size);
    this.#lastId = latest[0]?.[0] ?? BEGINNING;
  }

  /**
   * Did the stream grow so much that entries went which were not read yet? One that is short was made anew, by a Redis that
   * keeps nothing over its restart: then what was not read is lost, but mostly there was nothing.
   */
  async #wasTrimmed(oldest: string | undefined): Promise<boolean> {
    if (oldest === undefined || !isAfter(oldest, this.#lastId ?? BEGINNING)) return false;
    return (await this.#client.xlen(STREAM)) >= this.#options.size;
  }

  /** Were events read that may have gone since? */
  get #hasBegun(): boolean {
    return this.#lastId !== null && this.#lastId !== BEGINNING;
  }

  async #readOn(): Promise<void> {
    const answer = (await this.#client.xread(
      'COUNT',
      MOST_AT_ONCE,
      'BLOCK',
      BLOCK_MS,
      'STREAMS',
      STREAM,
      this.#lastId ?? BEGINNING,
    )) as readonly (readonly [stream: string, entries: Entries])[] | null;
    const entries = answer?.[0]?.[1] ?? [];
    this.#lastId = entries.at(-1)?.[0] ?? this.#lastId;
    const events = this.#read(entries);
    if (events.length > 0) this.#options.log.append(events);
  }

  #read(entries: Entries): LoggedEvent[] {
    return entries.flatMap(([entryId, fields]) => {
      const place = parsePlace(entryId);
      const told = readEvent(fields[fields.indexOf('event') + 1]);
      if (place === null || told === null) {
        this.#options.logger.warn({ entryId }, 'an entry of the stream is no event of this version');
        return [];
      }
      if (this.#known.has(told.id)) return [];
      this.#known.add(told.id);
      const [longest] = this.#known;
      if (this.#known.size > 2 * this.#options.size && longest !== undefined) this.#known.delete(longest);
      return [{ place, event: told.event }];
    });
  }
}

function isAfter(id: string, other: string): boolean {
  const [a, b] = [parsePlace(id), parsePlace(other)];
  if (a === null || b === null) return true;
  return a.milliseconds > b.milliseconds || (a.milliseconds === b.milliseconds && a.sequence > b.sequence);
}

function readEvent(text: string | undefined): { readonly id: string; readonly event: GraphEvent } | null {
  try {
    const told = JSON.parse(text ?? '') as { id?: unknown; event?: { kind?: unknown } } | null;
    const kind = told?.event?.kind;
    if (typeof told?.id !== 'string' || typeof kind !== 'string' || !KINDS.has(kind)) return null;
    return { id: told.id, event: told.event as unknown as GraphEvent };
  } catch {
    return null;
  }
}
