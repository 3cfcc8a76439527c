import { DatabaseSync } from '@photostructure/sqlite';
import { describe, expect, it } from 'vitest';
import type { EdgePlan, Filter, RootPlan, Selection } from '../../../src/store/read-plan.ts';
import { compilePlan } from '../../../src/store/sqlite/compile.ts';
import { createSqliteStore } from '../../../src/store/sqlite/sqlite-store.ts';
import { VERSION_1 } from '../../../src/store/sqlite/tables.ts';
import { VERSION_2 } from '../../../src/store/sqlite/version-2.ts';
import { VERSION_3 } from '../../../src/store/sqlite/version-3.ts';
import { VERSION_5 } from '../../../src/store/sqlite/version-5.ts';
import { articleFacts } from '../../support/facts.ts';
import { person } from '../../support/things.ts';
import {
  edge,
  is,
  list,
  nodes,
  ONLY_ID,
  order,
  pageOf,
  readById,
  search,
  select,
} from '../../support/plans.ts';

const database = new DatabaseSync(':memory:');
database.exec('PRAGMA foreign_keys = OFF');
database.exec(VERSION_1);
database.exec(VERSION_2);
database.exec(VERSION_3);
database.exec(VERSION_5);

/** How SQLite would go about a plan: one line a step. */
function steps(root: RootPlan): string[] {
  const { sql, values } = compilePlan({ roots: [root] });
  const rows = database.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values([]));
  return rows.map((row) => String((row as { detail: unknown }).detail));
}

const latest = order('saidAt-', 'id-');
const speaker = (name: string): Filter => is.edge('speaker', is.eq('name', name));

describe('compiling a plan to SQL', () => {
  it('gives plans of one shape one text, whatever their keys and values', () => {
    const text = (name: string, limit: number, key: string, ids: readonly string[]): string =>
      compilePlan({
        roots: [
          list('Statement', {
            key,
            where: is.and(speaker(name), is.in('kind', ...ids)),
            limit,
            after: [name, name],
            order: latest,
          }),
          {
            ...nodes(ids, select([], [edge('Person', 'roles', ONLY_ID, { key: `${key}2` })])),
            key: `${key}3`,
          },
          search(name, { key: `${key}4`, limit }),
        ],
      }).sql;
    expect(text('Ada', 3, 'a', ['x'])).toBe(
      text(`'; DROP TABLE statement; --`.slice(0, 1) + 'Bo', 9, 'b', ['y', 'z', '"']),
    );
    expect(text('Ada', 3, 'secretKey', ['secretId'])).not.toMatch(/secret|Ada/);
  });

  it('names only what the graph schema has', () => {
    const bad: RootPlan[] = [
      list('Person', { order: order('salary') }),
      list('Person', {
        selection: select(
          [],
          [{ key: 'k', on: 'Person', edge: 'friends', cardinality: 'many', selection: ONLY_ID }],
        ),
      }),
      list('Statement', { where: is.eq('evidence', 'x') }),
      list('Statement', { order: latest, after: ['2012'] }),
    ];
    for (const root of bad)
      expect(() => compilePlan({ roots: [root] })).toThrow(
        expect.objectContaining({ code: 'INTERNAL' }) as Error,
      );
  });

  it('reads a page of the latest statements from an index, without sorting more than the page', () => {
    expect(steps(list('Statement', { order: latest, limit: 10 }))).toContain(
      'SCAN n0 USING COVERING INDEX statement_said',
    );
    const after = steps(
      list('Statement', { order: latest, limit: 10, after: ['2012-12-04T00:00:00.000Z', 'x'] }),
    );
    expect(after.find((step) => step.includes('statement_said'))).toMatch(/^SEARCH .*\(said_at<\?\)/);
    expect([...after].filter((step) => step.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([]);
  });

  it('finds statements by their speaker, not by looking at all of them', () => {
    const where = is.and(is.edge('mentions', is.contains('name', 'missile')), speaker('Ada Lund'));
    const found = steps(list('Statement', { where, order: latest, limit: 10, wantTotal: true }));
    expect(found).toContain('SEARCH n0 USING COVERING INDEX statement_speaker (speaker_id=?)');
    expect(found.filter((step) => step.startsWith('SCAN n0'))).toEqual([]);
    expect(found.join('\n')).toContain('entity_name_folded (folded=?)');
    expect(found.join('\n')).toContain('entity_source_name (name=?)');
  });

  it('finds statements of a speaker about a topic by both at once', () => {
    const where = is.and(is.edge('topics', is.contains('name', 'missile')), speaker('Ada Lund'));
    const found = steps(list('Statement', { where, order: latest, limit: 10, wantTotal: true }));
    const both = 'USING COVERING INDEX statement_topic_speaker (topic_id=? AND speaker_id=?)';
    expect(
      found.filter((step) => step.includes(both)),
      'once for the page and its total',
    ).toHaveLength(1);
    expect(found.filter((step) => step.startsWith('SCAN n0'))).toEqual([]);
  });

  it('follows each connection along an index that has its order', () => {
    const nested = (type: Parameters<typeof edge>[0], name: string, by: string): string => {
      const connection = edge(type, name, ONLY_ID, { order: order(`${by}-`, 'id-'), limit: 5 });
      const found = steps(list(type, { selection: select([], [connection]) }));
      expect(found.filter((step) => step.includes('TEMP B-TREE FOR ORDER BY'))).toEqual([]);
      return found.join('\n');
    };
    expect(nested('Person', 'statements', 'saidAt')).toContain('statement_speaker (speaker_id=?)');
    expect(nested('Person', 'statementsAbout', 'saidAt')).toContain('statement_mention_entity (entity_id=?)');
    expect(nested('Person', 'reported', 'saidAt')).toContain('statement_reporter_speaker (speaker_id=?)');
    expect(nested('Person', 'articles', 'publishedAt')).toContain('article_mention_entity (entity_id=?)');
    expect(nested('Topic', 'statements', 'saidAt')).toContain('statement_topic_topic (topic_id=?)');
    expect(nested('Event', 'statements', 'saidAt')).toContain('statement_event (event_id=?)');
    expect(nested('Organization', 'published', 'publishedAt')).toContain('article_outlet (outlet_id=?)');
    expect(nested('Article', 'statements', 'saidAt')).toContain('statement_article (article_id=?)');
    expect(nested('Claim', 'statements', 'saidAt')).toContain('statement_claim (claim_id=?)');
    expect(nested('Role', 'articles', 'publishedAt')).toContain('role_evidence_date (role_id=?)');
  });

  it('takes the total of a whole connection from its owner', () => {
    const { sql } = compilePlan({
      roots: [
        list('Person', {
          selection: select(
            [],
            [edge('Person', 'statements', ONLY_ID, { wantTotal: true, wantItems: false })],
          ),
        }),
      ],
    });
    expect(sql).toContain('.statement_count');
    expect(sql).not.toContain('count(*)');
  });
});

describe('plans larger than usual', () => {
  const ada = person('Ada Lund');
  const open = async (): Promise<Awaited<ReturnType<typeof createSqliteStore>>> => {
    const store = await createSqliteStore({ file: ':memory:' });
    await store.migrate();
    await store.write(articleFacts({ slug: 'one', statements: [{ content: 'Yes', speaker: ada }] }));
    return store;
  };

  it('selects one edge under 350 names', async () => {
    const store = await open();
    const edges = Array.from({ length: 350 }, (_, i) =>
      edge('Person', 'statements', ONLY_ID, { key: `s${i}`, limit: i % 2 }),
    );
    const [record] = await readById(store, [ada.id], select(['name'], edges));
    expect(Object.keys(record ?? {})).toHaveLength(353);
    expect(record?.['name']).toBe('Ada Lund');
    for (const i of [0, 1, 98, 99, 100, 101, 349])
      expect(pageOf(record?.[`s${i}`]).items).toHaveLength(i % 2);
    await store.close();
  });

  it('answers 150 roots', async () => {
    const store = await open();
    const roots = Array.from({ length: 150 }, (_, i) =>
      list(i % 2 ? 'Person' : 'Article', { key: `r${i}`, wantTotal: true }),
    );
    const result = await store.read({ roots });
    expect(Object.keys(result)).toHaveLength(150);
    expect(result['r149']).toMatchObject({ total: 1, items: [{ node: { type: 'Person' } }] });
    await store.close();
  });

  it('follows 16 edges in a row, and says so where it is too many', async () => {
    const store = await open();
    const deep = (rounds: number): RootPlan => {
      let selection: Selection = select(['content']);
      for (let i = 0; i < rounds; i++) {
        const deeper: EdgePlan = edge('Person', 'statements', selection, { limit: 1 });
        selection = select(['content'], [edge('Statement', 'speaker', select([], [deeper]))]);
      }
      return list('Statement', { selection });
    };
    expect(JSON.stringify(await store.read({ roots: [deep(8)] })).match(/"content":"Yes"/g)).toHaveLength(9);
    await expect(store.read({ roots: [deep(100)] })).rejects.toMatchObject({ code: 'LIMIT_EXCEEDED' });
    await expect(store.ping()).resolves.toBeUndefined();
    await store.close();
  });

  it('takes a filter of 3,000 conditions and a list of 50,000 values', async () => {
    const store = await open();
    const where = is.or(
      ...Array.from({ length: 3000 }, (_, i) => is.eq('content', i === 2999 ? 'yes' : `no ${i}`)),
    );
    const values = Array.from({ length: 50_000 }, (_, i) => `statement:${i}`);
    const found = await store.read({
      roots: [
        list('Statement', { key: 'a', where }),
        list('Statement', { key: 'b', where: is.in('id', ...values) }),
      ],
    });
    expect(found).toMatchObject({ a: { items: { length: 1 } }, b: { items: [] } });
    await store.close();
  });
});
