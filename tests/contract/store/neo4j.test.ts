import { describe, expect, it, vi } from 'vitest';
import { compilePlan } from '../../../src/store/neo4j/compile.ts';
import { SCHEMA_VERSION } from '../../../src/store/neo4j/migrations.ts';
import { createNeo4jStore } from '../../../src/store/neo4j/neo4j-store.ts';
import type { GraphStore } from '../../../src/store/port.ts';
import { articleFacts, fingerprinted } from '../../support/facts.ts';
import { HeldArticles } from '../../support/held-articles.ts';
import { embeddingOf } from '../../support/embeddings.ts';
import { naiveGraph } from '../../support/naive-graph.ts';
import { naiveRead } from '../../support/naive-store.ts';
import { neo4jForTests } from '../../support/neo4j.ts';
import { dumpPlan, edge, is, list, order, readIds, select, search } from '../../support/plans.ts';
import { randomFacts } from '../../support/random-facts.ts';
import { organization, person } from '../../support/things.ts';
import { asOfVersion1 } from '../../support/version-1.ts';
import { cancelContract, endlessPlan } from './cancel-contract.ts';
import { fill, withStore } from './open-filled.ts';

// Neo4j plans each new query text for some 100 ms, pictures for seconds, and the suite's random plans are all new: fewer of
// them, more time.
process.env['ONRECORD_FC_RUNS'] ??= '0.08';
vi.setConfig({ testTimeout: 240_000 });
const { storeContract } = await import('./suite.ts');

const neo4j = await neo4jForTests();
const { missing } = neo4j;

if (missing !== null) {
  describe('Neo4j fulfils the store contract', () => it.skip(missing));
} else {
  storeContract('Neo4j', neo4j.open);
  describe('Neo4j gives reads up', () => cancelContract(neo4j.open));
}

describe.skipIf(missing !== null)('the Neo4j adapter', () => {
  const { settings, open, query } = neo4j;

  it('builds its structure in an empty database, once', async () => {
    await dropStructure();
    const store = await createNeo4jStore(settings);
    try {
      expect(await store.migrate()).toEqual({ from: 0, to: SCHEMA_VERSION });
      expect(await store.migrate()).toEqual({ from: SCHEMA_VERSION, to: SCHEMA_VERSION });
      const states = await query('SHOW INDEXES YIELD state RETURN DISTINCT state');
      expect(states).toEqual([{ state: 'ONLINE' }]);
      expect(await store.describe()).toMatchObject({ adapter: 'neo4j', schemaVersion: SCHEMA_VERSION });
    } finally {
      await store.close();
    }
  });

  it('brings a graph of version 1 forward', () =>
    withStore(open, async (store) => {
      const { topics, articles } = randomFacts(8, 60);
      const known = articles.map((facts) => asOfVersion1(facts, articles));
      await fill(store, topics, known);
      await query('MATCH (a:Article) REMOVE a.recordedAt, a.dispatchId');
      await query('MATCH (s:Statement) REMOVE s.recordedAt');
      await query('MATCH ()-[r:REPORTED_BY]->() REMOVE r.speakerId, r.saidAt');
      await query('MATCH ()-[r:ABOUT]->() REMOVE r.speakerId');
      await query(`MATCH (e:Entity) SET e.votes = replace(e.votes, '"preferredName":[],', '')`);
      for (const name of ['record_key', 'tag_name']) await query(`DROP CONSTRAINT ${name}`);
      for (const name of [
        'article_by_recordedat',
        'reported_by_by_speakerid_saidat',
        'about_by_topicid_speakerid_saidat',
      ])
        await query(`DROP INDEX ${name}`);
      await query('MATCH (v:SchemaVersion) SET v.version = 1');
      expect(await store.migrate()).toEqual({ from: 1, to: SCHEMA_VERSION });
      expect(await store.read(dumpPlan())).toEqual(naiveRead(naiveGraph(topics, known), dumpPlan()));
      expect(
        await query(
          `MATCH (s:Statement)-[r:ABOUT]->() WHERE s.speakerId IS NOT NULL
           RETURN count(*) > 100 AS many, all(same IN collect(r.speakerId = s.speakerId) WHERE same) AS same`,
        ),
      ).toEqual([{ many: true, same: true }]);
      await fill(store, topics, articles);
      expect(await store.read(dumpPlan())).toEqual(naiveRead(naiveGraph(topics, articles), dumpPlan()));
    }));

  it('brings a graph of version 2 forward, which has vectors when articles are written again', () =>
    withStore(open, async (store) => {
      const { topics, articles } = randomFacts(11, 5);
      await fill(store, topics, articles);
      await query('DROP INDEX statement_embedding');
      await query('MATCH (s:Statement) REMOVE s.embedding, s.embeddingModel');
      await query("MATCH (a:Article) SET a.fingerprint = 'before'");
      await query('MATCH (v:SchemaVersion) SET v.version = 2');
      expect(await store.migrate()).toEqual({ from: 2, to: SCHEMA_VERSION });
      const embedding = embeddingOf('council missiles');
      const plan = { roots: [search('', { ranking: { by: 'meaning', text: '', embedding } })] };
      expect(await store.read(plan)).toEqual({ search: { items: [] } });
      await fill(store, topics, articles);
      expect(await store.read(plan)).toEqual(naiveRead(naiveGraph(topics, articles), plan));
    }));

  it('refuses a graph of a newer version', async () => {
    const store = await createNeo4jStore(settings);
    try {
      await store.migrate();
      await query('MATCH (v:SchemaVersion) SET v.version = 99');
      await expect(store.migrate()).rejects.toMatchObject({ code: 'STORE_INCOMPATIBLE' });
    } finally {
      await query(`MATCH (v:SchemaVersion) SET v.version = ${SCHEMA_VERSION}`);
      await store.close();
    }
  });

  it('says what is wrong with address and password, and never the password', async () => {
    const wrong = { ...settings, password: 'not-the-password' };
    await expect(createNeo4jStore(wrong)).rejects.toMatchObject({
      code: 'STORE_AUTH',
      message: expect.stringContaining(`"${settings.username}"`) as string,
    });
    await expect(createNeo4jStore(wrong)).rejects.not.toThrow('not-the-password');
    await expect(createNeo4jStore({ ...settings, database: 'no-such' })).rejects.toMatchObject({
      code: 'STORE_UNAVAILABLE',
      message: expect.stringContaining('no-such') as string,
    });
  });

  it('leaves the graph of all articles, whichever of several writers was when at which', async () => {
    const { topics, articles } = randomFacts(5, 24);
    await withStore(open, async (first) => {
      await first.putTopics(topics);
      const writers = [first, await createNeo4jStore(settings), await createNeo4jStore(settings)];
      // What a link leads to must be there: at first each article has those within itself only.
      const queue = articles.flatMap((facts) => new HeldArticles().ready([facts]));
      const drain = async (store: GraphStore): Promise<void> => {
        for (let facts = queue.shift(); facts; facts = queue.shift()) await store.write(facts);
      };
      await Promise.all([...writers, ...writers].map(drain));
      queue.push(...articles);
      await Promise.all([...writers, ...writers].map(drain));
      expect(await first.read(dumpPlan())).toEqual(naiveRead(naiveGraph(topics, articles), dumpPlan()));

      queue.push(...articles.slice(0, 16));
      await Promise.all(
        [...writers, ...writers].map(async (store) => {
          for (let facts = queue.shift(); facts; facts = queue.shift()) await store.remove(facts.article.id);
        }),
      );
      const rest = naiveGraph(topics, articles.slice(16));
      expect(await first.read(dumpPlan())).toEqual(naiveRead(rest, dumpPlan()));
      await Promise.all(writers.slice(1).map((store) => store.close()));
    });
  });

  it('loses nothing where what it waits for is deleted by somebody else', () =>
    withStore(open, async (store) => {
      const ada = person('Ada Lund');
      const change = { guards: new Map(), articles: [], removals: [] };
      await store.write(articleFacts({ slug: 'a', mentions: [ada] }));
      await store.commit({ ...change, records: [{ key: 'k', value: 1, tags: ['t'] }] });
      const facts = articleFacts({ slug: 'b', mentions: [ada] });
      const records = [{ key: 'k', value: 2, tags: ['t'] }];
      const waiting = [
        ['(n:Record {key: "k"})', () => store.commit({ ...change, records })],
        [
          '(n:Tag {name: "t"})',
          () => store.commit({ ...change, records: [{ key: 'l', value: 1, tags: ['t'] }] }),
        ],
        ['(n:Entity {id: "person:ada-lund"})', () => store.write(facts)],
        ['(n:Article {id: "article:b"})', () => store.write(fingerprinted({ ...facts, mentions: [] }))],
      ] as const;
      for (const [node, write] of waiting) {
        await neo4j.whileLocked(`MATCH ${node} SET n.locked = true`, `MATCH ${node} DETACH DELETE n`, write);
        expect(await query(`MATCH ${node} RETURN n.locked AS locked`)).toEqual([{ locked: null }]);
      }
      expect((await store.records(['k'])).get('k')?.value).toBe(2);
      expect((await store.tagged('t')).map(({ key }) => key)).toEqual(['l']);
      expect((await store.describe()).counts).toMatchObject({ Person: 1 });
      expect(await readIds(store, 'Article')).toContain('article:b');
    }));

  it('leaves nothing behind that the port does not show', () =>
    withStore(open, async (store) => {
      const { articles, topics } = randomFacts(9, 8);
      await fill(store, topics, articles);
      const change = { guards: new Map([['guarded', null]]), articles: [], removals: [] };
      await store.commit({ ...change, records: [{ key: 'a', value: 1, tags: ['t', 'u'] }] });
      await store.commit({ ...change, records: [{ key: 'a', value: null, tags: [] }] });
      for (const { article } of articles) await store.remove(article.id);
      await store.remove('article:never-there');
      const left = await query('MATCH (n) UNWIND labels(n) AS label RETURN DISTINCT label ORDER BY label');
      expect(left.map(({ label }) => label)).toEqual(['Entity', 'Name', 'SchemaVersion', 'Topic']);
      const names = 'MATCH (k:Name) WHERE NOT EXISTS { (k)<-[:HAS_NAME]-(:Topic) } RETURN k';
      expect(await query(names)).toEqual([]);
    }));

  it('labels organizations that publish, as long as they do', () =>
    withStore(open, async (store) => {
      const paper = organization('The Paper');
      await store.write(articleFacts({ slug: 'a', outlet: paper }));
      await store.write(articleFacts({ slug: 'b', mentions: [paper] }));
      const outlets = 'MATCH (o:Outlet) RETURN o.name AS name';
      expect(await query(outlets)).toEqual([{ name: 'The Paper' }]);
      await store.remove('article:a');
      expect(await query(outlets)).toEqual([]);
      await store.remove('article:b');
    }));

  it('reads the newest statements of a speaker without looking at the others', () =>
    withStore(open, async (store) => {
      const speaker = person('Vera Talks');
      const day = (i: number): string => new Date(Date.UTC(2012, 0, 1 + i)).toISOString();
      await store.write(
        articleFacts({
          slug: 'much',
          statements: Array.from({ length: 400 }, (_, i) => ({
            content: `Words ${i}`,
            speaker,
            saidAt: day(i),
          })),
        }),
      );
      await query('CALL db.prepareForReplanning()');
      const newest = { limit: 5, order: order('saidAt-'), selection: select(['saidAt']) };
      const plans = [
        { roots: [list('Statement', { ...newest, where: is.edge('speaker', is.eq('name', 'vera talks')) })] },
        {
          roots: [
            list('Person', {
              where: is.eq('name', 'vera talks'),
              selection: select(
                [],
                [edge('Person', 'statements', select(['saidAt']), { ...newest, wantTotal: true })],
              ),
            }),
          ],
        },
        { roots: [list('Statement', newest)] },
      ];
      for (const plan of plans) {
        const { query: text, parameters } = compilePlan(plan);
        expect(await neo4j.databaseHits(text, parameters([]))).toBeLessThan(120);
        expect(JSON.stringify(await store.read(plan))).toContain(day(399));
      }
    }));

  it('has the server stop at what was given up', () =>
    withStore(open, async (store) => {
      const statements = Array.from({ length: 120 }, (_, i) => ({
        content: `${i}`,
        speaker: person('Vera'),
      }));
      await store.write(articleFacts({ slug: 'much', statements }));
      const { query: text } = compilePlan(endlessPlan());
      const running = async (): Promise<number> =>
        (
          await query('SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery = $text RETURN currentQuery', {
            text,
          })
        ).length;
      const controller = new AbortController();
      const read = store.read(endlessPlan(), { signal: controller.signal });
      const outcome = expect(read).rejects.toMatchObject({ code: 'CANCELLED' });
      await vi.waitUntil(async () => (await running()) === 1, { timeout: 30_000 });
      controller.abort();
      await outcome;
      await vi.waitUntil(async () => (await running()) === 0, { timeout: 10_000 });
    }));

  async function dropStructure(): Promise<void> {
    await query('MATCH (n) DETACH DELETE n');
    for (const { name } of await query('SHOW CONSTRAINTS YIELD name'))
      await query(`DROP CONSTRAINT ${String(name)}`);
    const indexes = await query("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP' RETURN name");
    for (const { name } of indexes) await query(`DROP INDEX ${String(name)}`);
  }
});

describe('plans compiled to Cypher', () => {
  const plan = (name: string, after: string | null): ReturnType<typeof compilePlan> =>
    compilePlan({
      roots: [
        list('Statement', {
          where: is.and(is.edge('speaker', is.eq('name', name)), is.edge('topics', is.contains('name', 'm'))),
          order: order('saidAt-'),
          after: after === null ? null : [after, 'statement:x'],
          limit: name.length,
          selection: select(['content'], [edge('Statement', 'mentions', select(['name']), { limit: 3 })]),
        }),
      ],
    });

  it('have one text for one shape and hold no value', () => {
    expect(plan('Ana', null).query).toBe(plan("Zoë ' }) DETACH DELETE n //", null).query);
    expect(plan('Ana', '2012').query).toBe(plan('Mehmet', '2013').query);
    expect(plan('Ana', '2012').query).not.toContain('2012');
    expect(plan('Ana', null).parameters([])).not.toEqual(plan('Mehmet', null).parameters([]));
  });

  it('never contain the names that a caller gave to roots and edges', () => {
    const named = { ...edge('Statement', 'speaker'), key: 'x` RETURN 1 //' };
    const { query } = compilePlan({
      roots: [list('Statement', { key: '}) RETURN 2', selection: select([], [named]) })],
    });
    expect(query).not.toMatch(/RETURN [12]/);
  });
});

describe('a Neo4j that is not there', () => {
  it('is reported with its address and what to do', async () => {
    const nowhere = {
      uri: 'bolt://127.0.0.1:1',
      username: 'neo4j',
      password: 'secret-word',
      database: 'neo4j',
    };
    const error: unknown = await createNeo4jStore(nowhere).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ code: 'STORE_UNAVAILABLE' });
    expect(String(error)).toContain('bolt://127.0.0.1:1');
    expect(String(error)).not.toContain('secret-word');
  });

  it('is told from an address that cannot be one', async () => {
    for (const uri of ['http://127.0.0.1:7687', 'nonsense', '']) {
      await expect(
        createNeo4jStore({ uri, username: 'neo4j', password: 'x', database: 'neo4j' }),
      ).rejects.toMatchObject({ code: 'SETTING_INVALID' });
    }
  });
});
