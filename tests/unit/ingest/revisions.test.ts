import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changesBetween } from '../../../src/ingest/revisions.ts';
import type { RevisionStatement } from '../../../src/model/correction.ts';
import { byName } from '../../support/changed-article.ts';
import { NOW, openNewsroom, type Newsroom } from '../../support/newsroom.ts';

function statement(id: string, content: string, details: Partial<RevisionStatement> = {}): RevisionStatement {
  return {
    id,
    content,
    polarity: 'POSITIVE',
    speakerId: 'person:ana',
    speakerName: 'Ana',
    evidence: [],
    ...details,
  };
}

/** Kinds of change, each with the ids before and after. */
function changes(before: readonly RevisionStatement[], after: readonly RevisionStatement[]): string[] {
  return changesBetween(before, after).map(
    (change) => `${change.kind} ${change.before?.id ?? '-'} ${change.after?.id ?? '-'}`,
  );
}

describe('between two versions of an article', () => {
  const ferry = statement('1', 'The ferry stops in the winter');
  const crane = statement('2', 'The harbour gets a new crane');

  test('nothing changed where the statements are the same', () => {
    expect(changes([ferry, crane], [crane, ferry])).toEqual([]);
  });

  test('statements came and went', () => {
    expect(changes([ferry], [crane])).toEqual(['ADDED - 2', 'REMOVED 1 -']);
    expect(changes([], [ferry, crane])).toEqual(['ADDED - 1', 'ADDED - 2']);
  });

  test('one was altered where half of its words are those of one that went', () => {
    const longer = statement('3', 'The ferry stops in the winter and in spring');
    expect(changes([ferry, crane], [longer, crane])).toEqual(['ALTERED 1 3']);
  });

  test('one was altered where somebody else said it, or the opposite is meant', () => {
    expect(changes([ferry], [{ ...ferry, speakerId: 'person:bea' }])).toEqual(['ALTERED 1 1']);
    expect(changes([ferry], [{ ...ferry, polarity: 'NEGATIVE' }])).toEqual(['ALTERED 1 1']);
  });

  test('each that went is the former version of one at most', () => {
    const near = statement('3', 'The ferry stops in the winter, says the board');
    const other = statement('4', 'The ferry stops in the winter of next year only');
    expect(changes([ferry], [near, other])).toEqual(['ALTERED 1 3', 'ADDED - 4']);
  });
});

describe('the versions of an article', () => {
  const ana = byName('Person', 'Ana Brandt');
  let room: Newsroom;
  beforeEach(async () => {
    room = await openNewsroom();
  });
  afterEach(() => room.done());

  const versions = async (slug: string) =>
    (await room.editing.revisions(`article:${slug}`)).map(
      ({ revision, supersededAt, statements, changes }) => ({
        revision,
        supersededAt,
        said: statements.map(({ content, speakerName }) => `${speakerName ?? '-'}: ${content}`),
        changes: changes.map(({ kind }) => kind),
      }),
    );

  test('are kept, each with what it changed', async () => {
    const first = { slug: 'a', statements: [{ content: 'The ferry stops', speaker: ana }] };
    await room.put(first, { ...first, lead: 'Other words.' });
    await room.put({ slug: 'a', statements: [{ content: 'A new crane is coming', speaker: ana }] });
    expect(await versions('a')).toEqual([
      { revision: 1, supersededAt: NOW, said: ['Ana Brandt: The ferry stops'], changes: ['ADDED'] },
      { revision: 2, supersededAt: NOW, said: ['Ana Brandt: The ferry stops'], changes: [] },
      {
        revision: 3,
        supersededAt: null,
        said: ['Ana Brandt: A new crane is coming'],
        changes: ['ADDED', 'REMOVED'],
      },
    ]);
  });

  test('go with the article, and begin anew when it comes back', async () => {
    const draft = { slug: 'a', statements: [{ content: 'The ferry stops', speaker: ana }] };
    await room.put(draft, { ...draft, lead: 'Other words.' });
    await room.remove('a');
    expect(await versions('a')).toEqual([]);
    await room.put(draft);
    expect((await versions('a')).map(({ revision }) => revision)).toEqual([1]);
  });

  test('are none of an article that is not there', async () => {
    expect(await room.editing.revisions('article:none')).toEqual([]);
  });
});
