import { afterAll, beforeAll, expect, it } from 'vitest';
import type { GraphStore } from '../../../src/store/port.ts';
import type { Filter, ReadPlan } from '../../../src/store/read-plan.ts';
import { OnrecordError } from '../../../src/shared/errors.ts';
import { articleFacts } from '../../support/facts.ts';
import { is, list, readIds } from '../../support/plans.ts';
import { person } from '../../support/things.ts';
import type { Open, OpenStore } from './open-store.ts';

const STATEMENTS = 120;
const talks = person('Vera Talks');

/** From each statement of an article to all the others, and so on, is a way without an end. */
const article = articleFacts({
  slug: 'much',
  statements: Array.from({ length: STATEMENTS }, (_, i) => ({ content: `Words ${i}`, speaker: talks })),
});

/** 120 ^ 7 ways, none of which leads to what is looked for. */
export function endlessPlan(word = 'nowhere'): ReadPlan {
  let where: Filter = is.contains('content', word);
  for (let i = 0; i < 6; i += 1) where = is.edge('article', is.edge('statements', where));
  return { roots: [list('Statement', { where: is.not(where), wantTotal: true })] };
}

/**
 * A read can be given up: for stores that answer on another thread or in another process. (One that answers on the
 * caller's thread cannot hear of it in the meantime.)
 */
export function cancelContract(open: Open): void {
  let opened: OpenStore | undefined;
  beforeAll(async () => {
    opened = await open();
    await opened.store.write(article);
    await opened.store.settle();
  });
  afterAll(() => opened?.done());
  const store = (): GraphStore => {
    if (opened === undefined) throw new Error('the store is not open yet');
    return opened.store;
  };
  const answersStill = async (): Promise<void> => {
    expect(await readIds(store(), 'Person')).toEqual([talks.id]);
  };

  it('while it goes on', async () => {
    const controller = new AbortController();
    const read = store().read(endlessPlan(), { signal: controller.signal });
    const outcome = expect(read).rejects.toMatchObject({ code: 'CANCELLED' });
    setTimeout(() => controller.abort(), 100);
    await outcome;
    await answersStill();
  });

  it('when its time is over, and with the reason that the signal gives', async () => {
    await expect(store().read(endlessPlan(), { signal: AbortSignal.timeout(100) })).rejects.toMatchObject({
      code: 'TIMEOUT',
    });
    const controller = new AbortController();
    const reason = new OnrecordError('LIMIT_EXCEEDED', 'Enough.');
    const read = store().read(endlessPlan(), { signal: controller.signal });
    setTimeout(() => controller.abort(reason), 50);
    await expect(read).rejects.toBe(reason);
  });

  it('before it began', async () => {
    await expect(store().read(endlessPlan(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
      code: 'CANCELLED',
    });
  });

  it('after it was answered, to no effect', async () => {
    const controller = new AbortController();
    const plan: ReadPlan = { roots: [list('Person')] };
    const answer = await store().read(plan, { signal: controller.signal });
    controller.abort();
    expect(await store().read(plan)).toEqual(answer);
  });

  it('many at once by one signal, and those that nobody gave up go on', async () => {
    const controller = new AbortController();
    const { signal } = controller;
    const reads = Array.from({ length: 9 }, (_, i) => store().read(endlessPlan(`no${i}`), { signal }));
    const outcomes = Promise.allSettled(reads);
    // Endless ones do not have all of the store.
    const others = Array.from({ length: 9 }, () => answersStill());
    await Promise.race([outcomes, new Promise((resolve) => setTimeout(resolve, 100))]);
    controller.abort();
    for (const outcome of await outcomes) {
      expect(outcome).toMatchObject({ status: 'rejected', reason: { code: 'CANCELLED' } });
    }
    await Promise.all(others);
    await answersStill();
  });

  it('and the same plan read by somebody else is not disturbed', async () => {
    const plan: ReadPlan = { roots: [list('Statement', { wantTotal: true })] };
    const expected = await store().read(plan);
    const controller = new AbortController();
    const given = Array.from({ length: 5 }, () =>
      store()
        .read(plan, { signal: controller.signal })
        .catch((error: unknown) => error),
    );
    const kept = Array.from({ length: 5 }, () => store().read(plan));
    controller.abort();
    for (const answer of await Promise.all(kept)) expect(answer).toEqual(expected);
    for (const outcome of await Promise.all(given)) expect(outcome).toMatchObject({ code: 'CANCELLED' });
  });
}
