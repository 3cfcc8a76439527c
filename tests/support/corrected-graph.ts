import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createRuleExtractor, type Extractor } from '../../src/extraction/extractor.ts';
import { loadTopics } from '../../src/extraction/topics/load-topics.ts';
import { createEditing } from '../../src/ingest/create-editing.ts';
import type { CorrectionRequest, Editing } from '../../src/ingest/editing.ts';
import { GraphWriter } from '../../src/ingest/graph-writer.ts';
import { createIngest, type Ingest } from '../../src/ingest/ingest.ts';
import type { Article } from '../../src/model/article.ts';
import type { Correction } from '../../src/model/correction.ts';
import type { GraphStore } from '../../src/store/port.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { is, readIds } from './plans.ts';

/** A graph in a file of its own. */
export interface TestGraph {
  readonly file: string;
  readonly folder: string;
  readonly store: GraphStore;
  readonly writer: GraphWriter;
  readonly ingest: Ingest;
  readonly editing: Editing;
  readonly extractor: Extractor;
  /** The instant that is written down next; ten seconds pass with every look at the clock. */
  readonly now: () => string;
}

let rules: Promise<Extractor> | null = null;

/** Opens an empty graph, does something with it, and deletes it. The clock begins anew in each. */
export async function withGraph<T>(work: (graph: TestGraph) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-graph-'));
  const file = join(folder, 'onrecord.sqlite');
  const store = await createSqliteStore({ file });
  try {
    await store.migrate();
    const now = clock();
    const writer = new GraphWriter({ store, now });
    const extractor = await (rules ??= createRuleExtractor());
    const ingest = createIngest({ store, writer, extractor, topics: loadTopics() });
    await ingest.ensureTopics();
    const editing = createEditing({ store, writer, now });
    return await work({ file, folder, store, writer, ingest, editing, extractor, now });
  } finally {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function clock(): () => string {
  let at = Date.UTC(2026, 0, 1);
  return () => new Date((at += 10_000)).toISOString();
}

function article(slug: string, publishedOn: string, text: string): Article {
  return {
    title: slug,
    text,
    url: `https://harbour.example.org/${slug}`,
    outlet: 'Harbour Courier',
    authors: ['Ann Roe'],
    publishedAt: `${publishedOn}T00:00:00.000Z`,
    publishedOn,
    language: 'en',
    basis: null,
  };
}

/** Spellings of one name, surnames alone, two of one name, roles and acronyms. */
export const ARTICLES: readonly Article[] = [
  article(
    'ferry',
    '2024-10-07',
    'Mayor Ingrid Solvane said on Monday that the ferry must stop. "It is too old," Solvane added. Transport minister Oskar Brandt denied that the ferry was unsafe.',
  ),
  article(
    'dock',
    '2024-10-08',
    'Ingrid Solvane said the dock would close in May. Oscar Brandt said the dock was needed. The Harbour Workers Union (HWU) said that it would strike. HWU said the strike would be long.',
  ),
  article(
    'rail',
    '2024-10-10',
    'Solvane said that the rail strike was over. Brandt said that nobody had asked the ministry. John Smith, a footballer, said that he had walked to the match.',
  ),
  article(
    'coach',
    '2024-10-12',
    'John Smith said the team would play on Sunday. "We are ready," Smith said. The coach, Max Poe, said that the grass was wet.',
  ),
  article(
    'court',
    '2024-11-02',
    'John Smith, a judge at the Harbour Court, said that the trial was delayed. "The papers are missing," Smith said. Barry Solvane said that he had the papers.',
  ),
  article(
    'quay',
    '2024-11-05',
    'Mayor Ingrid Solvane said that the ferry must stop. The Harbour Workers Union said that the mayor was right. Oskar Brandt, the transport minister, said that trains were late.',
  ),
];

export async function fill({ ingest }: TestGraph, articles: readonly Article[] = ARTICLES): Promise<void> {
  for (const each of articles) await ingest.add(each);
}

/** The id of the statement with these words. */
export async function statementId({ store }: TestGraph, content: string): Promise<string> {
  const [found] = await readIds(store, 'Statement', is.eq('content', content));
  if (found === undefined) throw new Error(`nobody said "${content}"`);
  return found;
}

/** Makes a correction that must be possible. */
export async function correct({ editing }: TestGraph, request: CorrectionRequest): Promise<Correction> {
  const outcome = await editing.correct(request, { ...BY, reason: 'so it is' });
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return outcome.correction;
}

export async function undo({ editing }: TestGraph, id: string): Promise<void> {
  const outcome = await editing.undo(id, { ...BY, author: 'otto' });
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
}

export const BY = { author: 'ines', reason: null, ledgerVersion: null };

/** Corrections of every kind, some of which build on others, and some that were taken back. */
export async function correctAll(graph: TestGraph): Promise<void> {
  const said = (content: string): Promise<string> => statementId(graph, content);
  const [ingrid, barry, brandt] = ['person:ingrid-solvane', 'person:barry-solvane', 'person:oskar-brandt'];
  const [union, court] = ['organization:harbour-workers-union', 'organization:harbour-court'];
  await correct(graph, { kind: 'RENAME', entityId: ingrid, name: 'Ingrid M. Solvane' });
  const merge = await correct(graph, { kind: 'MERGE', keepId: ingrid, mergeIds: [barry] });
  const split = await correct(graph, {
    kind: 'SPLIT',
    entityId: 'person:john-smith',
    statementIds: [await said('the trial was delayed'), await said('The papers are missing')],
    name: 'John Smith (judge)',
  });
  const judge = split.createdId ?? '';
  await correct(graph, { kind: 'RENAME', entityId: judge, name: 'Judge John Smith' });
  const unready = await said('We are ready');
  await correct(graph, { kind: 'SPLIT', entityId: 'person:john-smith', statementIds: [unready], name: null });
  const needed = await said('the dock was needed');
  await correct(graph, { kind: 'REATTRIBUTE', statementId: needed, speakerId: 'person:max-poe' });
  await correct(graph, {
    kind: 'REATTRIBUTE',
    statementId: await said('he had the papers'),
    speakerId: null,
  });
  const rejected = await correct(graph, { kind: 'REJECT', statementId: await said('trains were late') });
  await correct(graph, { kind: 'REJECT', statementId: await said('it would strike') });
  await correct(graph, { kind: 'CONFIRM', statementId: await said('the grass was wet') });
  const play = await said('the team would play on Sunday');
  await correct(graph, { kind: 'SET_TOPICS', statementId: play, topicIds: ['topic:transport'] });
  await correct(graph, {
    kind: 'SET_ROLE',
    personId: 'person:max-poe',
    title: 'Head coach',
    organizationId: union,
    held: true,
  });
  const minister = await correct(graph, {
    kind: 'SET_ROLE',
    personId: brandt,
    title: 'Transport Minister',
    organizationId: null,
    held: false,
  });
  await correct(graph, { kind: 'MERGE', keepId: court, mergeIds: [union] });
  await correct(graph, { kind: 'RENAME', entityId: court, name: 'Harbour Council' });
  await correct(graph, { kind: 'MERGE', keepId: 'person:max-poe', mergeIds: [brandt] });
  await undo(graph, merge.id);
  await undo(graph, rejected.id);
  await undo(graph, minister.id);
}
