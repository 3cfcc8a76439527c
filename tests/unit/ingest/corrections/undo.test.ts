import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { byName } from '../../../support/changed-article.ts';
import type { ArticleDraft } from '../../../support/facts.ts';
import { openNewsroom, type Newsroom } from '../../../support/newsroom.ts';
import { dumpPlan } from '../../../support/plans.ts';
import { statementIdIn } from '../../../support/statement-ids.ts';

const ana = byName('Person', 'Ana Brandt');
const bea = byName('Person', 'Bea Roe');
const cia = byName('Person', 'Cia Poe');
const board = byName('Organization', 'Harbour Board');

const FERRY: ArticleDraft = {
  slug: 'ferry',
  statements: [
    { content: 'The ferry stops', speaker: ana, topics: ['topic:ferries'] },
    { content: 'Nobody loses work', speaker: bea },
  ],
  roles: [{ person: ana, title: 'Harbour Master', organization: board }],
};
const CRANE: ArticleDraft = {
  slug: 'crane',
  statements: [
    { content: 'It lifts forty tonnes', speaker: cia },
    { content: 'It is red', speaker: ana },
  ],
};
const [STOPS, REDS] = [statementIdIn(FERRY, 0), statementIdIn(CRANE, 1)];

let room: Newsroom;
beforeEach(async () => {
  room = await openNewsroom();
  await room.put(FERRY, CRANE);
});
afterEach(() => room.done());

const graph = () => room.store.read(dumpPlan());
const merge = (keepId: string, ...mergeIds: string[]) => ({ kind: 'MERGE', keepId, mergeIds }) as const;

describe('taking a correction back', () => {
  test.each([
    ['a merge', merge(bea.id, ana.id)],
    ['a split', { kind: 'SPLIT', entityId: ana.id, statementIds: [REDS], name: 'Ana the Other' }],
    ['a name', { kind: 'RENAME', entityId: ana.id, name: 'Dame Ana' }],
    ['a speaker', { kind: 'REATTRIBUTE', statementId: STOPS, speakerId: cia.id }],
    ['a rejection', { kind: 'REJECT', statementId: STOPS }],
    ['a confirmation', { kind: 'CONFIRM', statementId: STOPS }],
    ['topics', { kind: 'SET_TOPICS', statementId: STOPS, topicIds: ['topic:bridges'] }],
    [
      'a role that is not held',
      {
        kind: 'SET_ROLE',
        personId: ana.id,
        title: 'Harbour Master',
        organizationId: board.id,
        held: false,
      },
    ],
    [
      'a role that is held',
      { kind: 'SET_ROLE', personId: cia.id, title: 'Pilot', organizationId: board.id, held: true },
    ],
  ] as const)('makes the graph what it was: %s', async (_, request) => {
    const before = await graph();
    const correction = await room.correct(request);
    expect(await graph()).not.toEqual(before);
    expect(await room.undo(correction)).toEqual([]);
    expect(await graph()).toEqual(before);
    expect(await room.editing.correction(correction.id)).toMatchObject({
      action: correction.action,
      undone: { author: 'ines', ledgerVersion: 2 },
    });
    expect(await room.editing.ledgerVersion()).toBe(2);
  });

  test('is done once, of what there is', async () => {
    const correction = await room.correct(merge(bea.id, ana.id));
    await room.undo(correction);
    expect(await room.undo(correction)).toEqual([
      'ALREADY_UNDONE correction: correction:000000000001 was undone by ines already.',
    ]);
    expect(await room.undo({ id: 'correction:000000000099' })).toEqual([
      'NOT_FOUND correction: There is no correction "correction:000000000099" in the ledger.',
    ]);
  });

  test('in any order gives the graph back, where none builds on another', async () => {
    const before = await graph();
    const made = [
      await room.correct({ kind: 'RENAME', entityId: ana.id, name: 'Dame Ana' }),
      await room.correct(merge(bea.id, ana.id)),
      await room.correct({ kind: 'REATTRIBUTE', statementId: STOPS, speakerId: cia.id }),
      await room.correct({ kind: 'REJECT', statementId: REDS }),
    ];
    for (const index of [1, 3, 0, 2]) expect(await room.undo(made[index] ?? { id: '' })).toEqual([]);
    expect(await graph()).toEqual(before);
  });

  test('leaves a later merge of the same persons standing', async () => {
    const first = await room.correct(merge(bea.id, ana.id));
    await room.correct(merge(cia.id, bea.id));
    expect(await room.ids('Person')).toEqual([cia.id]);
    expect(await room.undo(first)).toEqual([]);
    // Ana is herself again; Bea, by herself, was merged into Cia.
    expect(await room.ids('Person')).toEqual([ana.id, cia.id]);
  });

  test('holds for articles that came while the correction held', async () => {
    const correction = await room.correct(merge(bea.id, ana.id));
    await room.put({ slug: 'new', statements: [{ content: 'It rains', speaker: ana }] });
    expect((await room.said())['It rains']?.speakerId).toBe(bea.id);
    await room.undo(correction);
    expect((await room.said())['It rains']?.speakerId).toBe(ana.id);
  });
});

describe('a correction that others build on', () => {
  test('stays until what was done with whom it made is undone, the last first', async () => {
    const made = await room.correct({
      kind: 'SPLIT',
      entityId: ana.id,
      statementIds: [REDS],
      name: 'Ana Two',
    });
    const createdId = made.createdId ?? '';
    const named = await room.correct({ kind: 'RENAME', entityId: createdId, name: 'Ana the Second' });
    const merged = await room.correct(merge(cia.id, createdId));
    expect(await room.undo(made)).toEqual([
      `BUILT_UPON correction: Later corrections build on ${made.id}. Undo these first, in this order: ${merged.id}, ${named.id}.`,
    ]);
    for (const each of [merged, named, made]) expect(await room.undo(each)).toEqual([]);
    expect(await room.ids('Person')).toEqual([ana.id, bea.id, cia.id]);
  });

  test('is a merge whose names a split took away again', async () => {
    const merged = await room.correct(merge(bea.id, cia.id));
    const taken = await room.correct({
      kind: 'SPLIT',
      entityId: bea.id,
      statementIds: [statementIdIn(CRANE, 0)],
      name: null,
    });
    expect((await room.undo(merged)).map((problem) => problem.split(' ')[0])).toEqual(['BUILT_UPON']);
    expect(await room.undo(taken)).toEqual([]);
    expect(await room.undo(merged)).toEqual([]);
  });
});
