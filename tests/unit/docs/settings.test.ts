import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../../../src/server/config.ts';
import { PACKAGE_ROOT } from '../../../src/shared/package-root.ts';

const PAGE = readFileSync(new URL('docs/settings.md', PACKAGE_ROOT), 'utf8');
const NAMES = Object.keys(SETTINGS.shape);

describe('docs/settings.md', () => {
  const rows = [...PAGE.matchAll(/^\| \[`(\w+)`\]\(#(\w+)\) \| (.+?) \| .+ \|$/gm)];

  it('lists exactly the settings there are, in their order', () => {
    expect(rows.map((row) => row[1])).toEqual(NAMES);
  });

  it('has a section for each and for nothing else, where messages and the table link to', () => {
    expect([...PAGE.matchAll(/^## (.+)$/gm)].map((heading) => heading[1])).toEqual(NAMES);
    for (const [, name, anchor] of rows) expect(anchor).toBe(name?.toLowerCase());
  });

  it.each(Object.entries<unknown>(SETTINGS.parse({})))('gives the default of %s', (name, value) => {
    const shown = rows.find((row) => row[1] === name)?.[3];
    const isEmpty = Array.isArray(value) && value.length === 0;
    const expected = isEmpty
      ? 'none'
      : typeof value === 'boolean'
        ? value
          ? '`on`'
          : '`off`'
        : `\`${String(value)}\``;
    expect(shown).toBe(expected);
  });

  it('says of the others that they are unset', () => {
    const defaults = SETTINGS.parse({});
    const unset = rows.filter((row) => !((row[1] ?? '') in defaults));
    expect(unset.map((row) => row[1])).toEqual([
      'NEO4J_URI',
      'NEO4J_PASSWORD',
      'EDITOR_TOKEN',
      'AUTH_TOKENS',
      'AUTH_JWKS_URL',
      'AUTH_JWT_SECRET',
      'AUTH_JWT_ISSUER',
      'AUTH_JWT_AUDIENCE',
      'TRUSTED_DOCUMENTS_FILE',
      'ONRECORD_LLM_BASE_URL',
      'ONRECORD_LLM_MODEL',
      'ONRECORD_LLM_API_KEY',
      'REDIS_URL',
    ]);
    for (const row of unset) expect(row[3]).toBe('unset');
  });
});
