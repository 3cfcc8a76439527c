import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CorrectionRequest } from '../../../../src/ingest/editing.ts';
import { byName } from '../../../support/changed-article.ts';
import { openNewsroom, type Newsroom } from '../../../support/newsroom.ts';
import { statementIdIn } from '../../../support/statement-ids.ts';

const ana = byName('Person', 'Ana Brandt');
const bea = byName('Person', 'Bea Roe');
const gone = byName('Person', 'Cia Poe');
const board = byName('Organization', 'Harbour Board');
const varsk = byName('Place', 'Varsk');

const DRAFT = {
  slug: 'ferry',
  statements: [
    { content: 'The ferry stops', speaker: ana, topics: ['topic:ferries'] },
    { content: 'Nobody knows', speaker: null },
    { content: 'This was never said', speaker: bea },
  ],
  roles: [{ person: ana, title: 'Harbour Master', organization: board }],
  mentions: [bea, gone, varsk],
};
const [STOPS, NOBODYS, REJECTED] = [0, 1, 2].map((index) => statementIdIn(DRAFT, index));

let room: Newsroom;
beforeAll(async () => {
  room = await openNewsroom();
  await room.put(DRAFT);
  await room.correct({ kind: 'REJECT', statementId: REJECTED ?? '' });
  await room.correct({ kind: 'MERGE', keepId: bea.id, mergeIds: [gone.id] });
});
afterAll(() => room.done());

const merge = (keepId: string, ...mergeIds: string[]): CorrectionRequest => ({
  kind: 'MERGE',
  keepId,
  mergeIds,
});
const split = (entityId: string, statementIds: string[], name: string | null = null): CorrectionRequest => ({
  kind: 'SPLIT',
  entityId,
  statementIds,
  name,
});
const rename = (entityId: string, name: string): CorrectionRequest => ({ kind: 'RENAME', entityId, name });
const reattribute = (statementId = '', speakerId: string | null = null): CorrectionRequest => ({
  kind: 'REATTRIBUTE',
  statementId,
  speakerId,
});
const topics = (statementId = '', ...topicIds: string[]): CorrectionRequest => ({
  kind: 'SET_TOPICS',
  statementId,
  topicIds,
});
const role = (title: string, held: boolean, organizationId: string | null = board.id): CorrectionRequest => ({
  kind: 'SET_ROLE',
  personId: ana.id,
  title,
  organizationId,
  held,
});

describe.each<[string, readonly [request: CorrectionRequest, ...problems: string[]][]]>([
  [
    'a merge',
    [
      [
        merge('person:none', bea.id),
        'NOT_FOUND keep: There is no person or organization or place or event "person:none" in the graph.',
      ],
      [merge(ana.id), 'INVALID merge: Name at least one entity that is to be merged.'],
      [
        merge(ana.id, ana.id),
        'SAME_ENTITY merge: person:ana-brandt is the one that is kept; an entity is not merged with itself.',
      ],
      [
        merge(ana.id, board.id),
        'DIFFERENT_TYPES merge: organization:harbour-board is of type Organization and person:ana-brandt of type Person; only entities of one type can be the same.',
      ],
      [
        merge(ana.id, gone.id),
        'NOT_FOUND merge: person:cia-poe was merged into person:bea-roe. Name that one instead.',
      ],
      [
        merge(ana.id, 'topic:ferries'),
        'INVALID merge: topic:ferries is of type Topic; this can be done with: Person, Organization, Place, Event.',
      ],
    ],
  ],
  [
    'a split',
    [
      [split(ana.id, []), 'NO_STATEMENTS statements: Name the statements that are somebody else’s.'],
      [
        split(ana.id, [NOBODYS ?? '']),
        `NOT_ITS_STATEMENT statements: ${NOBODYS ?? ''} was said by nobody known, not by person:ana-brandt.`,
      ],
      [
        split(varsk.id, [STOPS ?? '']),
        'INVALID entity: place:varsk is of type Place; this can be done with: Person, Organization.',
        `NOT_ITS_STATEMENT statements: ${STOPS ?? ''} was said by person:ana-brandt, not by place:varsk.`,
      ],
      [split(ana.id, [STOPS ?? ''], ' '), 'INVALID name: The name is empty.'],
      [
        split(ana.id, ['statement:none']),
        'NOT_FOUND statements: There is no statement "statement:none" in the graph.',
      ],
    ],
  ],
  [
    'a new name',
    [
      [rename(ana.id, ''), 'INVALID name: The name is empty.'],
      [rename(ana.id, 'x'.repeat(201)), 'INVALID name: The name is longer than 200 characters.'],
      [rename(ana.id, 'Ana Brandt '), 'NOTHING_TO_CHANGE name: It is called "Ana Brandt" already.'],
      [
        rename('person:none', 'None'),
        'NOT_FOUND entity: There is no person or organization or place or event "person:none" in the graph.',
      ],
    ],
  ],
  [
    'another speaker',
    [
      [
        reattribute('statement:none', bea.id),
        'NOT_FOUND statement: There is no statement "statement:none" in the graph.',
      ],
      [
        reattribute(STOPS, 'person:none'),
        'NOT_FOUND speaker: There is no person or organization "person:none" in the graph.',
      ],
      [
        reattribute(STOPS, varsk.id),
        'INVALID speaker: place:varsk is of type Place; this can be done with: Person, Organization.',
      ],
      [
        reattribute(STOPS, ana.id),
        'NOTHING_TO_CHANGE speaker: The statement is person:ana-brandt’s already.',
      ],
      [reattribute(NOBODYS), 'NOTHING_TO_CHANGE speaker: The statement is nobody’s already.'],
    ],
  ],
  [
    'a rejection',
    [
      [
        { kind: 'REJECT', statementId: REJECTED ?? '' },
        'NOTHING_TO_CHANGE statement: The statement is rejected already.',
      ],
      [
        { kind: 'CONFIRM', statementId: 'statement:none' },
        'NOT_FOUND statement: There is no statement "statement:none" in the graph.',
      ],
    ],
  ],
  [
    'topics',
    [
      [topics(STOPS, 'topic:none'), 'NOT_FOUND topics: There is no topic "topic:none" in the graph.'],
      [
        topics(STOPS, ana.id),
        'INVALID topics: person:ana-brandt is of type Person; this can be done with: Topic.',
      ],
      [
        topics(STOPS, 'topic:ferries'),
        'NOTHING_TO_CHANGE topics: The statement is about these topics already.',
      ],
      [topics(REJECTED, 'topic:ferries'), 'INVALID statement: The statement is rejected. Undo that first.'],
    ],
  ],
  [
    'a role',
    [
      [role('', true), 'INVALID title: A role needs a title.'],
      [role('harbour MASTER', true), 'NOTHING_TO_CHANGE held: The person holds this role already.'],
      [role('Pilot', false), 'NOTHING_TO_CHANGE held: The person does not hold this role.'],
      [role('Harbour Master', false, null), 'NOTHING_TO_CHANGE held: The person does not hold this role.'],
      [
        role('Pilot', true, bea.id),
        'INVALID organization: person:bea-roe is of type Person; this can be done with: Organization.',
      ],
    ],
  ],
])('%s is refused', (_, cases) => {
  test.each(cases)('%o', async (request, ...problems) => {
    const before = await room.editing.ledgerVersion();
    expect(await room.refused(request)).toEqual(problems);
    expect(await room.editing.ledgerVersion()).toBe(before);
  });
});

describe('an editor who looked before somebody corrected the same', () => {
  test('is told so, and who it was', async () => {
    const { id } = await room.correct(rename(varsk.id, 'Varsk-on-Sea'), { author: 'ruth' });
    const looked = { ledgerVersion: (await room.editing.ledgerVersion()) - 1 };
    expect(await room.refused(rename(varsk.id, 'Old Varsk'), looked)).toEqual([
      `CHANGED_MEANWHILE -: Somebody corrected the same since you looked (${id} by ruth). Look again, then decide.`,
    ]);
    const looksNow = { ledgerVersion: looked.ledgerVersion + 1 };
    expect(await room.refused(rename(varsk.id, 'Old Varsk'), looksNow)).toEqual([]);
  });

  test('is told of an undoing as well', async () => {
    const correction = await room.correct(rename(board.id, 'The Board'));
    const looked = { ledgerVersion: await room.editing.ledgerVersion() };
    await room.undo(correction);
    const problems = await room.refused(rename(board.id, 'Board of the Harbour'), looked);
    expect(problems.map((problem) => problem.split(' ')[0])).toEqual(['CHANGED_MEANWHILE']);
  });

  test('is not held up by what others did elsewhere', async () => {
    const looked = { ledgerVersion: await room.editing.ledgerVersion() };
    await room.correct({ kind: 'CONFIRM', statementId: STOPS ?? '' });
    expect(await room.refused(rename(bea.id, 'Beatrice Roe'), looked)).toEqual([]);
  });
});
