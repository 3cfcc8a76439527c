/** Lets a number of tasks in at once; the others wait in the order in which they came. */
export interface Gate {
  /** Runs a task when there is room for it. */
  pass<T>(task: () => Promise<T>): Promise<T>;
}

export function createGate(limit: number): Gate {
  const waiting: (() => void)[] = [];
  let inside = 0;

  async function enter(): Promise<void> {
    if (inside < limit) inside += 1;
    // Who leaves hands over the place, so that nobody who comes later takes it.
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function leave(): void {
    const next = waiting.shift();
    if (next === undefined) inside -= 1;
    else next();
  }

  return {
    async pass(task) {
      await enter();
      try {
        return await task();
      } finally {
        leave();
      }
    },
  };
}
