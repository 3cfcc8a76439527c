import { describe, expect, test } from 'vitest';
import { meantBy, shortFormsOf } from '../../../../src/identity/organizations/short-forms.ts';
import { organizationNamed, personNamed } from '../support/references.ts';

const shortForms = (...forms: [string, ...string[]]): string[] => shortFormsOf(organizationNamed(...forms));

describe('the short forms that an article gives an organization', () => {
  test.each([
    ['Varsk Harbour Union', 'VHU', 'organization:vhu'],
    ['European Aeronautic Defence and Space Company', 'EADS', 'organization:eads'],
    ['Caldermere Tidal-Power Agency', 'CTPA', 'organization:ctpa'],
    ['AirTran Airways', 'AirTran', 'organization:airtran'],
    ['Petri Aerospace Systems', 'Petri', 'organization:petri'],
  ])('%s is %s', (full, short, nameId) => {
    expect(shortForms(full, short)).toEqual([nameId]);
  });

  test.each([
    ['Northern Tidal Office', 'VHU', 'the letters are not its own'],
    ['Varsk Harbour Union', 'Vhu', 'no capital letters'],
    ['Bank of Varsk', 'Bank', 'what is left away tells which bank'],
    ['Ministry of Rivers', 'ministry', 'a word, not a name'],
    ['Varsk Ltd', 'Varsk', 'the same name'],
  ])('%s is not %s: %s', (full, short) => {
    expect(shortForms(full, short)).toEqual([]);
  });

  test('are each told once, in order, and of organizations only', () => {
    expect(shortForms('Space Technologies Industries', 'Space', 'STI', 'S.T.I.')).toEqual([
      'organization:space',
      'organization:sti',
    ]);
    expect(shortFormsOf(personNamed('Sergey Lavrov', 'SL'))).toEqual([]);
  });
});

describe('a short form means', () => {
  test('the longer name that articles shorten to it', () => {
    expect(meantBy({ longer: { 'organization:varsk-harbour-union': 1 } })).toBe(
      'organization:varsk-harbour-union',
    );
  });

  test('the one that four of five articles mean', () => {
    expect(meantBy({ longer: { 'organization:a': 4, 'organization:b': 1 } })).toBe('organization:a');
    expect(meantBy({ longer: { 'organization:a': 3, 'organization:b': 1 } })).toBeNull();
  });

  test('nothing where no article says', () => {
    expect(meantBy({ longer: {} })).toBeNull();
  });
});
