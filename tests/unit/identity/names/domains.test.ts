import { expect, test } from 'vitest';
import { domainOf } from '../../../../src/identity/names/domains.ts';

test.each([
  ['Foreign Minister', null, 'POLITICS'],
  ['Swimmer', null, 'SPORT'],
  ['Professor of Law', null, 'SCIENCE'],
  ['Co-founder', null, 'BUSINESS'],
  ['Minister/Professor', null, 'SCIENCE'],
])('the title %s tells the walk of life', (title, kind, domain) => {
  expect(domainOf(title, kind)).toBe(domain);
});

test('a title wins over the kind of the organization', () => {
  expect(domainOf('Coach', 'EDUCATION')).toBe('SPORT');
});

test.each([
  ['COMPANY' as const, 'BUSINESS'],
  ['GOVERNMENT' as const, 'POLITICS'],
  ['TEAM' as const, 'SPORT'],
  [null, null],
])('a president of a %s is of %s', (kind, domain) => {
  expect(domainOf('President', kind)).toBe(domain);
});
