import { afterAll, beforeAll, expect, test } from 'vitest';

import { EXAMPLE_OPERATIONS } from '../../src/graphql/example-operations.ts';
import { at, openApi, type TestApi } from './open-api.ts';

let api: TestApi;
beforeAll(async () => {
  api = await openApi();
});
afterAll(() => api.close());

test.each(EXAMPLE_OPERATIONS)('$name is one query to the store', async ({ document }) => {
  await api.data(document);
  expect(api.queries.map(({ purpose }) => purpose)).toEqual(['read']);
});

test('who said what about what, with everything that the contract names', async () => {
  const { document } = EXAMPLE_OPERATIONS.find(({ name }) => name === 'WhoSaidWhatAboutWhat') ?? {
    document: '',
  };
  const data = await api.data(document);
  expect(at(data, 'statements.totalCount')).toBe(3);
  expect(at(data, 'statements.edges.0.node')).toMatchInlineSnapshot(`
    {
      "attribution": {
        "alternatives": [
          {
            "name": "Anders Fogh Rasmussen",
            "score": 0.1,
          },
        ],
        "confidence": 0.95,
        "how": "cue 'warn'",
      },
      "claim": {
        "id": "claim:shared",
        "independentCount": 2,
        "outletCount": 2,
      },
      "confidence": 0.95,
      "content": "A shield of missiles without guarantees worries us NATO",
      "cue": {
        "class": "WARNED",
        "verb": "warn",
      },
      "event": {
        "id": "event:nato-russia-council",
        "name": "NATO-Russia Council",
      },
      "evidence": [
        {
          "article": {
            "id": "article:post-1",
            "outlet": {
              "name": "Harbour Post",
            },
            "publishedAt": "2012-12-04T09:30:00.000Z",
            "title": "Council meets over missiles",
            "url": "https://news.example.org/post-1",
          },
          "end": 140,
          "exact": "A shield of missiles without guarantees worries us NATO",
          "prefix": "y Lavrov warns “",
          "start": 85,
          "suffix": "”. Anders Fogh R",
        },
      ],
      "id": "statement:post-1-1735a4c7310b",
      "kind": "DIRECT",
      "mentions": {
        "edges": [
          {
            "node": {
              "__typename": "Organization",
              "id": "organization:nato",
              "name": "NATO",
            },
          },
        ],
      },
      "polarity": "POSITIVE",
      "reportedBy": [],
      "saidAt": {
        "date": "2012-12-04",
        "precision": "PUBLICATION",
      },
      "speaker": {
        "__typename": "Person",
        "aliases": [
          "Lavrov",
        ],
        "id": "person:sergey-lavrov",
        "name": "Sergey Lavrov",
        "roles": [
          {
            "organization": {
              "id": "organization:russian-government",
              "name": "Russian government",
            },
            "title": "Foreign Minister",
          },
        ],
      },
      "status": "EXTRACTED",
      "topics": [
        {
          "broader": {
            "id": "topic:defence",
            "name": "defence",
          },
          "id": "topic:missile-defence",
          "name": "missile defence",
        },
      ],
    }
  `);
});

test('a person by a name', async () => {
  const { document } = EXAMPLE_OPERATIONS.find(({ name }) => name === 'Person') ?? { document: '' };
  expect(await api.data(document)).toMatchInlineSnapshot(`
    {
      "persons": {
        "edges": [
          {
            "node": {
              "aliases": [
                "Rasmussen",
              ],
              "id": "person:anders-fogh-rasmussen",
              "name": "Anders Fogh Rasmussen",
              "statements": {
                "edges": [
                  {
                    "node": {
                      "content": "We answer letters Sergey Lavrov",
                    },
                  },
                  {
                    "node": {
                      "content": "The Patriot missiles … protect Turkey alone",
                    },
                  },
                ],
                "totalCount": 2,
              },
              "statementsAbout": {
                "totalCount": 0,
              },
            },
          },
        ],
      },
    }
  `);
});

test('three levels of lists', async () => {
  const { document } = EXAMPLE_OPERATIONS.find(({ name }) => name === 'ArticlesWithStatements') ?? {
    document: '',
  };
  expect(at(await api.data(document), 'articles.edges.3.node')).toMatchInlineSnapshot(`
    {
      "outlet": {
        "name": "Harbour Post",
      },
      "publishedAt": "2012-12-04T09:30:00.000Z",
      "statements": {
        "edges": [
          {
            "node": {
              "content": "A shield of missiles without guarantees worries us NATO",
              "mentions": {
                "edges": [
                  {
                    "node": {
                      "__typename": "Organization",
                      "name": "NATO",
                    },
                    "spans": [
                      {
                        "end": 140,
                        "start": 136,
                      },
                    ],
                  },
                ],
              },
              "speaker": {
                "name": "Sergey Lavrov",
              },
            },
          },
          {
            "node": {
              "content": "The Patriot missiles … protect Turkey alone",
              "mentions": {
                "edges": [
                  {
                    "node": {
                      "__typename": "Place",
                      "name": "Turkey",
                    },
                    "spans": [
                      {
                        "end": 208,
                        "start": 202,
                      },
                    ],
                  },
                ],
              },
              "speaker": {
                "name": "Anders Fogh Rasmussen",
              },
            },
          },
          {
            "node": {
              "content": "The alliance has no plans in Syria",
              "mentions": {
                "edges": [
                  {
                    "node": {
                      "__typename": "Place",
                      "name": "Syria",
                    },
                    "spans": [
                      {
                        "end": 263,
                        "start": 258,
                      },
                    ],
                  },
                ],
              },
              "speaker": {
                "name": "NATO",
              },
            },
          },
        ],
        "totalCount": 3,
      },
      "title": "Council meets over missiles",
    }
  `);
});
