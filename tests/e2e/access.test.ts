import { afterEach, describe, expect, it } from 'vitest';
import { answerOf, failureOf, post, serve, TOKEN, type Served } from './support/serve.ts';

const EDITOR = { authorization: `Bearer ${TOKEN}` };
const QUERY = { query: '{ articles(first: 1) { totalCount } }' };
const INGEST = {
  query: `mutation Ingest($input: IngestArticleInput!) {
    ingestArticle(input: $input) { __typename ... on IngestedArticle { article { id title } statements { totalCount } } }
  }`,
  variables: {
    input: {
      title: 'Caldermere bridge to open in May',
      text: 'Anna Berg, the mayor of Caldermere, said on Tuesday that the new bridge would open in May. "We kept our word," Berg said.',
      publishedAt: '2024-03-06',
      outlet: 'Harbour Courier',
      url: 'https://harbour-courier.example.org/2024/03/06/bridge',
    },
  },
};

let served: Served;
afterEach(() => served.close());

describe('changing the graph', () => {
  it('takes the token: with it an article goes in and can be asked for and removed', async () => {
    served = await serve();
    const url = served.server.urls.graphql;

    const refused = await post(url, INGEST);
    expect(await failureOf(refused)).toMatchObject({ code: 'UNAUTHENTICATED' });
    expect((await answerOf(await post(url, QUERY))).data).toEqual({ articles: { totalCount: 0 } });

    const { data } = await answerOf(await post(url, INGEST, EDITOR));
    const ingested = data?.['ingestArticle'] as {
      article: { id: string };
      statements: { totalCount: number };
    };
    expect(ingested).toMatchObject({
      __typename: 'IngestedArticle',
      article: { title: 'Caldermere bridge to open in May' },
    });
    expect(ingested.statements.totalCount).toBeGreaterThan(0);

    const said = await answerOf(
      await post(url, {
        query:
          '{ statements(where: { speaker: { name: { eq: "anna berg" } } }) { edges { node { speaker { name } } } } }',
      }),
    );
    expect(JSON.stringify(said.data)).toContain('"Anna Berg"');

    const remove = {
      query: 'mutation R($id: ID!) { removeArticle(input: { id: $id }) { __typename } }',
      variables: { id: ingested.article.id },
    };
    expect((await answerOf(await post(url, remove, EDITOR))).data).toEqual({
      removeArticle: { __typename: 'RemovedArticle' },
    });
    expect((await answerOf(await post(url, QUERY))).data).toEqual({ articles: { totalCount: 0 } });
  });

  it.each([
    ['a wrong token', `Bearer ${TOKEN}x`],
    ['a shorter token', `Bearer ${TOKEN.slice(0, -1)}`],
    ['no token after Bearer', 'Bearer '],
    ['another scheme', `Basic ${Buffer.from(`editor:${TOKEN}`).toString('base64')}`],
    ['the bare token', TOKEN],
  ])('is refused with %s, and so is reading', async (_, authorization) => {
    served = await serve();
    for (const body of [INGEST, QUERY]) {
      const response = await post(served.server.urls.graphql, body, { authorization });
      expect(response.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
      expect(await failureOf(response)).toMatchObject({ status: 401, code: 'UNAUTHENTICATED' });
    }
  });

  it('is refused to everybody where the server has no token', async () => {
    served = await serve({ EDITOR_TOKEN: '' });
    const url = served.server.urls.graphql;
    expect(await failureOf(await post(url, INGEST))).toMatchObject({ code: 'UNAUTHENTICATED' });
    const failure = await failureOf(await post(url, INGEST, EDITOR));
    expect(failure).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(failure.message).toContain('docs/settings.md#editor_token');
  });

  it('cannot be had by guessing: after 20 wrong tokens not even the right one is taken', async () => {
    served = await serve();
    const url = served.server.urls.graphql;
    const statuses: number[] = [];
    for (let guess = 0; guess < 21; guess += 1) {
      statuses.push((await post(url, QUERY, { authorization: `Bearer guess-${guess}` })).status);
    }
    expect(statuses).toEqual([...Array<number>(20).fill(401), 429]);

    const limited = await post(url, INGEST, EDITOR);
    expect(limited.headers.get('retry-after')).toBe('60');
    expect(await failureOf(limited)).toMatchObject({ status: 429, code: 'LIMIT_EXCEEDED' });
    expect((await post(url, QUERY)).status).toBe(200);
  });

  it('is not limited by how often the right token comes', async () => {
    served = await serve();
    const answers = await Promise.all(
      Array.from({ length: 40 }, () => post(served.server.urls.graphql, QUERY, EDITOR)),
    );
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  });
});

describe('pages of other sites', () => {
  const preflight = (origin: string) =>
    fetch(served.server.urls.graphql, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });

  it('may ask nothing unless they are listed', async () => {
    served = await serve();
    const answers = [
      await preflight('https://news.example.org'),
      await post(served.server.urls.graphql, QUERY, { origin: 'https://news.example.org' }),
    ];
    for (const { headers } of answers) {
      expect([...headers.keys()].filter((name) => name.startsWith('access-control-'))).toEqual([]);
    }
  });

  it('may ask if they are listed, and only they', async () => {
    served = await serve({ CORS_ORIGINS: 'https://news.example.org' });
    const listed = await preflight('https://news.example.org');
    expect(listed.status).toBe(204);
    expect(listed.headers.get('access-control-allow-origin')).toBe('https://news.example.org');
    expect(listed.headers.get('access-control-allow-headers')).toContain('authorization');
    expect(listed.headers.get('access-control-allow-credentials')).toBeNull();
    expect(listed.headers.get('vary')?.toLowerCase()).toContain('origin');

    const other = await preflight('https://news.example.org.evil.example');
    expect(other.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('the log', () => {
  it('has one line an operation: what it was and cost, but nothing of what it said', async () => {
    served = await serve();
    const url = served.server.urls.graphql;
    const response = await post(
      url,
      {
        query:
          'query Find($name: String!) { persons(where: { name: { eq: $name } }) { edges { node { id } } } }',
        variables: { name: 'Wilhelmina Quist' },
        operationName: 'Find',
      },
      EDITOR,
    );
    await response.text();
    await post(url, INGEST, EDITOR);
    await fetch(
      `${url}?query=${encodeURIComponent('{ nothing }')}&variables=%7B%22a%22%3A%22Wilhelmina%22%7D`,
      { headers: { 'apollo-require-preflight': 'yes' } },
    );

    const [find, ingest, invalid] = served.log.filter((line) => line['path'] === '/graphql');
    expect(find).toMatchObject({
      level: 'info',
      requestId: response.headers.get('x-request-id'),
      method: 'POST',
      status: 200,
      role: 'EDITOR',
      operation: { name: 'Find', type: 'query', roundTrips: 1 },
    });
    expect(find?.['operation']).toHaveProperty('hash', expect.stringMatching(/^[\da-f]{12}$/));
    expect(ingest).toMatchObject({ operation: { name: 'Ingest', type: 'mutation' } });
    expect(invalid).toMatchObject({
      method: 'GET',
      operation: { errorCodes: ['GRAPHQL_VALIDATION_FAILED'] },
    });

    const everything = JSON.stringify(served.log);
    for (const secret of [TOKEN, 'Wilhelmina', 'Anna Berg', 'kept our word'])
      expect(everything).not.toContain(secret);
  });

  it('has the cause of what a client sees only masked', async () => {
    served = await serve();
    await served.store.close();
    const response = await post(served.server.urls.graphql, QUERY);
    const requestId = response.headers.get('x-request-id');
    const failure = await failureOf(response);
    expect(failure.code).toMatch(/^(STORE_UNAVAILABLE|INTERNAL)$/);
    expect(failure.message).not.toMatch(/sqlite|closed/i);
    expect(served.log).toContainEqual(
      expect.objectContaining({ level: 'error', requestId, err: expect.anything() as unknown }),
    );
  });
});
