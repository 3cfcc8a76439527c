import type { Viewer } from '../../graphql/viewer.ts';

/** Longer waits overflow a timer of Node, which would then end at once. */
const LONGEST_WAIT_MS = 2 ** 31 - 1;

/** Calls back when the viewer's token ends; a stream must not outlive it. Undefined where it does not end soon. */
export function whenExpired({ expiresAt }: Viewer, end: () => void): NodeJS.Timeout | undefined {
  const wait = expiresAt === null ? Infinity : Math.max(0, expiresAt - Date.now());
  return wait > LONGEST_WAIT_MS ? undefined : setTimeout(end, wait).unref();
}
