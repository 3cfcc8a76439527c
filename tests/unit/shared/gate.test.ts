import { expect, it } from 'vitest';
import { createGate } from '../../../src/shared/gate.ts';

it('a gate lets a number in at once, in order, and goes on after failures', async () => {
  const gate = createGate(2);
  const order: number[] = [];
  let inside = 0;
  let most = 0;
  const outcomes = await Promise.allSettled(
    Array.from({ length: 9 }, (_, index) =>
      gate.pass(async () => {
        order.push(index);
        most = Math.max(most, (inside += 1));
        await new Promise((resolve) => setTimeout(resolve, index % 3));
        inside -= 1;
        if (index % 4 === 1) throw new Error('failed');
      }),
    ),
  );
  expect(order).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(most).toBe(2);
  expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(2);
});
