import { format } from 'prettier';
import { expect, test } from 'vitest';

import { EXAMPLE_OPERATIONS } from '../../src/graphql/example-operations.ts';
import { planOf } from './plan-of.ts';

/** Whole plans, to be read in a review: `npx vitest run tests/plans -u` writes them anew. */
test.each(EXAMPLE_OPERATIONS)('the plan of $name', async ({ name, document }) => {
  const plan = await format(JSON.stringify(planOf(document)), { parser: 'json', printWidth: 110 });
  await expect(plan).toMatchFileSnapshot(`expected/${name}.json`);
});
