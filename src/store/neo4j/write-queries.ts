/**
 * The statements of a change, in the order in which they run. Whatever several articles share is locked first, always
 * in the same order (records by key, articles by id, entities and topics by id, names by key, roles by id, claims by id;
 * last, when all else is done, tags by name), so that writers wait for one another instead of blocking one another;
 * setting a property takes the lock (see `lockNodes`).
 */
export const LOCK = (node: string): string => `SET ${node}.locked = true REMOVE ${node}.locked`;

const STORED_SHARE = `
RETURN a.id AS id, a.fingerprint AS fingerprint, a.publishedAt AS publishedAt, a.outletId AS outletId,
  COLLECT { MATCH (a)-[view:DESCRIBES]->(e:Entity) RETURN {id: e.id, view: properties(view)} } AS views,
  COLLECT { MATCH (a)-[:MENTIONS]->(e:Entity) RETURN e.id } AS mentionIds,
  COLLECT { MATCH (a)<-[:EVIDENCED_BY]-(r:Role) RETURN r.id } AS roleIds,
  COLLECT {
    MATCH (a)<-[:IN]-(s:Statement)
    RETURN {
      id: s.id, speakerId: s.speakerId, eventId: s.eventId, claimId: s.claimId,
      topicIds: COLLECT { MATCH (s)-[:ABOUT]->(t:Topic) RETURN t.id },
      mentionIds: COLLECT { MATCH (s)-[:MENTIONS]->(e:Entity) RETURN e.id }
    }
  } AS statements`;

/** Articles whose statements have links with those of the articles $ids, or are among $targets of links. */
export const FIND_LINKED_ARTICLES = `
CALL () {
  UNWIND $ids AS id
  MATCH (:Article {id: id})<-[:IN]-(:Statement)-[:CONTRADICTS|REPLIES_TO]-(s:Statement)
  RETURN s.articleId AS id
  UNION
  UNWIND $targets AS target
  MATCH (s:Statement {id: target})
  RETURN s.articleId AS id
}
RETURN collect(id) AS ids`;

/**
 * $articles sorted. A row for each that changes, with its share of the graph as stored; it is made where there is none.
 * Others only stand still: making and deleting links locks statements at both ends.
 */
export const LOCK_ARTICLES = `
UNWIND $articles AS row
FOREACH (_ IN CASE WHEN row.changes THEN [1] ELSE [] END | MERGE (:Article {id: row.id}))
WITH row
MATCH (a:Article {id: row.id})
${LOCK('a')}
WITH a, row WHERE row.changes
${STORED_SHARE}`;

/** $ids sorted. Entities that no article knew so far are made, still without a type. */
export const LOCK_ENTITIES = `
UNWIND $ids AS id
MERGE (e:Entity {id: id})
${LOCK('e')}
RETURN e.id AS id, e.votes AS votes, coalesce(e.statementCount, 0) AS statementCount,
  coalesce(e.articleCount, 0) AS articleCount, coalesce(e.publishedCount, 0) AS publishedCount`;

export const LOCK_TOPICS = `
UNWIND $ids AS id
MATCH (t:Topic {id: id})
${LOCK('t')}
RETURN t.id AS id, t.statementCount AS statementCount, t.articleCount AS articleCount`;

export const LOCK_NAMES = `UNWIND $ids AS key MERGE (k:Name {key: key}) ${LOCK('k')} RETURN k.key AS id`;

export const LOCK_ROLES = `
UNWIND $ids AS id
MERGE (r:Role {id: id})
${LOCK('r')}
RETURN r.id AS id, r.title IS NULL AS isNew`;

export const LOCK_CLAIMS = `UNWIND $ids AS id MERGE (c:Claim {id: id}) ${LOCK('c')} RETURN c.id AS id`;

/** Takes away all that hangs on each article, but not the statements in `keep` and nothing that others share. */
export const CLEAR_ARTICLES = `
UNWIND $articles AS row
MATCH (a:Article {id: row.id})
CALL (a) { MATCH (a)-[r]->() DELETE r }
CALL (a) { MATCH (a)<-[r:EVIDENCED_BY]-() DELETE r }
CALL (a) { MATCH (s:Statement {articleId: a.id})-[r]->() DELETE r }
CALL (a, row) { MATCH (s:Statement {articleId: a.id}) WHERE NOT s.id IN row.keep DETACH DELETE s }
CALL (a) { MATCH (u:UnnamedSource {articleId: a.id}) DETACH DELETE u }`;

export const WRITE_ENTITIES = `
UNWIND $entities AS row
MATCH (e:Entity {id: row.id})
SET e:$(row.labels)
SET e += row.properties
FOREACH (_ IN CASE WHEN row.isOutlet THEN [] ELSE [1] END | REMOVE e:Outlet)`;

export const WRITE_TOPIC_COUNTS = `
UNWIND $topics AS row
MATCH (t:Topic {id: row.id})
SET t.statementCount = row.statementCount, t.articleCount = row.articleCount`;

export const WRITE_NAMES = `
CALL () {
  UNWIND $gone AS row
  MATCH (e:Entity {id: row.id})-[h:HAS_NAME {form: row.form}]->(:Name)
  DELETE h
}
CALL () {
  UNWIND $names AS row
  MATCH (e:Entity {id: row.id})
  MATCH (k:Name {key: row.key})
  MERGE (e)-[h:HAS_NAME {form: row.form}]->(k)
  SET h.articles = row.articles, h.asFullest = row.asFullest
}`;

/** Events whose place or participants changed; their new ones are among the links. */
export const CLEAR_EVENTS = 'UNWIND $ids AS id MATCH (e:Event {id: id})-[r:LOCATED_IN|INVOLVES]->() DELETE r';

export const WRITE_NODES = `
CALL () { UNWIND $nodes.articles AS row MATCH (a:Article {id: row.id}) SET a = row }
CALL () { UNWIND $nodes.sources AS row CREATE (u:UnnamedSource) SET u = row }
CALL () { UNWIND $nodes.statements AS row MERGE (s:Statement {id: row.id}) SET s = row }
CALL () { UNWIND $nodes.roles AS row MATCH (r:Role {id: row.id}) SET r += row }`;

/** Kinds of relationships that a write makes: [name of the rows, from, type, to]. */
const LINKS = [
  ['publishedBy', 'Article', 'PUBLISHED_BY', 'Entity'],
  ['writtenBy', 'Article', 'WRITTEN_BY', 'Entity'],
  ['describes', 'Article', 'DESCRIBES', 'Entity'],
  ['articleMentions', 'Article', 'MENTIONS', 'Entity'],
  ['in', 'Statement', 'IN', 'Article'],
  ['saidBy', 'Statement', 'SAID_BY', 'Entity'],
  ['saidBySource', 'Statement', 'SAID_BY', 'UnnamedSource'],
  ['reportedBy', 'Statement', 'REPORTED_BY', 'Entity'],
  ['reportedBySource', 'Statement', 'REPORTED_BY', 'UnnamedSource'],
  ['about', 'Statement', 'ABOUT', 'Topic'],
  ['statementMentions', 'Statement', 'MENTIONS', 'Entity'],
  ['at', 'Statement', 'AT', 'Entity'],
  ['states', 'Statement', 'STATES', 'Claim'],
  ['affiliatedWith', 'UnnamedSource', 'AFFILIATED_WITH', 'Entity'],
  ['holdsRole', 'Entity', 'HOLDS_ROLE', 'Role'],
  ['inOrganization', 'Role', 'IN_ORGANIZATION', 'Entity'],
  ['evidencedBy', 'Role', 'EVIDENCED_BY', 'Article'],
  ['locatedIn', 'Entity', 'LOCATED_IN', 'Entity'],
  ['involves', 'Entity', 'INVOLVES', 'Entity'],
] as const;

export type LinkKind = (typeof LINKS)[number][0];

export interface Link {
  readonly from: string;
  readonly to: string;
  readonly properties?: Readonly<Record<string, unknown>>;
}

export const LINK_KINDS = LINKS.map(([kind]) => kind);

/**
 * One map holds all rows: Neo4j plans a query anew for each combination of its lists' magnitudes, and with nineteen
 * lists as parameters every article would have a new one.
 */
export const WRITE_LINKS = LINKS.map(
  ([kind, from, type, to]) => `
CALL () {
  UNWIND $links.${kind} AS row
  MATCH (from:${from} {id: row.from})
  MATCH (to:${to} {id: row.to})
  CREATE (from)-[r:${type}]->(to)
  SET r = coalesce(row.properties, {})
}`,
).join('');

/** Links between statements, when these are all there. Returns the ids that links lead to, as far as they are. */
export const WRITE_STATEMENT_LINKS = `
CALL () {
  UNWIND $links.CONTRADICTS AS row
  MATCH (from:Statement {id: row.from})
  MATCH (to:Statement {id: row.to})
  CREATE (from)-[:CONTRADICTS {reason: row.reason}]->(to)
  RETURN collect(to.id) AS contradicted
}
CALL () {
  UNWIND $links.REPLIES_TO AS row
  MATCH (from:Statement {id: row.from})
  MATCH (to:Statement {id: row.to})
  CREATE (from)-[:REPLIES_TO {reason: row.reason}]->(to)
  RETURN collect(to.id) AS repliedTo
}
RETURN contradicted + repliedTo AS found`;

/** Roles and claims follow from the articles that hold them; those that none holds any more go. */
export const SUMMARIZE_ROLES = `
UNWIND $ids AS id
MATCH (r:Role {id: id})
CALL (r) {
  MATCH (r)-[:EVIDENCED_BY]->(a:Article)
  RETURN count(a) AS articles, min(a.publishedAt) AS firstSeen, max(a.publishedAt) AS lastSeen
}
SET r.firstSeen = firstSeen, r.lastSeen = lastSeen
WITH r, articles WHERE articles = 0
DETACH DELETE r`;

/** The same for roles that only gained articles, published from `first` to `last`: looks at none of the others. */
export const EXTEND_ROLES = `
UNWIND $roles AS row
MATCH (r:Role {id: row.id})
SET r.firstSeen = CASE WHEN r.firstSeen < row.first THEN r.firstSeen ELSE row.first END,
  r.lastSeen = CASE WHEN r.lastSeen > row.last THEN r.lastSeen ELSE row.last END`;

export const SUMMARIZE_CLAIMS = `
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)<-[:STATES]-(s:Statement)-[:IN]->(a:Article)
  WITH s, a ORDER BY a.publishedAt, s.saidAt, s.id
  RETURN head(collect(s)) AS first, min(a.publishedAt) AS firstSeen, max(a.publishedAt) AS lastSeen,
    count(DISTINCT a.outletId) AS outletCount, count(DISTINCT a.dispatchId) AS independentCount
}
SET c.content = first.content, c.contentFolded = first.contentFolded, c.polarity = first.polarity,
  c.firstSeen = firstSeen, c.lastSeen = lastSeen, c.outletCount = outletCount, c.independentCount = independentCount
WITH c, independentCount WHERE independentCount = 0
DETACH DELETE c`;

export const DELETE_ENTITIES = 'UNWIND $ids AS id MATCH (e:Entity {id: id}) DETACH DELETE e';

export const DELETE_UNUSED_NAMES = `
UNWIND $keys AS key
MATCH (k:Name {key: key})
WHERE NOT EXISTS { (k)<-[:HAS_NAME]-() }
DELETE k`;

export const DELETE_ARTICLES = 'UNWIND $ids AS id MATCH (a:Article {id: id}) DETACH DELETE a';
