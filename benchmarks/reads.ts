/**
 * How free the event loop stays while the embedded store is read by 16 clients at once, among them some whose reads look at
 * every statement: on the caller's thread, and on threads of their own.
 *
 *   npm run benchmark:reads -- FILE [seconds for each, 10 unless given]
 *
 * FILE is the `onrecord.sqlite` of a filled store; it is only read. A delay is the time by which a timer that is due every
 * millisecond comes late.
 */
import { existsSync } from 'node:fs';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { setImmediate } from 'node:timers/promises';
import type { GraphStore } from '../src/store/port.ts';
import type { ReadPlan } from '../src/store/read-plan.ts';
import { createSqliteStore } from '../src/store/sqlite/sqlite-store.ts';
import { edge, is, list, order, select } from '../tests/support/plans.ts';

const CLIENTS = 16;
/** One client in so many reads slowly. */
const SLOW = 8;
const RESOLUTION_MS = 1;

const LATEST: ReadPlan = {
  roots: [
    list('Statement', {
      limit: 10,
      order: order('saidAt-'),
      selection: select(
        ['content', 'saidAt'],
        [edge('Statement', 'speaker', select(['name'])), edge('Statement', 'topics', select(['name']))],
      ),
    }),
  ],
};
const EVERY_TEXT: ReadPlan = {
  roots: [
    list('Statement', { limit: 10, wantTotal: true, where: is.contains('content', 'nobody said this') }),
  ],
};

/** Reads again and again until the time is over; how long each read took, in milliseconds. */
async function client(store: GraphStore, plan: ReadPlan, until: number): Promise<number[]> {
  const times: number[] = [];
  while (performance.now() < until) {
    const begun = performance.now();
    await store.read(plan);
    times.push(performance.now() - begun);
    await setImmediate();
  }
  return times;
}

function percentile(times: readonly number[], share: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  const value = sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return value === undefined ? '-' : `${value.toFixed(2)} ms`;
}

async function measure(file: string, readers: number, seconds: number): Promise<void> {
  const store = await createSqliteStore({ file, readers });
  try {
    await Promise.all([LATEST, EVERY_TEXT, LATEST].map((plan) => store.read(plan)));
    const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
    delay.enable();
    const until = performance.now() + seconds * 1000;
    const isSlow = (i: number): boolean => i % SLOW === 0;
    const times = await Promise.all(
      Array.from({ length: CLIENTS }, (_, i) => client(store, isSlow(i) ? EVERY_TEXT : LATEST, until)),
    );
    delay.disable();
    const late = (nanoseconds: number): string =>
      `${Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS).toFixed(1)} ms`;
    const quick = times.filter((_, i) => !isSlow(i)).flat();
    const slow = times.filter((_, i) => isSlow(i)).flat();
    for (const [name, value] of [
      ['threads', String(readers)],
      [
        'delay',
        `p50 ${late(delay.percentile(50))}, p99 ${late(delay.percentile(99))}, max ${late(delay.max)}`,
      ],
      ['latest', `${quick.length} reads, p50 ${percentile(quick, 0.5)}, p99 ${percentile(quick, 0.99)}`],
      ['every text', `${slow.length} reads, p50 ${percentile(slow, 0.5)}, p99 ${percentile(slow, 0.99)}`],
    ])
      process.stdout.write(`${(name ?? '').padEnd(10)}  ${value ?? ''}\n`);
  } finally {
    await store.close();
  }
}

async function main(): Promise<void> {
  const [file = '', given = '10'] = process.argv.slice(2);
  const seconds = Number(given);
  if (!existsSync(file) || !(seconds > 0)) throw new Error('usage: reads.ts FILE [seconds]');
  for (const readers of [0, 2, 4]) await measure(file, readers, seconds);
}

await main();
