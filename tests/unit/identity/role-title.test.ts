import { expect, test } from 'vitest';
import { roleTitle } from '../../../src/identity/role-title.ts';

test.each([
  ['foreign minister', 'Foreign Minister'],
  ['Foreign Minister', 'Foreign Minister'],
  ['Secretary  General', 'Secretary General'],
  ['head of the Research and Data unit', 'Head of the Research and Data Unit'],
  ['CEO', 'CEO'],
  ['vice-president', 'Vice-President'],
  ['The speaker', 'The Speaker'],
  ['übersetzer', 'Übersetzer'],
  ['', ''],
])('the title %j is %j', (words, title) => {
  expect(roleTitle(words)).toBe(title);
});
