import { invariant } from '../shared/errors.ts';
import type { GraphStore, WriteReport } from '../store/port.ts';
import type { NodeRecord } from '../store/read-plan.ts';

const KEY = 'stored';

/** What to report of an article that is stored as it was given: its revision, and all its statements kept. */
export async function readStored(store: GraphStore, articleId: string): Promise<WriteReport> {
  const result = await store.read({
    roots: [
      {
        kind: 'nodes',
        key: KEY,
        ids: [articleId],
        types: ['Article'],
        selection: { properties: ['revision', 'statementCount'], edges: [] },
      },
    ],
  });
  const [record] = (result[KEY] ?? []) as readonly (NodeRecord | null)[];
  const revision = record?.['revision'];
  const kept = record?.['statementCount'];
  invariant(
    typeof revision === 'number' && typeof kept === 'number',
    'An article with a fingerprint has a revision.',
  );
  return { articleId, outcome: 'UNCHANGED', revision, statements: { added: 0, kept, removed: 0 } };
}
