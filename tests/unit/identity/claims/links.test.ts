import { describe, expect, it } from 'vitest';
import { linksOf } from '../../../../src/identity/claims/links.ts';
import { statement, type StatementDraft } from './statements.ts';

const MAYOR: StatementDraft = { speakerId: 'person:ingrid-solvane' };
const DENIED: StatementDraft = { polarity: 'NEGATIVE', cueClass: 'DENIED' };
const LATER: StatementDraft = { on: '2012-12-06' };

describe('linksOf', () => {
  it('finds who denies what another said', () => {
    const said = statement('the company had offered the land under the terminal to a developer', MAYOR);
    const denied = statement('it had offered the land under the terminal to a developer', {
      ...DENIED,
      ...LATER,
    });
    expect(linksOf(denied, [said, denied])).toEqual([
      {
        kind: 'CONTRADICTS',
        statementId: said.id,
        reason:
          'denies "it had offered the land under the terminal to a developer" against "the company had offered the ' +
          'land under the terminal to a developer" (shares: offered, land, terminal, developer)',
      },
    ]);
    expect(linksOf(said, [said, denied])).toEqual([]);
  });

  it('finds who contradicts himself, however few the words', () => {
    const before = statement('There is no such clause.', { polarity: 'NEGATIVE' });
    const after = statement('There is a clause … I hoped that nobody would need it.', LATER);
    const [link] = linksOf(after, [before]);
    expect(link?.kind).toBe('CONTRADICTS');
    expect(link?.reason).toBe(
      'says "There is a clause … I hoped that nobody would need it." against what the same speaker said before: ' +
        '"There is no such clause." (shares: clause)',
    );
    const other = statement('There is a clause', { ...MAYOR, ...LATER });
    expect(linksOf(other, [before])).toEqual([]);
  });

  it.each([
    [
      'another thing is denied',
      'Moscow wanted clear guarantees for its strategic forces',
      'the shield must not harm Russia’s strategic forces',
    ],
    [
      'the words are others',
      'Euro-Atlantic security is indivisible',
      'Euro-Atlantic security cannot be divided',
    ],
    [
      'the numbers are others',
      'the trust has collected 4,100 signatures against the name',
      'the trust has not collected 5,000 signatures against the name',
    ],
  ])('finds no contradiction where %s', (_, said, negated) => {
    const other = statement(negated, { ...LATER, ...MAYOR, polarity: 'NEGATIVE' });
    expect(linksOf(other, [statement(said)])).toEqual([]);
  });

  it('finds no contradiction in a question, in the same polarity, or after sixty days', () => {
    const said = statement('the company had talks with a property developer in spring');
    const words = 'the company had no talks with a property developer in spring';
    const by = (draft: StatementDraft) =>
      linksOf(statement(words, { ...MAYOR, ...LATER, ...draft }), [said]).length;
    expect(by({ polarity: 'NEGATIVE' })).toBe(1);
    expect(by({ polarity: 'NEGATIVE', cueClass: 'ASKED' })).toBe(0);
    expect(by({ polarity: 'POSITIVE' })).toBe(0);
    expect(by({ polarity: 'NEGATIVE', on: '2013-02-03' })).toBe(0);
  });

  it('finds who answers somebody whom he names, in his words', () => {
    const said = statement('the union walked out of the talks about the timetable', {
      speakerId: 'organization:norvane-lines',
      topicIds: ['topic:labour'],
    });
    const answer = statement('Norvane of playing games with the timetable of the islands', {
      ...LATER,
      speakerId: 'person:thomas-keldrin',
      cueClass: 'ACCUSED',
      mentionIds: ['organization:norvane-lines'],
      topicIds: ['topic:labour'],
    });
    expect(linksOf(answer, [said]).map(({ kind, statementId }) => ({ kind, statementId }))).toEqual([
      { kind: 'REPLIES_TO', statementId: said.id },
    ]);
    const silent = statement(answer.content, { ...LATER, ...MAYOR, mentionIds: answer.mentionIds });
    expect(linksOf(silent, [said])).toEqual([]);
  });

  it('links to reprints of one statement once, and to three statements at most', () => {
    const words = 'the company had talks with a property developer in spring';
    const reprints = ['2012-12-03', '2012-12-01', '2012-12-02'].map((on) =>
      statement(words, { ...MAYOR, on }),
    );
    const others = ['ann', 'ben', 'cyd', 'dan'].map((name) =>
      statement(words, { speakerId: `person:${name}-roe`, on: '2012-12-04' }),
    );
    const denied = statement(words, { ...DENIED, ...LATER });
    const links = linksOf(denied, [...others, ...reprints]);
    expect(links).toHaveLength(3);
    expect(links[0]?.statementId).toBe(reprints[1]?.id);
  });
});
