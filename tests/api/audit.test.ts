import { afterAll, afterEach, beforeEach, describe, expect, test } from 'vitest';

import { createRuleExtractor } from '../../src/extraction/extractor.ts';
import { loadTopics } from '../../src/extraction/topics/load-topics.ts';
import { createEditing } from '../../src/ingest/create-editing.ts';
import type { Editing } from '../../src/ingest/editing.ts';
import { GraphWriter } from '../../src/ingest/graph-writer.ts';
import { createIngest, type Ingest } from '../../src/ingest/ingest.ts';
import { AUDIT_OUTCOMES, type AuditEntry } from '../../src/model/audit.ts';
import { OnrecordError } from '../../src/shared/errors.ts';
import type { GraphStore } from '../../src/store/port.ts';
import type { Open } from '../contract/store/open-store.ts';
import { markdownExamples } from '../support/markdown-examples.ts';
import { neo4jForTests } from '../support/neo4j.ts';
import { at, openApi, type TestApi } from './open-api.ts';

const neo4j = await neo4jForTests();
const extractor = await createRuleExtractor();

const ARTICLE = {
  title: 'Harbour gets a new crane',
  text: 'The harbour gets a new crane. “It will lift forty tonnes,” said Ada Brandt on Tuesday.',
  url: 'https://harbour-post.example.org/crane',
  publishedAt: '2013-02-06',
};
const INGEST = `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { __typename ... on IngestedArticle { article { id } statements { nodes { id speaker { id } } } } } }`;
const RENAME = `mutation ($entity: ID!, $name: String!, $author: String) { rename: renameEntity(input: { entity: $entity, name: $name, author: $author }) { __typename ... on CorrectionApplied { correction { id author } } ... on CorrectionRefused { problems { code field message } } } }`;
const UNDO = `mutation ($id: ID!) { undoCorrection(input: { correction: $id }) { __typename } }`;
const REMOVE = `mutation ($id: ID!) { removeArticle(input: { id: $id }) { __typename } }`;
const LOG = `query ($where: AuditFilter, $first: NonNegativeInt, $after: String) {
  auditLog(where: $where, first: $first, after: $after) {
    nodes { id at subject role mutation outcome codes targets correctionId requestId omitted }
    edges { cursor node { id } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;
const INES = { role: 'EDITOR', subject: 'ines' } as const;
const ADMIN = { role: 'ADMIN', subject: 'root' } as const;

/** Whoever adds articles and corrects them, over a store that may be made to fail. */
function newsroom(store: GraphStore): { ingest: Ingest; editing: Editing } {
  const writer = new GraphWriter({ store });
  return {
    ingest: createIngest({ store, writer, extractor, topics: loadTopics() }),
    editing: createEditing({ store, writer }),
  };
}

const stores: [name: string, open: Open | undefined, missing: string | null][] = [
  ['the embedded store', undefined, null],
  ['Neo4j', neo4j.open, neo4j.missing],
];

// Neo4j plans each kind of query anew the first time, on machines that do other things as well.
describe.each(stores)('the audit log on %s', { timeout: 240_000 }, (_, openStore, missing) => {
  let api: TestApi;
  let store: GraphStore;
  beforeEach(async () => {
    if (missing !== null) return;
    let made: ReturnType<typeof newsroom> | null = null;
    const lazily = new Proxy({} as Editing, {
      get: (_target, name) => made && (Reflect.get(made.editing, name) as unknown),
    });
    api = await openApi({
      facts: { topics: [], articles: [] },
      ingest: (opened) => {
        store = opened;
        made = newsroom(opened);
        return Promise.resolve(made.ingest);
      },
      editing: lazily,
      ...(openStore && { open: openStore }),
    });
  });
  afterEach(async () => {
    if (missing === null) await api.close();
  });

  async function log(variables: Record<string, unknown> = {}): Promise<AuditEntry[]> {
    const { data, errors } = await api.ask(LOG, variables, ADMIN);
    expect(errors).toEqual([]);
    return at(data, 'auditLog.nodes') as AuditEntry[];
  }

  test.skipIf(missing !== null)(
    'tells of every change: by whom, what it speaks of, and what became of it',
    async () => {
      const added = await api.ask(INGEST, { input: ARTICLE }, INES);
      const id = at(added.data, 'ingestArticle.article.id');
      const entity = at(added.data, 'ingestArticle.statements.nodes.0.speaker.id');
      await api.ask(INGEST, { input: ARTICLE }, INES);
      await api.ask(INGEST, { input: { ...ARTICLE, text: '', publishedAt: 'soon' } }, INES);
      const renamed = await api.ask(RENAME, { entity, name: 'Ada M. Brandt' }, INES);
      const correction = at(renamed.data, 'rename.correction.id');
      expect(at(renamed.data, 'rename.correction.author')).toBe('ines');
      await api.ask(RENAME, { entity, name: 'Ada M. Brandt' }, INES);
      await api.ask(RENAME, { entity: 'person:nobody', name: 'X' }, INES);
      await api.ask(UNDO, { id: correction }, ADMIN);
      await api.ask(REMOVE, { id }, ADMIN);
      await api.ask(REMOVE, { id }, ADMIN);

      const entries = (await log({ first: 200 })).reverse();
      const told = entries.map(({ mutation, outcome, codes, targets, correctionId }) => [
        mutation,
        outcome,
        codes,
        targets,
        correctionId,
      ]);
      expect(told).toEqual([
        ['ingestArticle', 'APPLIED', [], [id], null],
        ['ingestArticle', 'UNCHANGED', [], [id], null],
        ['ingestArticle', 'REFUSED', ['BAD_REQUEST'], [], null],
        ['renameEntity', 'APPLIED', [], [entity], correction],
        ['renameEntity', 'UNCHANGED', ['NOTHING_TO_CHANGE'], [entity], null],
        ['renameEntity', 'REFUSED', ['NOT_FOUND'], ['person:nobody'], null],
        ['undoCorrection', 'APPLIED', [], [correction], correction],
        ['removeArticle', 'APPLIED', [], [id], null],
        ['removeArticle', 'REFUSED', ['NOT_FOUND'], [id], null],
      ]);
      expect(entries.map(({ subject, role }) => `${subject} ${role}`)).toEqual([
        ...Array<string>(6).fill('ines EDITOR'),
        ...Array<string>(3).fill('root ADMIN'),
      ]);
      for (const { requestId, at: instant, omitted } of entries) {
        expect(requestId).toBe('request-1');
        expect(Math.abs(Date.parse(instant) - Date.now())).toBeLessThan(120_000);
        expect(omitted).toBe(0);
      }
      const everything = JSON.stringify(entries);
      for (const text of ['crane', 'tonnes', 'Ada M.', 'soon'])
        expect(everything.replaceAll(String(id), '')).not.toContain(text);
      expect(new Set(told.map(([, outcome]) => outcome))).toEqual(
        new Set(['APPLIED', 'UNCHANGED', 'REFUSED']),
      );
    },
  );

  test.skipIf(missing !== null)('tells who may not', async () => {
    for (const request of [{ role: 'ANONYMOUS' }, { role: 'READER', subject: 'eve' }] as const)
      await api.ask(REMOVE, { id: 'article:x' }, request);
    const [eve, nobody, ...rest] = await log();
    expect(rest).toEqual([]);
    expect(nobody).toMatchObject({
      subject: null,
      role: null,
      mutation: 'removeArticle',
      outcome: 'DENIED',
      codes: ['UNAUTHENTICATED'],
      targets: [],
    });
    expect(eve).toMatchObject({ subject: 'eve', role: 'READER', outcome: 'DENIED', codes: ['FORBIDDEN'] });
  });

  test.skipIf(missing !== null)(
    'has the entry where the change is, and has none where it is not',
    async () => {
      const commit = store.commit.bind(store);
      // What the transaction of the change itself writes; nothing that comes after gets through.
      store.commit = (change) =>
        change.articles.length > 0 || change.removals.length > 0
          ? commit(change)
          : Promise.reject(new OnrecordError('STORE_UNAVAILABLE', 'gone'));
      const { errors } = await api.ask(INGEST, { input: ARTICLE }, INES);
      expect(errors).toEqual([]);
      expect((await log()).map(({ outcome }) => outcome)).toEqual(['APPLIED']);

      store.commit = (change) =>
        change.articles.length > 0 || change.removals.length > 0
          ? Promise.reject(new OnrecordError('STORE_BUSY', 'locked'))
          : commit(change);
      const failed = await api.ask(INGEST, { input: { ...ARTICLE, url: `${ARTICLE.url}/2` } }, INES);
      expect(failed.errors.map(({ extensions }) => extensions.code)).toEqual(['STORE_BUSY']);
      const [first] = await log();
      expect(first).toMatchObject({ outcome: 'FAILED', codes: ['STORE_BUSY'], subject: 'ines' });
      expect(await api.data('{ articles { totalCount } }')).toEqual({ articles: { totalCount: 1 } });
    },
  );

  test.skipIf(missing !== null)('comes page by page, each entry once, while others are written', async () => {
    for (let times = 0; times < 7; times += 1) await api.ask(REMOVE, { id: `article:${times}` }, INES);
    const seen: string[] = [];
    let after: unknown = null;
    for (;;) {
      const { data } = await api.ask(LOG, { first: 3, after }, ADMIN);
      seen.push(...(at(data, 'auditLog.nodes') as AuditEntry[]).flatMap(({ targets }) => targets));
      expect(at(data, 'auditLog.pageInfo.hasPreviousPage')).toBe(after !== null);
      if (at(data, 'auditLog.pageInfo.hasNextPage') !== true) break;
      after = at(data, 'auditLog.pageInfo.endCursor');
      await api.ask(REMOVE, { id: 'article:new' }, INES);
    }
    expect(seen).toEqual([6, 5, 4, 3, 2, 1, 0].map((each) => `article:${each}`));
  });

  test.skipIf(missing !== null)('is filtered by who, what, outcome, subject and time', async () => {
    await api.ask(REMOVE, { id: 'article:a' }, INES);
    await api.ask(REMOVE, { id: 'article:b' }, ADMIN);
    await api.ask(RENAME, { entity: 'person:c', name: 'C' }, ADMIN);
    await api.ask(REMOVE, { id: 'article:d' }, { role: 'READER', subject: 'eve' });
    const all = await log();
    expect(all).toHaveLength(4);
    const count = async (where: Record<string, unknown>) => (await log({ where })).length;
    expect(await count({ subject: 'root' })).toBe(2);
    expect(await count({ mutations: ['renameEntity', 'mergeEntities'] })).toBe(1);
    expect(await count({ outcomes: ['DENIED'] })).toBe(1);
    expect(await count({ target: 'article:a' })).toBe(1);
    expect(await count({ subject: 'root', mutations: ['removeArticle'] })).toBe(1);
    const middle = all[1]?.at;
    expect(await count({ from: middle })).toBe(all.filter((each) => each.at >= String(middle)).length);
    expect(await count({ before: middle })).toBe(all.filter((each) => each.at < String(middle)).length);
    expect(await count({ from: '2020-01-01T00:00:00Z', before: '2020-02-01T00:00:00Z' })).toBe(0);
  });
});

describe('the author of a correction', () => {
  let api: TestApi;
  afterAll(() => api.close());

  test('is whom the token is of, and nobody else', async () => {
    api = await openApi();
    const variables = { entity: 'person:ines-kallas', name: 'I. Kallas' };
    const other = await api.ask(RENAME, { ...variables, author: 'eve' }, INES);
    expect(at(other.data, 'rename')).toEqual({
      __typename: 'CorrectionRefused',
      problems: [{ code: 'INVALID', field: 'author', message: expect.stringContaining('"ines"') as unknown }],
    });
    const own = await api.ask(RENAME, { ...variables, author: 'ines' }, INES);
    expect(at(own.data, 'rename.correction.author')).toBe('ines');
    const shared = await api.ask(RENAME, { ...variables, author: 'eve' }, { role: 'EDITOR' });
    expect(at(shared.data, 'rename.correction.author')).toBe('eve');
    const unnamed = await api.ask(RENAME, variables, { role: 'EDITOR' });
    expect(at(unnamed.data, 'rename.correction.author')).toBe('editor');

    for (const { query } of markdownExamples(new URL('../../docs/roles.md', import.meta.url))) {
      const { errors, data } = await api.ask(query, {}, ADMIN);
      expect(errors).toEqual([]);
      expect(at(data, 'auditLog.nodes')).toHaveLength(3);
    }
  });

  test('and the page about roles explains every outcome', async () => {
    const { readFileSync } = await import('node:fs');
    const page = readFileSync(new URL('../../docs/roles.md', import.meta.url), 'utf8');
    const rows = [...page.matchAll(/^\| `([A-Z]+)` \|/gm)].map(([, outcome]) => outcome);
    expect(rows).toEqual([...AUDIT_OUTCOMES]);
  });
});
