import { MODULUS, numbersFrom } from '../../evaluation/errors/draw-sample.ts';

/** Draws; the same seed draws the same. */
export class Random {
  private readonly next: () => number;

  constructor(seed: number) {
    this.next = numbersFrom(seed);
  }

  /** From 0, below 1. */
  share(): number {
    return (this.next() - 1) / (MODULUS - 1);
  }

  /** A whole number from 0, below `count`. */
  below(count: number): number {
    return Math.floor(this.share() * count);
  }

  chance(probability: number): boolean {
    return this.share() < probability;
  }

  /** @throws RangeError of none */
  pick<T>(items: readonly T[]): T {
    const item = items[this.below(items.length)];
    if (item === undefined) throw new RangeError('nothing to draw from');
    return item;
  }

  shuffle<T>(items: readonly T[]): T[] {
    return items
      .map((item) => ({ item, place: this.share() }))
      .sort((a, b) => a.place - b.place)
      .map(({ item }) => item);
  }
}

/** Draws items by Zipf's law: the n-th comes with a frequency of 1 / n ^ exponent. */
export class ZipfUrn<T> {
  private readonly items: readonly T[];
  /** Up to and with each item. */
  private readonly sums: Float64Array;

  constructor(items: readonly T[], exponent: number) {
    this.items = items;
    let sum = 0;
    this.sums = Float64Array.from(items, (_, index) => (sum += (index + 1) ** -exponent));
  }

  /** @throws RangeError of none */
  draw(random: Random): T {
    const wanted = random.share() * (this.sums.at(-1) ?? 0);
    let from = 0;
    let to = this.items.length - 1;
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.sums[middle] ?? 0) > wanted) to = middle;
      else from = middle + 1;
    }
    const item = this.items[from];
    if (item === undefined) throw new RangeError('nothing to draw from');
    return item;
  }
}
