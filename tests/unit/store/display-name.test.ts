import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { displayName, nameOrder, type NameForm } from '../../../src/store/display-name.ts';

const form = (name: string, articles: number, asFullest: number): NameForm => ({
  form: name,
  articles,
  asFullest,
});

describe('displayName', () => {
  it('is the form that most articles use as their fullest', () => {
    expect(displayName([form('Lund', 9, 1), form('Ada Lund', 3, 3), form('A. Lund', 4, 2)], null)).toEqual({
      name: 'Ada Lund',
      aliases: ['A. Lund', 'Lund'],
    });
  });

  it('prefers the more used, then the longer, then the first of equals', () => {
    expect(displayName([form('aa', 1, 1), form('bb', 2, 1)], null).name).toBe('bb');
    expect(displayName([form('aa', 1, 1), form('bbb', 1, 1)], null).name).toBe('bbb');
    expect(displayName([form('bb', 1, 1), form('aa', 1, 1)], null).name).toBe('aa');
    expect(displayName([], null)).toEqual({ name: '', aliases: [] });
  });

  it('is the preferred name where there is one, which is then no alias', () => {
    const forms = [form('Ada Lund', 3, 3), form('Lund', 9, 1)];
    expect(displayName(forms, 'Lady Lund')).toEqual({ name: 'Lady Lund', aliases: ['Ada Lund', 'Lund'] });
    expect(displayName(forms, 'Lund')).toEqual({ name: 'Lund', aliases: ['Ada Lund'] });
  });

  it('does not depend on the order of the forms', () => {
    const forms = fc.uniqueArray(
      fc.record({
        form: fc.string({ minLength: 1 }),
        articles: fc.nat({ max: 3 }),
        asFullest: fc.nat({ max: 3 }),
      }),
      { selector: (each) => each.form },
    );
    fc.assert(
      fc.property(forms, (some) => {
        expect(displayName([...some].reverse(), null)).toEqual(displayName(some, null));
      }),
    );
  });

  it('orders without case and accents', () => {
    expect(nameOrder('Élan Ünïted')).toBe('elan united');
  });
});
