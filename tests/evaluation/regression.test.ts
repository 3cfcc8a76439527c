import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { fallsOf, watchedFigures } from '../../evaluation/baseline/baseline.ts';
import type { Baseline } from '../../evaluation/baseline/baseline.ts';
import { openEngine } from '../../evaluation/engines.ts';
import { ownSet } from '../../evaluation/gold/gold-sets.ts';
import { predict } from '../../evaluation/predict.ts';
import { scoreSet } from '../../evaluation/measure-engine.ts';

const { tolerance, engines } = JSON.parse(
  readFileSync(new URL('../../evaluation/baseline.json', import.meta.url), 'utf8'),
) as Baseline;

// Where a fall is meant, or the corpus changed: npm run evaluate -- --update-baseline
it.each(['rules', 'model'] as const)(
  'extraction by %s is as good as it was, on the test split of our own corpus',
  { timeout: 60_000 },
  async (name) => {
    const set = ownSet();
    const { documents } = await predict(await openEngine(name), set.documents);
    const now = watchedFigures(scoreSet(set, documents).figures);
    const before = engines[name];
    expect(before, 'baseline.json has figures of this engine').toBeDefined();
    expect(Object.keys(now)).toEqual(Object.keys(before ?? {}));
    expect(fallsOf(before ?? {}, now, tolerance)).toEqual([]);
  },
);
