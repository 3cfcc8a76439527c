import type { Operation } from './operation.ts';
import type { Subjects } from './subjects.ts';

/** Pages of what hangs on one node, in order of time. */
export function timelineOperations(subjects: Subjects): Operation[] {
  return [personPage(subjects), hotDeep(subjects), topicPage(subjects), outletArticles(subjects)];
}

const BY_DATE = 'sort: [{ saidAt: DESC }, { id: DESC }]';
const EDGES_BY_DATE = 'sort: [{ node: { saidAt: DESC } }, { node: { id: DESC } }]';

function personPage({ persons }: Subjects): Operation {
  const page = 'edges { node { id content article { id title } } } pageInfo { hasNextPage endCursor }';
  return {
    name: 'personPage',
    title: "20 of a person's statements and their articles",
    onrecord: `query ($person: ID!, $first: NonNegativeInt) { answer: person(id: $person) {
      id name statements(first: $first) { ${page} } } }`,
    rival: `query ($person: ID!, $first: Int) { answer: people(where: { id: { eq: $person } }) {
      id name statements: statementsConnection(first: $first, ${EDGES_BY_DATE}) { ${page} } } }`,
    tuned: `query ($person: ID!, $speaker: String!, $first: Int, $ever: String) {
      answer: people(where: { id: { eq: $person } }) { id name }
      statements: statementsConnection(first: $first, ${BY_DATE},
        where: { speakerId: { eq: $speaker }, saidAt: { gte: $ever } }) { ${page} } }`,
    cypher: `MATCH (p:Person {id: $person})
      CALL (p) {
        MATCH (s:Statement) WHERE s.speakerId = p.id AND s.saidAt IS NOT NULL
        WITH s ORDER BY s.speakerId DESC, s.saidAt DESC, s.id DESC LIMIT $first
        MATCH (s)-[:IN]->(a)
        RETURN collect(s {.id, .content, article: a {.id, .title}}) AS statements
      }
      RETURN p {.id, .name, statements: statements} AS answer`,
    cases: persons.map((person) => ({ person, speaker: person, first: 20, ever: '2000' })),
  };
}

function hotDeep({ hot }: Subjects): Operation {
  const page = 'edges { node { id content article { id title } } } pageInfo { hasNextPage }';
  return {
    name: 'hotDeep',
    title: 'a page deep in the statements of the most quoted person',
    onrecord: `query ($person: ID!, $first: NonNegativeInt, $after: String) { answer: person(id: $person) {
      id name statements(first: $first, after: $after) { ${page} } } }`,
    rival: `query ($person: ID!, $first: Int, $offset: String) { answer: people(where: { id: { eq: $person } }) {
      id name statements: statementsConnection(first: $first, after: $offset, ${EDGES_BY_DATE}) { ${page} } } }`,
    tuned: `query ($person: ID!, $speaker: String!, $first: Int, $before: String) {
      answer: people(where: { id: { eq: $person } }) { id name }
      statements: statementsConnection(first: $first, ${BY_DATE},
        where: { speakerId: { eq: $speaker }, saidAt: { lt: $before } }) { ${page} } }`,
    cypher: `MATCH (p:Person {id: $person})
      CALL (p) {
        MATCH (s:Statement) WHERE s.speakerId = p.id AND s.saidAt < $before
        WITH s ORDER BY s.speakerId DESC, s.saidAt DESC, s.id DESC LIMIT $first
        MATCH (s)-[:IN]->(a)
        RETURN collect(s {.id, .content, article: a {.id, .title}}) AS statements
      }
      RETURN p {.id, .name, statements: statements} AS answer`,
    cases: hot.map((place) => ({ ...place, speaker: place.person, first: 20 })),
  };
}

function topicPage({ topics }: Subjects): Operation {
  const page = 'edges { node { id content speaker { __typename id name } } }';
  const rival = (where: string): string => `answer: topics(where: { id: { eq: $topic } }) {
    id name statements: statementsConnection(first: $first, ${where}${EDGES_BY_DATE}) { ${page} } }`;
  return {
    name: 'topicPage',
    title: 'the latest 20 statements about a topic and their speakers',
    onrecord: `query ($topic: ID!, $first: NonNegativeInt) { answer: topic(id: $topic) {
      id name statements(first: $first) { ${page} } } }`,
    rival: `query ($topic: ID!, $first: Int) { ${rival('')} }`,
    tuned: `query ($topic: ID!, $topicId: String!, $first: Int, $lately: String) {
      ${rival('where: { edge: { topicId: { eq: $topicId }, saidAt: { gte: $lately } } }, ')} }`,
    cypher: `MATCH (t:Topic {id: $topic})
      CALL (t) {
        MATCH (s:Statement)-[a:ABOUT]->() WHERE a.topicId = t.id AND a.saidAt IS NOT NULL
        WITH s, a ORDER BY a.topicId DESC, a.saidAt DESC, s.id DESC LIMIT $first
        CALL (s) { OPTIONAL MATCH (s)-[:SAID_BY]->(p) RETURN p {.id, .name, type: labels(p)} AS speaker }
        RETURN collect(s {.id, .content, speaker: speaker}) AS statements
      }
      RETURN t {.id, .name, statements: statements} AS answer`,
    cases: topics.map(({ id, lately }) => ({ topic: id, topicId: id, lately, first: 20 })),
  };
}

function outletArticles({ outlets }: Subjects): Operation {
  const page = 'edges { node { id title publishedAt statementCount } }';
  const order = 'sort: [{ publishedAt: DESC }, { id: DESC }]';
  return {
    name: 'outletArticles',
    title: 'the latest 20 articles of an outlet',
    onrecord: `query ($outlet: ID!, $first: NonNegativeInt) { answer: organization(id: $outlet) {
      id name published(first: $first) { ${page} } } }`,
    rival: `query ($outlet: ID!, $first: Int) { answer: organizations(where: { id: { eq: $outlet } }) {
      id name published: publishedConnection(first: $first,
        sort: [{ node: { publishedAt: DESC } }, { node: { id: DESC } }]) { ${page} } } }`,
    tuned: `query ($outlet: ID!, $publisher: String!, $first: Int, $ever: String) {
      answer: organizations(where: { id: { eq: $outlet } }) { id name }
      published: articlesConnection(first: $first, ${order},
        where: { outletId: { eq: $publisher }, publishedAt: { gte: $ever } }) { ${page} } }`,
    cypher: `MATCH (o:Organization {id: $outlet})
      CALL (o) {
        MATCH (a:Article) WHERE a.outletId = o.id AND a.publishedAt IS NOT NULL
        WITH a ORDER BY a.outletId DESC, a.publishedAt DESC, a.id DESC LIMIT $first
        RETURN collect(a {.id, .title, .publishedAt, .statementCount}) AS published
      }
      RETURN o {.id, .name, published: published} AS answer`,
    cases: outlets.map((outlet) => ({ outlet, publisher: outlet, first: 20, ever: '2000' })),
  };
}
