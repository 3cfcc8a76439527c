import type { Operation, Variables } from './operation.ts';
import { cypherOfSpeakerAndTopic } from './speaker-and-topic.ts';
import type { Subjects } from './subjects.ts';

/** The first query of the contract, field by field. */
export function contractOperation({ contract }: Subjects): Operation {
  const rival = (where: string): string => `answer: statementsConnection(first: $first, where: { ${where} },
      sort: [{ saidAt: DESC }, { id: DESC }]) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { cursor node {
      id content kind cueVerb cueClass polarity confidence status saidAt saidAtPrecision
      speaker { __typename id name ... on Person { aliases
        roles: rolesConnection(sort: [{ node: { lastSeen: DESC } }, { node: { id: ASC } }]) {
          edges { node { title organization { id name } } } } } }
      reportedBy: reportedByConnection(sort: [{ edge: { position: ASC } }]) { edges { node { id name } } }
      topics: topicsConnection(sort: [{ edge: { score: DESC } }, { node: { id: ASC } }]) {
        edges { node { id name broader { id name } } } }
      mentions: mentionsConnection(first: 5, sort: [{ node: { nameKey: ASC } }, { node: { id: ASC } }]) {
        edges { node { __typename id name } } }
      event { id name }
      how alternatives
      evidence
      article { id title url publishedAt outlet { name } }
      claim { id outletCount independentCount }
    } }
  }`;
  const topic = 'topics: { some: { name: { contains: $word } } }';
  return {
    name: 'contract',
    title: "the contract's first query",
    onrecord: `query WhoSaidWhatAboutWhat($name: String!, $word: String!, $first: NonNegativeInt) {
      answer: statements(where: { speaker: { name: { eq: $name } }, topic: { name: { contains: $word } } },
        orderBy: SAID_AT_DESC, first: $first) {
        totalCount
        pageInfo { hasNextPage endCursor }
        edges { cursor node {
          id content kind cue { verb class } polarity confidence status
          saidAt { date precision }
          speaker { __typename id name ... on Person { aliases roles { title organization { id name } } } }
          reportedBy { id name }
          topics { id name broader { id name } }
          mentions(first: 5) { edges { node { __typename id name } } }
          event { id name }
          attribution { how confidence alternatives { name score } }
          evidence { start end exact prefix suffix article { id title url publishedAt outlet { name } } }
          claim { id outletCount independentCount }
        } }
      } }`,
    rival: `query ($name: String!, $word: String!, $first: Int) {
      ${rival(`speaker: { some: { name: { eq: $name } } }, ${topic}`)} }`,
    tuned: `query ($person: String!, $ever: String, $word: String!, $first: Int) {
      ${rival(`speakerId: { eq: $person }, saidAt: { gte: $ever }, ${topic}`)} }`,
    cypher: cypherOfSpeakerAndTopic(`CALL (p) {
          MATCH (p)-[:HOLDS_ROLE]->(r) WITH r ORDER BY r.lastSeen DESC, r.id
          OPTIONAL MATCH (r)-[:IN_ORGANIZATION]->(o)
          RETURN collect({title: r.title, organization: o {.id, .name}}) AS roles
        }
        CALL (s) {
          MATCH (s)-[r:REPORTED_BY]->(n) WITH n, r ORDER BY r.position
          RETURN collect(n {.id, .name}) AS reportedBy
        }
        CALL (s) {
          MATCH (s)-[r:ABOUT]->(t) WITH t, r ORDER BY r.score DESC, t.id
          OPTIONAL MATCH (t)-[:BROADER]->(b)
          RETURN collect(t {.id, .name, broader: b {.id, .name}}) AS about
        }
        CALL (s) {
          MATCH (s)-[:MENTIONS]->(m) WITH m ORDER BY m.nameKey, m.id LIMIT 5
          RETURN collect(m {.id, .name, type: labels(m)}) AS mentions
        }
        CALL (s) { OPTIONAL MATCH (s)-[:AT]->(e) RETURN e {.id, .name} AS event }
        CALL (s) {
          MATCH (s)-[:IN]->(a) OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o)
          RETURN head(collect(a {.id, .title, .url, .publishedAt, outlet: o {.name}})) AS article
        }
        CALL (s) { OPTIONAL MATCH (s)-[:STATES]->(c) RETURN c {.id, .outletCount, .independentCount} AS claim }
        RETURN collect(s {.id, .content, .kind, .cueVerb, .cueClass, .polarity, .confidence, .status, .saidAt,
          .saidAtPrecision, .how, .alternatives, .evidence, speaker: p {.id, .name, .aliases, roles: roles},
          reportedBy: reportedBy, topics: about, mentions: mentions, event: event, article: article,
          claim: claim}) AS items`),
    cases: contract.map((pair): Variables => ({ ...pair, first: 10 })),
  };
}
