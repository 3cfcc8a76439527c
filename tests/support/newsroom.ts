import { createEditing } from '../../src/ingest/create-editing.ts';
import type { CorrectionBy, CorrectionRequest, Editing } from '../../src/ingest/editing.ts';
import { GraphWriter } from '../../src/ingest/graph-writer.ts';
import type { Correction, CorrectionProblem } from '../../src/model/correction.ts';
import type { GraphStore } from '../../src/store/port.ts';
import type { NodeRecord } from '../../src/store/read-plan.ts';
import { createSqliteStore } from '../../src/store/sqlite/sqlite-store.ts';
import { changedArticle } from './changed-article.ts';
import type { ArticleDraft } from './facts.ts';
import { edge, readById, readIds, readNodes, select } from './plans.ts';
import { topic } from './things.ts';

export const NOW = '2026-12-01T00:00:00.000Z';
export const TOPICS = [topic('ferries'), topic('bridges')];

/** A graph of a test's own, with an editor before it. */
export interface Newsroom {
  readonly store: GraphStore;
  readonly writer: GraphWriter;
  readonly editing: Editing;
  /** Adds articles, or puts them in the place of those that are there, one after the other. */
  readonly put: (...drafts: readonly ArticleDraft[]) => Promise<void>;
  readonly remove: (slug: string) => Promise<void>;
  /** Makes a correction that nothing speaks against. */
  readonly correct: (request: CorrectionRequest, by?: Partial<CorrectionBy>) => Promise<Correction>;
  /** What speaks against a correction: codes, fields and messages. */
  readonly refused: (request: CorrectionRequest, by?: Partial<CorrectionBy>) => Promise<string[]>;
  readonly undo: (correction: Pick<Correction, 'id'>) => Promise<string[]>;
  readonly ids: (type: 'Person' | 'Organization' | 'Place' | 'Event') => Promise<readonly string[]>;
  /** Statements by their content, with the ids of speakers and the status. */
  readonly said: () => Promise<Record<string, { id: string; speakerId: string | null; status: string }>>;
  /** The name that is shown, and other names. */
  readonly names: (id: string) => Promise<readonly string[]>;
  readonly roles: () => Promise<readonly string[]>;
  readonly done: () => Promise<void>;
}

export async function openNewsroom(): Promise<Newsroom> {
  const store = await createSqliteStore({ file: ':memory:' });
  await store.migrate();
  await store.putTopics(TOPICS);
  return newsroomOver(store);
}

/** Another editor's view of a store: nothing but the store is shared. */
export function newsroomOver(store: GraphStore): Newsroom {
  const now = (): string => NOW;
  const writer = new GraphWriter({ store, now });
  const editing = createEditing({ store, writer, now });
  const made = (by: Partial<CorrectionBy> = {}): CorrectionBy => ({
    author: 'ines',
    reason: null,
    ledgerVersion: null,
    ...by,
  });
  return {
    store,
    writer,
    editing,
    put: async (...drafts) => {
      for (const draft of drafts) {
        const article = changedArticle(draft);
        await writer.write(() => ({ articles: new Map([[article.facts.article.id, article]]) }));
      }
    },
    remove: async (slug) => {
      await writer.write(() => ({ articles: new Map([[`article:${slug}`, null]]) }));
    },
    correct: async (request, by) => {
      const outcome = await editing.correct(request, made(by));
      if ('problems' in outcome) throw new Error(inWords(outcome.problems).join('\n'));
      return outcome.correction;
    },
    refused: async (request, by) => {
      const outcome = await editing.correct(request, made(by));
      return 'problems' in outcome ? inWords(outcome.problems) : [];
    },
    undo: async ({ id }) => {
      const outcome = await editing.undo(id, made());
      return 'problems' in outcome ? inWords(outcome.problems) : [];
    },
    ids: (type) => readIds(store, type),
    said: () => saidIn(store),
    names: async (id) => {
      const [found] = await readById(store, [id], select(['name', 'aliases']));
      return found === null || found === undefined
        ? []
        : [found['name'], found['aliases']].flat().map(String);
    },
    roles: () => rolesIn(store),
    done: () => store.close(),
  };
}

function inWords(problems: readonly CorrectionProblem[]): string[] {
  return problems.map(({ code, field, message }) => `${code} ${field ?? '-'}: ${message}`);
}

async function saidIn(store: GraphStore): ReturnType<Newsroom['said']> {
  const selection = select(['content', 'status'], [edge('Statement', 'speaker')]);
  const statements = await readNodes(store, 'Statement', { selection });
  return Object.fromEntries(
    statements.map(({ id, content, status, speaker }) => [
      content as string,
      { id, status: status as string, speakerId: (speaker as NodeRecord | null)?.id ?? null },
    ]),
  );
}

async function rolesIn(store: GraphStore): Promise<string[]> {
  const selection = select(['title'], [edge('Role', 'person'), edge('Role', 'organization')]);
  const roles = await readNodes(store, 'Role', { selection });
  return roles
    .map(({ title, person, organization }) => {
      const idOf = (node: unknown): string => (node as NodeRecord | null)?.id ?? 'nowhere';
      return `${idOf(person)} ${title as string} ${idOf(organization)}`;
    })
    .sort();
}
