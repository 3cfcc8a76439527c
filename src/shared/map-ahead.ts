/** An item, and the work on it: done, failed, or still going on. */
export interface Begun<Item, Outcome> {
  readonly item: Item;
  readonly outcome: Promise<Outcome>;
}

/**
 * Begins work on items before their turn, so that at most `ahead` are worked on at once, and yields them in their order. An
 * item is yielded as soon as its work is done, even where the next one is long in coming. Where the source fails, that is
 * thrown after the items before it.
 */
export async function* mapAhead<Item, Outcome>(
  items: AsyncIterable<Item>,
  ahead: number,
  work: (item: Item) => Promise<Outcome>,
): AsyncGenerator<Begun<Item, Outcome>, void, void> {
  const source = items[Symbol.asyncIterator]();
  const begun: Begun<Item, Outcome>[] = [];
  let coming: Promise<IteratorResult<Item, unknown>> | null = null;
  /** Set when the source has ended; rejected where it failed. */
  let end: Promise<unknown> | null = null;
  try {
    for (;;) {
      const [first] = begun;
      if (end === null && begun.length < ahead) {
        coming ??= source.next();
        try {
          const arrived = await (first === undefined
            ? coming
            : Promise.race([coming, settled(first.outcome)]));
          if (arrived !== null) {
            coming = null;
            if (arrived.done === true) end = Promise.resolve();
            else begun.push(begin(arrived.value, work));
            continue;
          }
        } catch {
          end = coming;
          continue;
        }
      }
      if (first === undefined) break;
      begun.shift();
      yield first;
    }
  } finally {
    await source.return?.();
  }
  await end;
}

function begin<Item, Outcome>(item: Item, work: (item: Item) => Promise<Outcome>): Begun<Item, Outcome> {
  const outcome = work(item);
  // Whoever takes the item handles its failure; until then nobody need.
  outcome.catch(() => undefined);
  return { item, outcome };
}

function settled(outcome: Promise<unknown>): Promise<null> {
  return outcome.then(
    () => null,
    () => null,
  );
}
