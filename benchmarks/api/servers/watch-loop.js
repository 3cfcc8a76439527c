/**
 * Loaded into a server before it starts (`node --import`): asked for `{ ask: 'delay' }` by the process that forked it,
 * it tells how late timers came since it was asked last, in milliseconds. They are due every millisecond. The server ends
 * with the process that forked it.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const RESOLUTION_MS = 1;
const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
delay.enable();

process.on('message', ({ ask }) => {
  if (ask !== 'delay') return;
  // The histogram counts the time between two timers, in nanoseconds.
  const late = (nanoseconds) => Math.max(0, nanoseconds / 1e6 - RESOLUTION_MS);
  process.send?.({ delay: { p50: late(delay.percentile(50)), p99: late(delay.percentile(99)) } });
  delay.reset();
});

// Nobody is left to stop it.
process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
