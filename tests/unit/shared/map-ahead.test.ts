import { describe, expect, it } from 'vitest';
import { mapAhead } from '../../../src/shared/map-ahead.ts';

async function* source<T>(items: readonly T[], failure?: Error): AsyncGenerator<T> {
  for (const item of items) yield await Promise.resolve(item);
  if (failure !== undefined) throw failure;
}

function later<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(() => resolve(value), ms));
}

describe('mapAhead', () => {
  it('keeps the order of the items and works on a number of them at once', async () => {
    let inside = 0;
    let most = 0;
    const found: number[] = [];
    const work = async (item: number) => {
      most = Math.max(most, (inside += 1));
      await later(7 - item, null);
      inside -= 1;
      return item * 10;
    };
    for await (const { item, outcome } of mapAhead(source([1, 2, 3, 4, 5, 6]), 3, work)) {
      expect(await outcome).toBe(item * 10);
      found.push(item);
    }
    expect(found).toEqual([1, 2, 3, 4, 5, 6]);
    expect(most).toBe(3);
  });

  it('gives a failure to the item it belongs to, and the rest goes on', async () => {
    const found: string[] = [];
    const work = (item: string) => (item === 'b' ? Promise.reject(new Error('no b')) : later(2, item));
    for await (const { outcome } of mapAhead(source(['a', 'b', 'c']), 3, work))
      found.push(await outcome.catch((error: unknown) => String(error)));
    expect(found).toEqual(['a', 'Error: no b', 'c']);
  });

  it('does not let what is done wait for an item that is long in coming', async () => {
    let ask: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (ask = resolve));
    async function* conversation() {
      yield 'question';
      await asked;
      yield 'next question';
    }
    const found: string[] = [];
    for await (const { outcome } of mapAhead(conversation(), 5, (item) => later(1, item))) {
      found.push(await outcome);
      // The next one comes only after the answer.
      ask();
    }
    expect(found).toEqual(['question', 'next question']);
  });

  it('throws what the source throws after the items before it', async () => {
    const found: number[] = [];
    const reading = async () => {
      for await (const { outcome } of mapAhead(source([1, 2], new Error('cut off')), 4, (item) =>
        later(1, item),
      ))
        found.push(await outcome);
    };
    await expect(reading()).rejects.toThrow('cut off');
    expect(found).toEqual([1, 2]);
  });

  it('ends the source when nobody wants more', async () => {
    let ended = false;
    async function* endless() {
      try {
        for (let item = 0; ; item += 1) yield await Promise.resolve(item);
      } finally {
        ended = true;
      }
    }
    for await (const { item } of mapAhead(endless(), 2, (value) => Promise.resolve(value)))
      if (item === 3) break;
    expect(ended).toBe(true);
  });
});
