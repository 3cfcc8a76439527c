import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { at, openApi, type TestApi } from './open-api.ts';
import { realIngest } from './real-ingest.ts';

let api: TestApi;
beforeEach(async () => {
  api = await openApi({ facts: { topics: [], articles: [] }, ingest: realIngest });
});
afterEach(() => api.close());

const INGEST = `mutation ($input: IngestArticleInput!) {
  ingestArticle(input: $input) {
    __typename
    ... on IngestedArticle {
      outcome
      article { id title url publishedAt publishedOn language revision outlet { name } authors { name } s: statements(first: 1) { totalCount } }
      statements { totalCount nodes { id content speaker { name } evidence { exact article { id } } } }
    }
    ... on InvalidArticle { problems { field message } }
  }
}`;

const ARTICLE = {
  title: 'Harbour gets a new crane',
  text: 'The harbour gets a new crane. “It will lift forty tonnes,” said Ada Brandt on Tuesday. “Nobody will lose work,” Brandt said.',
  url: 'https://harbour-post.example.org/crane',
  outlet: 'Harbour Post',
  authors: ['Ines Kallas'],
  publishedAt: '2013-02-06',
};

const asEditor = { role: 'EDITOR' } as const;

test('an article in another language is stored and found, and marked as not extracted', async () => {
  const german = {
    ...ARTICLE,
    title: 'Der Hafen bekommt einen neuen Kran',
    text: '„Der Kran wird vierzig Tonnen heben“, sagte Ada Brandt am Dienstag. Die Arbeiter im Hafen sind mit dem Plan nicht zufrieden, und der Rat hat noch nicht entschieden.',
  };
  const { data, errors } = await api.ask(INGEST, { input: german }, asEditor);
  expect(errors).toEqual([]);
  expect(at(data, 'ingestArticle')).toMatchObject({
    outcome: 'CREATED',
    article: { language: 'de', outlet: { name: 'Harbour Post' } },
    statements: { totalCount: 0 },
  });
  const found = await api.data(
    '{ search(query: "vierzig Tonnen") { edges { node { ... on Article { extractorVersion extraction { status reason } } } } } }',
  );
  expect(at(found, 'search.edges')).toEqual([
    {
      node: {
        extractorVersion: 'none',
        extraction: {
          status: 'NOT_EXTRACTED',
          reason: 'The article is in "de", and statements are only looked for in English.',
        },
      },
    },
  ]);
  await api.ask(INGEST, { input: { ...german, language: 'en' } }, asEditor);
  expect(await api.data('{ articles { nodes { language extraction { status reason } } } }')).toEqual({
    articles: { nodes: [{ language: 'en', extraction: { status: 'EXTRACTED', reason: null } }] },
  });
});

describe('ingestArticle', () => {
  test('stores the article and gives what was found in it', async () => {
    const { data, errors } = await api.ask(INGEST, { input: ARTICLE }, asEditor);
    expect(errors).toEqual([]);
    const result = at(data, 'ingestArticle') as Record<string, unknown>;
    expect(result).toMatchObject({
      __typename: 'IngestedArticle',
      outcome: 'CREATED',
      article: {
        title: ARTICLE.title,
        url: ARTICLE.url,
        publishedAt: '2013-02-06T00:00:00.000Z',
        publishedOn: '2013-02-06',
        language: 'en',
        revision: 1,
        outlet: { name: 'Harbour Post' },
        authors: [{ name: 'Ines Kallas' }],
      },
    });
    expect(at(result, 'statements.totalCount')).toBe(at(result, 'article.s.totalCount'));
    expect(at(result, 'statements.nodes')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          speaker: { name: 'Ada Brandt' },
          evidence: [expect.objectContaining({ article: { id: at(result, 'article.id') } })],
        }),
      ]),
    );
    expect(await api.data('{ articles { nodes { title } } }')).toEqual({
      articles: { nodes: [{ title: ARTICLE.title }] },
    });
  });

  test('reads what it answers with in one query', async () => {
    await api.ask(INGEST, { input: ARTICLE }, asEditor);
    expect(api.queries.filter(({ purpose }) => purpose === 'read')).toHaveLength(1);
    await api.ask(
      'mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { __typename ... on IngestedArticle { outcome } } }',
      { input: { ...ARTICLE, url: 'https://harbour-post.example.org/other' } },
      asEditor,
    );
    expect(api.queries.filter(({ purpose }) => purpose === 'read')).toHaveLength(0);
  });

  test('the same article twice changes nothing; a changed one replaces it and keeps ids', async () => {
    const outcomeOf = async (input: object): Promise<unknown> => {
      const { data } = await api.ask(INGEST, { input }, asEditor);
      return at(data, 'ingestArticle');
    };
    const first = await outcomeOf(ARTICLE);
    const again = await outcomeOf(ARTICLE);
    expect([at(first, 'outcome'), at(again, 'outcome')]).toEqual(['CREATED', 'UNCHANGED']);
    expect(at(again, 'statements')).toEqual(at(first, 'statements'));
    const changed = await outcomeOf({ ...ARTICLE, text: `${ARTICLE.text} It was built in a year.` });
    expect([at(changed, 'outcome'), at(changed, 'article.revision')]).toEqual(['REPLACED', 2]);
    expect(at(changed, 'statements.nodes.0.id')).toBe(at(first, 'statements.nodes.0.id'));
  });

  test('what is wrong with the input is an answer, not an error, and changes nothing', async () => {
    const { data, errors } = await api.ask(
      INGEST,
      { input: { ...ARTICLE, text: ' ', url: 'not a url', publishedAt: 'yesterday' } },
      asEditor,
    );
    expect(errors).toEqual([]);
    expect(at(data, 'ingestArticle.__typename')).toBe('InvalidArticle');
    const problems = at(data, 'ingestArticle.problems') as { field: string; message: string }[];
    expect(problems.map(({ field }) => field).sort()).toEqual(['publishedAt', 'text', 'url']);
    for (const { message } of problems) expect(message).not.toBe('');
    expect(await api.data('{ articles { totalCount } }')).toEqual({ articles: { totalCount: 0 } });
  });

  test('a wrong selection is found before anything is written', async () => {
    for (const wrong of [
      'statements(first: 999)',
      'statements(after: "x")',
      'article { statements(first: 1, last: 1)',
    ]) {
      const close = wrong.startsWith('article') ? '{ totalCount } }' : '{ totalCount }';
      const query = `mutation ($input: IngestArticleInput!) { a: ingestArticle(input: $input) { __typename } b: ingestArticle(input: $input) { ... on IngestedArticle { ${wrong} ${close} } } }`;
      const { data, errors } = await api.ask(query, { input: ARTICLE }, asEditor);
      expect(data).toBeNull();
      expect(errors).toHaveLength(1);
    }
    expect(await api.data('{ articles { totalCount } }')).toEqual({ articles: { totalCount: 0 } });
  });

  test('pages of what was found go on', async () => {
    const query = `mutation ($input: IngestArticleInput!) { ingestArticle(input: $input) { ... on IngestedArticle {
      article { id } statements(first: 1) { pageInfo { hasNextPage endCursor } nodes { id } }
    } } }`;
    const { data } = await api.ask(query, { input: ARTICLE }, asEditor);
    expect(at(data, 'ingestArticle.statements.pageInfo.hasNextPage')).toBe(true);
    const next = await api.data(
      'query ($id: ID!, $after: String!) { article(id: $id) { statements(first: 1, after: $after) { nodes { id } } } }',
      {
        id: at(data, 'ingestArticle.article.id'),
        after: at(data, 'ingestArticle.statements.pageInfo.endCursor'),
      },
    );
    expect(at(next, 'article.statements.nodes')).toHaveLength(1);
    expect(at(next, 'article.statements.nodes.0.id')).not.toBe(
      at(data, 'ingestArticle.statements.nodes.0.id'),
    );
  });
});

describe('removeArticle', () => {
  const REMOVE = `mutation ($id: ID!) {
    removeArticle(input: { id: $id }) { __typename ... on RemovedArticle { id statementCount } ... on ArticleNotFound { id } }
  }`;

  test('takes the article and all that only it held, and says when there is none', async () => {
    const { data } = await api.ask(INGEST, { input: ARTICLE }, asEditor);
    const id = at(data, 'ingestArticle.article.id');
    const statementCount = at(data, 'ingestArticle.statements.totalCount');
    expect((await api.ask(REMOVE, { id }, asEditor)).data).toEqual({
      removeArticle: { __typename: 'RemovedArticle', id, statementCount },
    });
    expect((await api.ask(REMOVE, { id }, asEditor)).data).toEqual({
      removeArticle: { __typename: 'ArticleNotFound', id },
    });
    expect(
      await api.data(
        '{ articles { totalCount } statements { totalCount } persons { totalCount } outlets { totalCount } }',
      ),
    ).toEqual({
      articles: { totalCount: 0 },
      statements: { totalCount: 0 },
      persons: { totalCount: 0 },
      outlets: { totalCount: 0 },
    });
  });
});

test('without the editor’s token nothing changes', async () => {
  for (const [query, variables] of [
    [INGEST, { input: ARTICLE }],
    ['mutation { removeArticle(input: { id: "article:x" }) { __typename } }', {}],
  ] as const) {
    const { data, errors } = await api.ask(query, variables);
    expect(data).toBeNull();
    expect(errors.map(({ extensions }) => extensions)).toEqual([{ code: 'UNAUTHENTICATED' }]);
    expect(errors[0]?.message).toContain('authorization: Bearer');
  }
  expect(await api.data('{ articles { totalCount } }')).toEqual({ articles: { totalCount: 0 } });
});
