import { describe, expect, it } from 'vitest';
import { isSameClaim } from '../../../../src/identity/claims/same-claim.ts';
import { statement, type StatementDraft } from './statements.ts';

const DIRECT: StatementDraft = { kind: 'DIRECT' };
const NOT: StatementDraft = { polarity: 'NEGATIVE' };
const DENIED: StatementDraft = { polarity: 'NEGATIVE', cueClass: 'DENIED' };

function isJoined(
  a: string,
  b: string,
  draftA: StatementDraft = {},
  draftB: StatementDraft = draftA,
): boolean {
  const [one, other] = [statement(a, draftA), statement(b, draftB)];
  const joined = isSameClaim(one, other);
  expect(isSameClaim(other, one)).toBe(joined);
  return joined;
}

const SPREADSHEET = 'We will not let a spreadsheet close a harbour that has been open for two hundred years';

describe('isSameClaim', () => {
  it.each([
    [
      'the same words',
      'We are moving in the right direction',
      'we are moving in the right direction.',
      DIRECT,
    ],
    [
      'indirect speech in other words',
      'Russia wanted clear guarantees that the missile shield planned by the United States would not damage its strategic potential',
      'Russia wants guarantees that the U.S. missile shield will not hurt its strategic potential',
      {},
    ],
    [
      'a capital for its country, another tense',
      'Moscow would not interfere with Turkey’s right to defend itself',
      'Russia will not interfere with the right of Turkey to defend itself',
      NOT,
    ],
    ['two spellings', 'the defence labour centre opens here', 'the defense labor center opens here', {}],
    [
      'a clipped quotation',
      'My grandmother sold herring on that quay, and now they want us to sell cake to hotel guests in our own harbour',
      'they want us to sell cake to hotel guests',
      DIRECT,
    ],
    [
      'an altered quotation',
      SPREADSHEET,
      'We won’t let any spreadsheet close a harbour that was open for 200 years',
      DIRECT,
    ],
    [
      'one sentence of two',
      'The Old Quay loses money every single day it stays open … A strike will not change that by one crown.',
      'The Old Quay “loses money every single day it stays open”',
      DIRECT,
    ],
  ] as const)('joins %s', (_, a, b, draft) => {
    expect(isJoined(a, b, draft)).toBe(true);
  });

  it('joins a denial in words with a denial by the cue', () => {
    const deal = 'had offered the land under the terminal to a developer';
    expect(isJoined(`the company ${deal}`, `the company never ${deal}`, DENIED, NOT)).toBe(true);
  });

  it.each([
    [
      'an assertion and its negation',
      'Russia will object to Patriot missiles near the Syrian border',
      'Russia will not object to Patriot missiles near the Syrian border',
      {},
      NOT,
    ],
    [
      'a negation that the polarity misses',
      'it is clear that the company had talks with a property developer',
      'it is clear that the company had no talks with a property developer',
      {},
      {},
    ],
    [
      'an assertion and its denial',
      'the company had offered the land to a developer',
      'the company had offered the land to a developer',
      {},
      DENIED,
    ],
    [
      'other numbers',
      'The trust has collected 4,100 signatures',
      'The trust has collected 4,200 signatures',
      {},
      {},
    ],
    [
      'other names',
      'NATO will send Patriot missiles to Turkey',
      'NATO will send Patriot missiles to Jordan',
      {},
      {},
    ],
    [
      'opposite words',
      'interest rates in the region will rise next spring',
      'interest rates in the region will fall next spring',
      {},
      {},
    ],
    [
      'two statements on one subject',
      'Russia wants clear guarantees about the missile shield planned by the United States',
      'Moscow wanted clear guarantees for its strategic forces',
      {},
      {},
    ],
    [
      'a quotation whose negation was cut off',
      SPREADSHEET,
      'let a spreadsheet close a harbour that has been open for two hundred years',
      DIRECT,
      DIRECT,
    ],
    ['words that say nothing', 'It was there', 'It was there', {}, {}],
  ] as const)('keeps apart %s', (_, a, b, draftA, draftB) => {
    expect(isJoined(a, b, draftA, draftB)).toBe(false);
  });

  it('keeps apart other speakers, statements without one, and what is said again long after', () => {
    const words = 'The missile shield must not harm the strategic forces of Russia';
    expect(isJoined(words, words)).toBe(true);
    expect(isJoined(words, words, {}, { speakerId: 'person:oana-lungescu' })).toBe(false);
    expect(isJoined(words, words, { speakerId: null })).toBe(false);
    expect(isJoined(words, words, {}, { on: '2013-01-03' })).toBe(true);
    expect(isJoined(words, words, {}, { on: '2013-01-04' })).toBe(false);
  });

  it('joins statements of one article only where the words are the same', () => {
    const body = 'Russia and NATO remain far apart on missile defence';
    const inOne: StatementDraft = { articleId: 'article:one' };
    expect(isJoined(body, `${body}.`, inOne)).toBe(true);
    expect(isJoined(body, 'Russia and NATO still remain far apart on missile defence plans', inOne)).toBe(
      false,
    );
    expect(isJoined(body, 'Russia and NATO still remain far apart on missile defence plans')).toBe(true);
  });
});
