import { describe, expect, it } from 'vitest';
import { Paces } from '../../../../src/store/sqlite/readers/paces.ts';

describe('paces of queries', () => {
  it('take a query for slow once it was, twice in a row, and for quick once it is again', () => {
    const paces = new Paces();
    expect(paces.isQuick('q')).toBe(true);
    paces.note('q', 300);
    expect(paces.isQuick('q')).toBe(true);
    paces.note('q', 300);
    expect(paces.isQuick('q')).toBe(false);
    expect(paces.isQuick('r')).toBe(true);
    paces.note('q', 2);
    expect(paces.isQuick('q')).toBe(true);
  });

  it('forget what was not asked for long', () => {
    const paces = new Paces();
    for (const sql of ['old', 'old', 'used', 'used']) paces.note(sql, 300);
    for (let i = 0; i < 999; i += 1) paces.note(`q${i}`, 1);
    expect(paces.isQuick('old')).toBe(true);
    expect(paces.isQuick('used')).toBe(false);
  });
});
