import type { Operation, Variables } from './operation.ts';
import { cypherOfSpeakerAndTopic } from './speaker-and-topic.ts';
import type { Subjects } from './subjects.ts';

/** Statements by id, the latest of all, and those that a filter over two hops finds. */
export function statementOperations(subjects: Subjects): Operation[] {
  return [byId(subjects), latestPage(subjects), twoHops(subjects)];
}

function byId({ statements }: Subjects): Operation {
  return {
    name: 'byId',
    title: 'a statement by id',
    onrecord: `query ($id: ID!) { answer: statement(id: $id) {
      id content kind polarity confidence saidAt { date precision } } }`,
    rival: `query ($id: ID!) { answer: statements(where: { id: { eq: $id } }) {
      id content kind polarity confidence saidAt saidAtPrecision } }`,
    tuned: null,
    cypher: `MATCH (s:Statement {id: $id})
      RETURN s {.id, .content, .kind, .polarity, .confidence, .saidAt, .saidAtPrecision} AS answer`,
    cases: statements.map((id) => ({ id })),
  };
}

const LATEST = `id content polarity speaker { __typename id name }`;

function latestPage({ recently }: Subjects): Operation {
  const rival = (where: string): string => `answer: statementsConnection(first: $first, where: ${where},
    sort: [{ saidAt: DESC }, { id: DESC }]) {
    edges { node { saidAt ${LATEST} } } pageInfo { hasNextPage endCursor } }`;
  const notRejected = 'NOT: { status: { eq: "REJECTED" } }';
  return {
    name: 'latestPage',
    title: 'the latest 20 statements and their speakers',
    onrecord: `query ($first: NonNegativeInt) { answer: statements(first: $first) {
      edges { node { saidAt { date } ${LATEST} } } pageInfo { hasNextPage endCursor } } }`,
    rival: `query ($first: Int) { ${rival(`{ ${notRejected} }`)} }`,
    tuned: `query ($first: Int, $recently: String) {
      ${rival(`{ ${notRejected}, saidAt: { gte: $recently } }`)} }`,
    cypher: `MATCH (s:Statement) WHERE s.saidAt IS NOT NULL AND s.status <> 'REJECTED'
      WITH s ORDER BY s.saidAt DESC, s.id DESC LIMIT $first
      CALL (s) { OPTIONAL MATCH (s)-[:SAID_BY]->(p) RETURN p {.id, .name, type: labels(p)} AS speaker }
      RETURN s {.id, .content, .polarity, .saidAt, speaker: speaker} AS answer`,
    cases: [{ first: 20, recently }],
  };
}

function twoHops({ speakersAndWords }: Subjects): Operation {
  const found = 'totalCount edges { node { id content speaker { id name } } }';
  const order = 'sort: [{ saidAt: DESC }, { id: DESC }]';
  return {
    name: 'twoHops',
    title: 'statements by the names of speaker and topic, with total',
    onrecord: `query ($name: String!, $word: String!, $first: NonNegativeInt) { answer: statements(first: $first,
      where: { speaker: { name: { eq: $name } }, topic: { name: { contains: $word } } }) { ${found} } }`,
    rival: `query ($name: String!, $word: String!, $first: Int) { answer: statementsConnection(first: $first, ${order},
      where: { speaker: { some: { name: { eq: $name } } }, topics: { some: { name: { contains: $word } } } }) {
        ${found} } }`,
    tuned: `query ($person: String!, $word: String!, $first: Int, $ever: String) {
      answer: statementsConnection(first: $first, ${order},
        where: { speakerId: { eq: $person }, saidAt: { gte: $ever }, topics: { some: { name: { contains: $word } } } }) {
        ${found} } }`,
    cypher: cypherOfSpeakerAndTopic(`RETURN collect(s {.id, .content, speaker: p {.id, .name}}) AS items`),
    cases: speakersAndWords.map((pair): Variables => ({ ...pair, first: 10 })),
  };
}
