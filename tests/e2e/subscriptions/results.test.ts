import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerOf, post, serve, type Served } from '../support/serve.ts';
import { articleAbout, EDITOR, pause, sseClient, subscribe, wsClient } from '../support/subscribe.ts';

const ADDED = `subscription Added($where: StatementWhere) {
  statementAdded(where: $where) { id content speaker { __typename name } article { title } topics { id } }
}`;
const INGEST = `mutation Ingest($input: IngestArticleInput!) {
  ingestArticle(input: $input) { __typename ... on IngestedArticle { outcome article { id } statements(first: 50) { nodes { id content } } } }
}`;

const BRIDGE = articleAbout(
  'Caldermere',
  'Anna Berg, the mayor of Caldermere, said that the new bridge would open in May.',
  '"We kept our word," Berg said.',
  'Tom Vale, the harbour master, denied that the ferry would stop.',
);

let served: Served;
beforeEach(async () => {
  served = await serve();
});
afterEach(() => served.close());

interface Ingested {
  readonly outcome: string;
  readonly article: { readonly id: string };
  readonly statements: { readonly nodes: readonly { readonly id: string; readonly content: string }[] };
}

async function ingest(input: object, to: Served = served): Promise<Ingested> {
  const answer = await answerOf(
    await post(to.server.urls.graphql, { query: INGEST, variables: { input } }, EDITOR),
  );
  expect(answer.errors).toBeUndefined();
  return answer.data?.['ingestArticle'] as Ingested;
}

const CLIENTS = [
  ['WebSocket', () => wsClient(served)],
  ['server-sent events', () => sseClient(served)],
] as const;

describe.each(CLIENTS)('by %s', (_, open) => {
  it('tells of each new statement once, with all that is asked of it', async () => {
    const results = await subscribe(served, open(), { query: ADDED });
    const { statements, article } = await ingest(BRIDGE);
    expect(statements.nodes.length).toBeGreaterThan(2);
    const got: { id: string; content: string; article: unknown }[] = [];
    const eventIds: string[] = [];
    while (got.length < statements.nodes.length) {
      const { data, errors, extensions } = await results.next();
      expect(errors).toBeUndefined();
      got.push(data?.['statementAdded'] as (typeof got)[number]);
      eventIds.push(extensions?.eventId ?? '');
    }
    expect(got.map(({ id }) => id).sort()).toEqual(statements.nodes.map(({ id }) => id).sort());
    expect(got[0]).toMatchObject({ article: { title: BRIDGE.title }, topics: expect.any(Array) as unknown });
    expect(JSON.stringify(got)).toContain('"__typename":"Person"');
    expect(new Set(eventIds).size).toBe(eventIds.length);
    expect(article.id).toMatch(/^article:/);

    expect((await ingest(BRIDGE)).outcome).toBe('UNCHANGED');
    await results.none();
    const changed = { ...BRIDGE, text: `${BRIDGE.text} "Nobody will be late again," Berg said.` };
    expect((await ingest(changed)).outcome).toBe('REPLACED');
    const { data } = await results.next();
    expect(data?.['statementAdded']).toMatchObject({ content: expect.stringContaining('Nobody') as unknown });
    await results.none();
    await results.stop();
  });

  it('tells only of what fulfils the filter', async () => {
    const denied = await subscribe(served, open(), {
      query: ADDED,
      variables: { where: { cue: { class: { eq: 'DENIED' } } } },
    });
    const vale = await subscribe(served, open(), {
      query: ADDED,
      variables: { where: { speaker: { name: { eq: 'tom vale' } }, not: { content: { contains: 'xyz' } } } },
    });
    const nobody = await subscribe(served, open(), {
      query: ADDED,
      variables: { where: { speaker: { name: { eq: 'nobody' } } } },
    });
    await ingest(BRIDGE);
    const [one, other] = [await denied.next(), await vale.next()];
    expect(one.data).toEqual(other.data);
    expect(one.extensions?.eventId).toBe(other.extensions?.eventId);
    expect(JSON.stringify(one.data)).toContain('Tom Vale');
    await denied.none();
    await nobody.none(50);
  });

  it('tells of articles, progress and corrections', async () => {
    const client = open();
    const articles = await subscribe(served, client, {
      query:
        'subscription { ours: articleIngested(where: { outlet: { name: { eq: "Harbour Courier" } } }) { id title statements(first: 2) { totalCount nodes { content } } } }',
    });
    const progress = await subscribe(served, client, {
      query: 'subscription { ingestProgress { batch done share finished outcome title problem } }',
    });
    const corrections = await subscribe(served, client, {
      query:
        'subscription { correctionApplied { ledgerVersion articles correction { id kind author undone { author } statement { content status } } statement { id } } }',
    });
    const { article, statements } = await ingest(BRIDGE);
    expect((await articles.next()).data).toMatchObject({
      ours: {
        id: article.id,
        title: BRIDGE.title,
        statements: { totalCount: statements.nodes.length, nodes: expect.any(Array) as unknown },
      },
    });
    expect((await progress.next()).data).toEqual({
      ingestProgress: {
        batch: expect.any(String) as unknown,
        done: 1,
        share: 1,
        finished: true,
        outcome: 'CREATED',
        title: BRIDGE.title,
        problem: null,
      },
    });
    const [statement] = statements.nodes;
    const correct = `mutation { rejectStatement(input: { statement: "${statement?.id ?? ''}", author: "ines" }) { __typename ... on CorrectionApplied { correction { id } } } }`;
    const { data } = await answerOf(await post(served.server.urls.graphql, { query: correct }, EDITOR));
    const { correction } = data?.['rejectStatement'] as { correction: { id: string } };
    expect((await corrections.next()).data).toEqual({
      correctionApplied: {
        ledgerVersion: 1,
        articles: 1,
        correction: {
          id: correction.id,
          kind: 'REJECT',
          author: expect.any(String) as unknown,
          undone: null,
          statement: { content: statement?.content, status: 'REJECTED' },
        },
        statement: { id: statement?.id },
      },
    });
    await post(
      served.server.urls.graphql,
      { query: `mutation { undoCorrection(input: { correction: "${correction.id}" }) { __typename } }` },
      EDITOR,
    );
    expect((await corrections.next()).data).toMatchObject({
      correctionApplied: { ledgerVersion: 2, correction: { id: correction.id, undone: {} } },
    });
    await articles.none(50);
  });

  it('goes on from the last event, in the middle of an article too', async () => {
    const first = await subscribe(served, open(), { query: ADDED });
    const { statements } = await ingest(BRIDGE);
    const seen = [await first.next(), await first.next()];
    await first.stop();
    await ingest(articleAbout('Dunmoor', 'Lena Frost, the treasurer, said that the budget was balanced.'));
    const lastEventId = seen.at(-1)?.extensions?.eventId ?? '';
    const again = await subscribe(served, open(), { query: ADDED, extensions: { lastEventId } });
    const rest: string[] = [];
    for (let i = 2; i < statements.nodes.length; i++)
      rest.push((await again.next()).data?.['statementAdded'] as string);
    expect(JSON.stringify(rest)).not.toContain('Lena Frost');
    expect(JSON.stringify((await again.next()).data)).toContain('Lena Frost');
    await again.none(100);
    await ingest(articleAbout('Eastwick', 'Paul Reed, the planner, said that the road would be closed.'));
    expect(JSON.stringify((await again.next()).data)).toContain('Paul Reed');
    await again.stop();
    await pause(10);
  });
});
