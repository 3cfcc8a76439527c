import { expect, it } from 'vitest';
import { readAuthorityEntries } from '../../../../src/identity/ledger/authority.ts';

it('refuses two entities of one id', () => {
  const id = 'person:li-wei-swimmer';
  const read = readAuthorityEntries([
    { type: 'Person', name: 'Li Wei', id },
    { type: 'Person', name: 'Wei Li', id },
  ]);
  expect(read).toEqual({
    problems: [
      { entry: 2, message: expect.stringContaining(`the id ${id} is that of entry 1 too`) as string },
    ],
  });
});
