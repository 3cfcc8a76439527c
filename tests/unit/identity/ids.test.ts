import { describe, expect, it } from 'vitest';
import {
  articleHash,
  articleId,
  articleIdOfUrl,
  eventId,
  namedId,
  roleId,
  sourceId,
  statementId,
} from '../../../src/identity/ids.ts';
import { claimIdOf } from '../../../src/identity/claims/settle-claims.ts';
import { typeOfId } from '../../../src/model/graph-schema.ts';

const NO_URL = { url: null, title: 'Ferry late', text: 'It is.' };
const ARTICLE = articleIdOfUrl('https://www.harbour.example.org/2024/10/07/ferry-late?id=7');

describe('the id of an article', () => {
  it('is readable and depends on the whole URL', () => {
    expect(ARTICLE).toMatch(/^article:harbour-example-org-2024-10-07-ferry-late-[0-9a-f]{8}$/);
    expect(articleIdOfUrl('https://www.harbour.example.org/2024/10/07/ferry-late?id=8')).not.toBe(ARTICLE);
  });

  it('does not depend on anything else where there is a URL', () => {
    const url = 'https://harbour.example.org/a';
    expect(articleId({ ...NO_URL, url })).toBe(articleId({ url, title: 'Other', text: 'Other.' }));
  });

  it('depends on title and text where there is none', () => {
    expect(articleId(NO_URL)).toMatch(/^article:ferry-late-[0-9a-f]{16}$/);
    expect(articleId({ ...NO_URL, text: 'It was.' })).not.toBe(articleId(NO_URL));
    expect(articleId({ ...NO_URL, title: 'Ferry lateI', text: 't is.' })).not.toBe(articleId(NO_URL));
  });

  it('stays short, whatever the title or path', () => {
    expect(articleId({ ...NO_URL, title: 'word '.repeat(90) }).length).toBeLessThanOrEqual(8 + 60 + 1 + 16);
    expect(articleIdOfUrl(`https://harbour.example.org/${'%D0%B0'.repeat(300)}`).length).toBeLessThanOrEqual(
      8 + 60 + 1 + 8,
    );
    expect(articleIdOfUrl('https://harbour.example.org/%E0%A4%A')).toMatch(/^article:/);
  });

  it('is a hash where a title has no letters', () => {
    expect(articleId({ ...NO_URL, title: '!!!' })).toMatch(/^article:[0-9a-f]{16}$/);
    expect(articleHash(articleId({ ...NO_URL, title: '!!!' }))).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe('other ids', () => {
  it('tell their type by their prefix', () => {
    const ids = {
      Person: namedId('Person', 'Ann Roe'),
      Organization: namedId('Organization', 'NATO'),
      Place: namedId('Place', 'Brussels'),
      Event: eventId({ name: 'Session', startDate: null, startDatePrecision: null }, ARTICLE),
      UnnamedSource: sourceId(ARTICLE, 'a senior official'),
      Statement: statementId(ARTICLE, 'It is late', 1),
      Role: roleId('person:ann-roe', 'Mayor', null),
      Claim: claimIdOf(statementId(ARTICLE, 'It is late', 1)),
    };
    for (const [type, id] of Object.entries(ids)) expect(typeOfId(id)).toBe(type);
  });

  it('of names without letters, or too long, are hashes that differ', () => {
    expect(namedId('Organization', '***')).not.toBe(namedId('Organization', '???'));
    const long = 'very '.repeat(40);
    expect(namedId('Organization', `${long}good`)).not.toBe(namedId('Organization', `${long}bad`));
    expect(namedId('Organization', long).length).toBeLessThanOrEqual('organization:'.length + 80);
  });

  it.each([
    ['2024-10-07', 'DAY', 'event:the-strike-2024-10-07'],
    ['2024-10-07', 'WEEK', 'event:the-strike-2024-10-07'],
    ['2024-10-01', 'MONTH', 'event:the-strike-2024-10'],
    ['2024-01-01', 'YEAR', 'event:the-strike-2024'],
  ] as const)('of an event on %s to the %s is %s', (startDate, startDatePrecision, id) => {
    expect(eventId({ name: 'strike', startDate, startDatePrecision }, ARTICLE)).toBe(id.replace('the-', ''));
  });

  it('of an event without a date stay in its article', () => {
    const event = { name: 'strike', startDate: null, startDatePrecision: null };
    expect(eventId(event, ARTICLE)).not.toBe(eventId(event, articleId(NO_URL)));
  });
});
