import type { Operation } from './operation.ts';
import type { Subjects } from './subjects.ts';

/** Several levels at once, and totals of many nodes. */
export function nestedOperations(subjects: Subjects): Operation[] {
  return [personTen(subjects), threeLevels(subjects), totals()];
}

const EDGES_BY_DATE = 'sort: [{ node: { saidAt: DESC } }, { node: { id: DESC } }]';

function personTen({ persons }: Subjects): Operation {
  const rest = 'article { id title outlet { id name } }';
  const topics =
    'topics: topicsConnection(sort: [{ edge: { score: DESC } }, { node: { id: ASC } }]) { edges { node { id name } } }';
  return {
    name: 'personTen',
    title: 'a person with ten latest statements, their topics and article',
    onrecord: `query ($person: ID!, $first: NonNegativeInt) { answer: person(id: $person) {
      id name statements(first: $first) { edges { node { id content topics { id name } ${rest} } } } } }`,
    rival: `query ($person: ID!, $first: Int) { answer: people(where: { id: { eq: $person } }) {
      id name statements: statementsConnection(first: $first, ${EDGES_BY_DATE}) {
        edges { node { id content ${topics} ${rest} } } } } }`,
    tuned: `query ($person: ID!, $speaker: String!, $first: Int, $ever: String) {
      answer: people(where: { id: { eq: $person } }) { id name }
      statements: statementsConnection(first: $first, sort: [{ saidAt: DESC }, { id: DESC }],
        where: { speakerId: { eq: $speaker }, saidAt: { gte: $ever } }) {
        edges { node { id content ${topics} ${rest} } } } }`,
    cypher: `MATCH (p:Person {id: $person})
      CALL (p) {
        MATCH (s:Statement) WHERE s.speakerId = p.id AND s.saidAt IS NOT NULL
        WITH s ORDER BY s.speakerId DESC, s.saidAt DESC, s.id DESC LIMIT $first
        CALL (s) {
          MATCH (s)-[r:ABOUT]->(t) WITH t, r ORDER BY r.score DESC, t.id
          RETURN collect(t {.id, .name}) AS topics
        }
        CALL (s) {
          MATCH (s)-[:IN]->(a) OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o)
          RETURN head(collect(a {.id, .title, outlet: o {.id, .name}})) AS article
        }
        RETURN collect(s {.id, .content, topics: topics, article: article}) AS statements
      }
      RETURN p {.id, .name, statements: statements} AS answer`,
    cases: persons.map((person) => ({ person, speaker: person, first: 10, ever: '2000' })),
  };
}

function threeLevels({ topics }: Subjects): Operation {
  // Since then each of the first topics has more statements than are asked for.
  const [lately = ''] = topics.map((topic) => topic.lately).sort();
  const page = 'edges { node { id content speaker { id name } } }';
  const rival = (where: string, edges: string): string => `answer: topicsConnection(first: $first, ${where}
      sort: [{ statementCount: DESC }, { id: DESC }]) {
    edges { node { id name statements: statementsConnection(first: $first, ${edges}${EDGES_BY_DATE}) {
      edges { node { id article { id title statements: statementsConnection(first: $first, ${EDGES_BY_DATE},
        where: { node: { NOT: { status: { eq: "REJECTED" } } } }) { ${page} } } } } } } } }`;
  return {
    name: 'threeLevels',
    title: 'three levels: topics, statements, and what else their articles say',
    onrecord: `query ($first: NonNegativeInt) { answer: topics(first: $first) {
      edges { node { id name statements(first: $first) {
        edges { node { id article { id title statements(first: $first) { ${page} } } } } } } } } }`,
    rival: `query ($first: Int) { ${rival('', '')} }`,
    tuned: `query ($first: Int, $lately: String, $some: Int) {
      ${rival('where: { statementCount: { gte: $some } }', 'where: { edge: { saidAt: { gte: $lately } } }, ')} }`,
    cypher: `MATCH (t:Topic) WHERE t.statementCount IS NOT NULL
      WITH t ORDER BY t.statementCount DESC, t.id DESC LIMIT $first
      CALL (t) {
        MATCH (s:Statement)-[r:ABOUT]->() WHERE r.topicId = t.id AND r.saidAt IS NOT NULL
        WITH s, r ORDER BY r.topicId DESC, r.saidAt DESC, s.id DESC LIMIT $first
        CALL (s) {
          MATCH (s)-[:IN]->(a)
          CALL (a) {
            MATCH (a)<-[:IN]-(o) WHERE o.status <> 'REJECTED'
            WITH o ORDER BY o.saidAt DESC, o.id DESC LIMIT $first
            OPTIONAL MATCH (o)-[:SAID_BY]->(p)
            RETURN collect(o {.id, .content, speaker: p {.id, .name}}) AS others
          }
          RETURN a {.id, .title, statements: others} AS article
        }
        RETURN collect(s {.id, article: article}) AS statements
      }
      RETURN t {.id, .name, statements: statements} AS answer`,
    cases: [{ first: 5, lately, some: 1 }],
  };
}

function totals(): Operation {
  const counts = `statements: statementsConnection { totalCount } statementsAbout: statementsAboutConnection { totalCount }`;
  const rival = (where: string): string => `answer: peopleConnection(first: $first, ${where}
    sort: [{ statementCount: DESC }, { id: DESC }]) { edges { node { id name ${counts} } } }`;
  return {
    name: 'totals',
    title: 'totals of 50 persons',
    onrecord: `query ($first: NonNegativeInt) { answer: persons(first: $first) {
      edges { node { id name statements { totalCount } statementsAbout { totalCount } } } } }`,
    rival: `query ($first: Int) { ${rival('')} }`,
    tuned: `query ($first: Int, $some: Int) { ${rival('where: { statementCount: { gte: $some } }')} }`,
    cypher: `MATCH (p:Person) WHERE p.statementCount IS NOT NULL
      WITH p ORDER BY p.statementCount DESC, p.id DESC LIMIT $first
      RETURN p {.id, .name, statements: {totalCount: COUNT { (p)<-[:SAID_BY]-() }},
        statementsAbout: {totalCount: COUNT { (p)<-[:MENTIONS]-() } - p.articleCount}} AS answer`,
    cases: [{ first: 50, some: 1 }],
  };
}
