import { describe, expect, test } from 'vitest';
import { EntityTable } from '../../../../src/identity/entity-table.ts';
import { correctStatements } from '../../../../src/identity/ledger/correct-statements.ts';
import { Ledger } from '../../../../src/identity/ledger/ledger.ts';
import type { CorrectionAction } from '../../../../src/model/correction.ts';
import { byName, changedArticle } from '../../../support/changed-article.ts';
import { anchor, entries, merge, split, type Made } from './corrections.ts';

const ana = byName('Person', 'Ana Brandt');
const bea = byName('Person', 'Bea Roe');
const { facts } = changedArticle({
  slug: 'a',
  statements: [
    {
      content: 'The ferry stops',
      speaker: ana,
      reportedBy: [bea],
      mentions: [bea],
      topics: [['topic:ferries', 0.9]],
      alternatives: [{ id: bea.id, name: 'Bea Roe', score: 0.2 }],
    },
  ],
});
const [statement] = facts.statements;
if (statement === undefined) throw new Error('the article has a statement');
const target = anchor(statement.id, 'article:a');

/** The statement as these corrections make it, and whom the article names then. */
function corrected(...made: readonly Made[]) {
  const table = new EntityTable();
  for (const entity of facts.entities) table.add(entity);
  const [first] = correctStatements(facts.statements, facts.article, new Ledger(entries(...made)), table);
  if (first === undefined) throw new Error('a correction takes no statement away');
  return { ...first, entities: table.facts().map(({ id, forms }) => [id, forms[0]]) };
}

const saidBy = (speakerId: string | null, speakerName: string | null = null): CorrectionAction => ({
  kind: 'REATTRIBUTE',
  statement: target,
  speakerId,
  speakerName,
});

describe('a statement', () => {
  test('that was rejected stays, but nobody said it and it is about nothing', () => {
    expect(corrected({ kind: 'REJECT', statement: target })).toMatchObject({
      id: statement.id,
      content: statement.content,
      status: 'REJECTED',
      speakerId: null,
      alternatives: [],
      reportedByIds: [],
      topics: [],
      mentions: [],
      eventId: null,
    });
  });

  test('that was confirmed is as it was, but for that', () => {
    expect(corrected({ kind: 'CONFIRM', statement: target })).toMatchObject({
      ...statement,
      status: 'CONFIRMED',
    });
  });

  test('that was rejected, then confirmed, is whole again', () => {
    const both = corrected({ kind: 'REJECT', statement: target }, { kind: 'CONFIRM', statement: target });
    expect(both).toMatchObject({ ...statement, status: 'CONFIRMED' });
  });

  test('has the topics that it was given, the scores that it had, the best first', () => {
    const topicIds = ['topic:bridges', 'topic:ferries'];
    expect(corrected({ kind: 'SET_TOPICS', statement: target, topicIds })).toMatchObject({
      status: 'CORRECTED',
      topics: [
        { topicId: 'topic:bridges', score: 1 },
        { topicId: 'topic:ferries', score: 0.9 },
      ],
    });
  });

  test('is another speaker’s, who did not pass it on then and is no alternative', () => {
    expect(corrected(saidBy(bea.id))).toMatchObject({
      speakerId: bea.id,
      status: 'CORRECTED',
      confidence: 1,
      how: 'a person said who spoke',
      alternatives: [],
      reportedByIds: [],
    });
  });

  test('may be somebody’s whom the article does not name, under the name of that time', () => {
    const { speakerId, entities } = corrected(saidBy('person:cia-poe', 'Cia Poe'));
    expect(speakerId).toBe('person:cia-poe');
    expect(entities).toContainEqual(['person:cia-poe', 'Cia Poe']);
  });

  test('may be nobody’s who is known', () => {
    expect(corrected(saidBy(null)).speakerId).toBeNull();
  });

  test('follows its speaker into a merge that came later', () => {
    expect(corrected(saidBy('person:cia-poe', 'Cia Poe'), merge(bea.id, 'person:cia-poe')).speakerId).toBe(
      bea.id,
    );
  });

  test('goes to the one that a split made, unless it is another speaker’s by then', () => {
    const off = split(ana.id, 'person:ana-brandt-1', { statements: [target], name: 'Ana the Other' });
    expect(corrected(off)).toMatchObject({ speakerId: 'person:ana-brandt-1', status: 'CORRECTED' });
    expect(corrected(off).entities).toContainEqual(['person:ana-brandt-1', 'Ana the Other']);
    expect(corrected(saidBy(bea.id), off).speakerId).toBe(bea.id);
    // Without a name of its own it has the one that the article uses.
    const unnamed = split(ana.id, 'person:ana-brandt-1', { statements: [target] });
    expect(corrected(unnamed).entities).toContainEqual(['person:ana-brandt-1', 'Ana Brandt']);
  });

  test('is as the article says it where the correction speaks of another one', () => {
    expect(corrected({ kind: 'REJECT', statement: anchor('statement:other', 'article:a') })).toMatchObject(
      statement,
    );
    expect(corrected({ kind: 'REJECT', statement: anchor(statement.id, 'article:b') })).toMatchObject(
      statement,
    );
  });
});
