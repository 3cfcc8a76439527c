import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byName } from '../../../support/changed-article.ts';
import type { ArticleDraft } from '../../../support/facts.ts';
import { NOW, openNewsroom, type Newsroom } from '../../../support/newsroom.ts';
import { without } from '../../../support/without.ts';

const ana = byName('Person', 'Ana Brandt');
const anna = byName('Person', 'Anna Brandt');
const board = byName('Organization', 'Harbour Board');
const council = byName('Organization', 'Harbour Council');

const FERRY: ArticleDraft = {
  slug: 'ferry',
  statements: [
    { content: 'The ferry stops', speaker: ana, topics: [['topic:ferries', 0.9]] },
    { content: 'Nobody loses work', speaker: ana },
  ],
  roles: [{ person: ana, title: 'Harbour Master', organization: board }],
};
const CRANE: ArticleDraft = {
  slug: 'crane',
  statements: [{ content: 'It lifts forty tonnes', speaker: anna }],
  roles: [{ person: anna, title: 'Pilot', organization: council }],
};

let room: Newsroom;
beforeEach(async () => {
  room = await openNewsroom();
  await room.put(FERRY, CRANE);
});
afterEach(() => room.done());

const idOf = async (content: string): Promise<string> => (await room.said())[content]?.id ?? '';
const speakers = async () =>
  Object.fromEntries(
    Object.entries(await room.said()).map(([content, { speakerId }]) => [content, speakerId]),
  );

describe('a merge', () => {
  test('gives the one that is kept what the others said and were', async () => {
    await room.correct({ kind: 'MERGE', keepId: ana.id, mergeIds: [anna.id] });
    expect(await room.ids('Person')).toEqual([ana.id]);
    expect([...(await room.names(ana.id))].sort()).toEqual(['Ana Brandt', 'Anna Brandt']);
    expect(new Set(Object.values(await speakers()))).toEqual(new Set([ana.id]));
    expect(await room.roles()).toEqual([
      'person:ana-brandt Harbour Master organization:harbour-board',
      'person:ana-brandt Pilot organization:harbour-council',
    ]);
  });

  test('holds for articles that come later, under any of the names', async () => {
    await room.correct({ kind: 'MERGE', keepId: ana.id, mergeIds: [anna.id] });
    await room.remove('crane');
    await room.put({ slug: 'new', statements: [{ content: 'It rains', speaker: anna }] });
    expect((await speakers())['It rains']).toBe(ana.id);
  });

  test('of organizations takes roles along', async () => {
    await room.correct({ kind: 'MERGE', keepId: board.id, mergeIds: [council.id] });
    expect(await room.roles()).toEqual([
      'person:ana-brandt Harbour Master organization:harbour-board',
      'person:anna-brandt Pilot organization:harbour-board',
    ]);
  });
});

describe('a split', () => {
  test('makes somebody of his own, with what the articles say that speak of nobody else', async () => {
    await room.put({ slug: 'other', statements: [{ content: 'I swim', speaker: ana }] });
    const { createdId } = await room.correct({
      kind: 'SPLIT',
      entityId: ana.id,
      statementIds: [await idOf('I swim')],
      name: 'Ana Brandt (swimmer)',
    });
    expect(createdId).toBe('person:ana-brandt-swimmer-1');
    expect(await room.names(createdId ?? '')).toEqual(['Ana Brandt (swimmer)', 'Ana Brandt']);
    expect(await speakers()).toMatchObject({ 'I swim': createdId, 'The ferry stops': ana.id });
    expect(await room.roles()).toContain('person:ana-brandt Harbour Master organization:harbour-board');
  });

  test('takes some of an article’s statements and leaves the name where it was', async () => {
    const { createdId, action } = await room.correct({
      kind: 'SPLIT',
      entityId: ana.id,
      statementIds: [await idOf('Nobody loses work')],
      name: null,
    });
    expect(action).toMatchObject({ references: [] });
    expect(await speakers()).toMatchObject({ 'Nobody loses work': createdId, 'The ferry stops': ana.id });
    expect(await room.names(createdId ?? '')).toEqual(['Ana Brandt']);
  });

  test('of all statements of an article takes its roles along', async () => {
    const statementIds = [await idOf('The ferry stops'), await idOf('Nobody loses work')];
    const { createdId } = await room.correct({ kind: 'SPLIT', entityId: ana.id, statementIds, name: null });
    expect(await room.ids('Person')).toEqual([createdId, anna.id].sort());
    expect(await room.roles()).toContain(`${createdId ?? ''} Harbour Master organization:harbour-board`);
  });
});

test('a new name is shown first, whatever articles say', async () => {
  await room.correct({ kind: 'RENAME', entityId: ana.id, name: ' Dame Ana ' });
  expect(await room.names(ana.id)).toEqual(['Dame Ana', 'Ana Brandt']);
  await room.put({ slug: 'new', statements: [{ content: 'It rains', speaker: ana }] });
  expect(await room.names(ana.id)).toEqual(['Dame Ana', 'Ana Brandt']);
});

describe('a statement', () => {
  test('gets another speaker, or none', async () => {
    const statementId = await idOf('The ferry stops');
    await room.correct({ kind: 'REATTRIBUTE', statementId, speakerId: anna.id });
    expect((await room.said())['The ferry stops']).toMatchObject({ speakerId: anna.id, status: 'CORRECTED' });
    await room.correct({ kind: 'REATTRIBUTE', statementId, speakerId: null });
    expect((await speakers())['The ferry stops']).toBeNull();
  });

  test('is rejected and confirmed', async () => {
    await room.correct({ kind: 'REJECT', statementId: await idOf('The ferry stops') });
    expect((await room.said())['The ferry stops']).toMatchObject({ speakerId: null, status: 'REJECTED' });
    await room.correct({ kind: 'CONFIRM', statementId: await idOf('The ferry stops') });
    expect((await room.said())['The ferry stops']).toMatchObject({ speakerId: ana.id, status: 'CONFIRMED' });
  });

  test('keeps what was said of it when its article changes around it', async () => {
    await room.correct({ kind: 'REJECT', statementId: await idOf('The ferry stops') });
    await room.put({ ...FERRY, lead: 'Some words that are new.' });
    expect((await room.said())['The ferry stops']?.status).toBe('REJECTED');
  });

  test('has the topics that it was given', async () => {
    const statementId = await idOf('The ferry stops');
    await room.correct({ kind: 'SET_TOPICS', statementId, topicIds: ['topic:bridges', 'topic:bridges'] });
    expect((await room.said())['The ferry stops']?.status).toBe('CORRECTED');
    expect(await room.refused({ kind: 'SET_TOPICS', statementId, topicIds: ['topic:bridges'] })).toHaveLength(
      1,
    );
  });
});

describe('a role', () => {
  test('is taken away wherever articles give it', async () => {
    await room.put({ ...without(FERRY, 'statements'), slug: 'again' });
    await room.correct({
      kind: 'SET_ROLE',
      personId: ana.id,
      title: 'harbour master',
      organizationId: board.id,
      held: false,
    });
    expect(await room.roles()).toEqual(['person:anna-brandt Pilot organization:harbour-council']);
  });

  test('is given, in the article published first, in an organization that it need not name', async () => {
    await room.put({ ...CRANE, slug: 'early', publishedAt: '2012-01-01T00:00:00.000Z' });
    const { action } = await room.correct({
      kind: 'SET_ROLE',
      personId: anna.id,
      title: 'chief pilot',
      organizationId: board.id,
      held: true,
    });
    expect(action).toMatchObject({
      title: 'Chief Pilot',
      organizationName: 'Harbour Board',
      articleId: 'article:early',
    });
    expect(await room.roles()).toContain('person:anna-brandt Chief Pilot organization:harbour-board');
  });

  test('that was given goes along when its organization is merged, though its article names it not', async () => {
    await room.correct({
      kind: 'SET_ROLE',
      personId: anna.id,
      title: 'Chief Pilot',
      organizationId: board.id,
      held: true,
    });
    await room.correct({ kind: 'MERGE', keepId: council.id, mergeIds: [board.id] });
    expect(await room.ids('Organization')).toEqual([council.id]);
    expect(await room.roles()).toContain('person:anna-brandt Chief Pilot organization:harbour-council');
  });

  test('that somebody does not hold is not held by the one whom he is merged into either', async () => {
    await room.put({
      slug: 'new',
      roles: [...(CRANE.roles ?? []), { person: anna, title: 'Harbour Master', organization: board }],
    });
    await room.correct({
      kind: 'SET_ROLE',
      personId: ana.id,
      title: 'Harbour Master',
      organizationId: board.id,
      held: false,
    });
    await room.correct({ kind: 'MERGE', keepId: anna.id, mergeIds: [ana.id] });
    expect(await room.roles()).toEqual(['person:anna-brandt Pilot organization:harbour-council']);
  });
});

test('an entry says who made it, when, why, and how long the ledger was', async () => {
  const correction = await room.correct(
    { kind: 'RENAME', entityId: ana.id, name: 'Dame Ana' },
    { author: 'ruth', reason: 'a knighthood' },
  );
  expect(correction).toMatchObject({
    id: 'correction:000000000001',
    author: 'ruth',
    reason: 'a knighthood',
    recordedAt: NOW,
    ledgerVersion: 1,
    createdId: null,
    undone: null,
  });
  expect(await room.editing.correction(correction.id)).toEqual(correction);
  expect(await room.editing.ledgerVersion()).toBe(1);
  const second = await room.correct({ kind: 'RENAME', entityId: anna.id, name: 'Miss Anna' });
  const page = await room.editing.corrections({ after: null, limit: 10 });
  expect(page.map(({ value }) => value)).toEqual([second, correction]);
});
