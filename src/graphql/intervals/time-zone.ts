const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Between these years offsets are looked for, each so many days: no zone keeps an offset for less, and never again. */
const LOOKED_FROM = Date.UTC(1840, 0, 1);
const LOOKED_UNTIL = Date.UTC(2040, 0, 1);
const LOOK_EACH = 20 * DAY;

/** A time zone of the IANA database, as the runtime knows it. Instants are milliseconds since 1970 in UTC. */
export class TimeZone {
  readonly #format: Intl.DateTimeFormat;
  #offsets: readonly number[] | undefined;

  private constructor(format: Intl.DateTimeFormat) {
    this.#format = format;
  }

  /** The zone of a name, whatever its case; null where there is none. Zones are kept: making one takes its time. */
  static of(name: string): TimeZone | null {
    const key = name.toLowerCase();
    let zone = ZONES.get(key);
    if (zone) return zone;
    // Offsets ("+01:00") are zones to some versions of the runtime only.
    if (!/^[a-z]/.test(key)) return null;
    try {
      zone = new TimeZone(new Intl.DateTimeFormat('en-US', { timeZone: name, timeZoneName: 'longOffset' }));
    } catch {
      return null;
    }
    ZONES.set(key, zone);
    return zone;
  }

  /** What is added to UTC at an instant, in milliseconds. */
  offsetAt(instant: number): number {
    const [, sign, hours = '0', minutes = '0', seconds = '0'] =
      /GMT(?:([+-])(\d+):(\d+)(?::(\d+))?)?$/.exec(this.#format.format(instant)) ?? [];
    const size = (Number(hours) * 60 + Number(minutes)) * 60_000 + Number(seconds) * 1000;
    return sign === '-' ? -size : size;
  }

  /** The calendar day of an instant: "2012-12-04". */
  dayAt(instant: number): string {
    return new Date(instant + this.offsetAt(instant)).toISOString().slice(0, 10);
  }

  /**
   * The first instant of a calendar day: midnight, or later where clocks skip it. Of a day that a zone skips altogether
   * it is the first instant of the next one.
   */
  startOf(day: string): number {
    const midnight = Date.parse(day);
    const offsets = [-1, 0, 1].map((days) => this.offsetAt(midnight + days * 1.5 * DAY));
    const candidates = offsets
      .map((offset) => midnight - offset)
      .sort((a, b) => a - b)
      .filter((instant) => this.dayAt(instant) >= day && this.dayAt(instant - 1) < day);
    return candidates[0] ?? this.#searchStart(day, midnight - 2 * DAY, midnight + 2 * DAY);
  }

  /** Clocks may skip midnight to a time later than the day's beginning in either offset. */
  #searchStart(day: string, before: number, after: number): number {
    let [low, high] = [before, after];
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.dayAt(middle) >= day) high = middle;
      else low = middle;
    }
    return high;
  }

  /** Every offset that the zone has or had. */
  offsets(): readonly number[] {
    if (this.#offsets) return this.#offsets;
    const found = new Set<number>();
    for (let instant = LOOKED_FROM; instant < LOOKED_UNTIL; instant += LOOK_EACH) {
      found.add(this.offsetAt(instant));
    }
    return (this.#offsets = [...found].sort((a, b) => a - b));
  }
}

/** By name in small letters; the runtime knows some 600. */
const ZONES = new Map<string, TimeZone>();
