import { ApolloServerErrorCode } from '@apollo/server/errors';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BODY_LIMITS_TEXT } from '../../../src/server/body-limits.ts';
import { ERROR_CODES } from '../../../src/shared/errors.ts';
import { PACKAGE_ROOT } from '../../../src/shared/package-root.ts';

const PAGE = readFileSync(new URL('docs/errors.md', PACKAGE_ROOT), 'utf8');
const OURS = Object.keys(ERROR_CODES);
/** Those of Apollo Server that reach a client: its own INTERNAL_SERVER_ERROR leaves us as INTERNAL. */
const APOLLOS = Object.values(ApolloServerErrorCode).filter(
  (code) => code !== ApolloServerErrorCode.INTERNAL_SERVER_ERROR && !OURS.includes(code),
);

describe('docs/errors.md', () => {
  const sections = new Map(
    PAGE.split(/^#+ /m).map((section) => {
      const [heading = '', ...text] = section.split('\n');
      return [heading, text.join(' ').trim()];
    }),
  );
  const codes = [...PAGE.matchAll(/^### (\w+)$/gm)].map((heading) => heading[1] ?? '');

  it("explains every code of the catalogue, and Apollo's, and no other, each once", () => {
    expect([...codes].sort()).toEqual([...OURS, ...APOLLOS].sort());
  });

  it.each([...OURS, ...APOLLOS])('says about %s more than its name', (code) => {
    expect(sections.get(code)?.length).toBeGreaterThan(60);
  });

  it('gives the limits of bodies as they are', () => {
    expect(sections.get('LIMIT_EXCEEDED')).toContain(BODY_LIMITS_TEXT);
  });

  it('links only to headings of pages that are there', () => {
    for (const [, page, anchor] of PAGE.matchAll(/\]\((\w+\.md)(?:#(\w+))?\)/g)) {
      const target = readFileSync(new URL(`docs/${page ?? ''}`, PACKAGE_ROOT), 'utf8');
      if (anchor !== undefined) expect(target.toLowerCase()).toContain(`# ${anchor}\n`);
    }
  });
});
