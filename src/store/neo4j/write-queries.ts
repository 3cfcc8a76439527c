/**
 * The statements of a write, in the order in which they run. Whatever several articles share is locked first, always
 * in the same order (article, entities and topics by id, names by key, roles by id, claims by id), so that
 * writers wait for one another instead of blocking one another; setting a property takes the lock.
 */
const LOCK = (node: string): string => `SET ${node}.locked = true REMOVE ${node}.locked`;

const STORED_SHARE = `
RETURN a.fingerprint AS fingerprint, a.revision AS revision, a.outletId AS outletId,
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

/** The article and its share of the graph as stored; creates it where there is none. */
export const LOCK_NEW_ARTICLE = `MERGE (a:Article {id: $id}) ${LOCK('a')} WITH a ${STORED_SHARE}`;

/** The same for an article that must exist; no row if it does not. */
export const LOCK_ARTICLE = `MATCH (a:Article {id: $id}) ${LOCK('a')} WITH a ${STORED_SHARE}`;

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

export const LOCK_NAMES = `UNWIND $keys AS key MERGE (k:Name {key: key}) ${LOCK('k')}`;

/** Returns the roles that are new. */
export const LOCK_ROLES = `
UNWIND $ids AS id
MERGE (r:Role {id: id})
${LOCK('r')}
WITH r WHERE r.title IS NULL
RETURN r.id AS id`;

export const LOCK_CLAIMS = `UNWIND $ids AS id MERGE (c:Claim {id: id}) ${LOCK('c')}`;

/** Takes away all that hangs on the article, but not the statements in $keep and nothing that others share. */
export const CLEAR_ARTICLE = `
MATCH (a:Article {id: $id})
CALL (a) { MATCH (a)-[r]->() DELETE r }
CALL (a) { MATCH (a)<-[r:EVIDENCED_BY]-() DELETE r }
CALL (a) { MATCH (s:Statement {articleId: a.id})-[r]->() DELETE r }
CALL (a) { MATCH (s:Statement {articleId: a.id}) WHERE NOT s.id IN $keep DETACH DELETE s }
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
MATCH (a:Article {id: $nodes.article.id})
SET a = $nodes.article
WITH a
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

/** The same for roles that only gained the article published at $at: looks at none of the others. */
export const EXTEND_ROLES = `
UNWIND $ids AS id
MATCH (r:Role {id: id})
SET r.firstSeen = CASE WHEN r.firstSeen < $at THEN r.firstSeen ELSE $at END,
  r.lastSeen = CASE WHEN r.lastSeen > $at THEN r.lastSeen ELSE $at END`;

export const SUMMARIZE_CLAIMS = `
UNWIND $ids AS id
MATCH (c:Claim {id: id})
CALL (c) {
  MATCH (c)<-[:STATES]-(s:Statement)-[:IN]->(a:Article)
  WITH s, a ORDER BY a.publishedAt, s.saidAt, s.id
  RETURN head(collect(s)) AS first, min(a.publishedAt) AS firstSeen, max(a.publishedAt) AS lastSeen,
    count(DISTINCT a.outletId) AS outletCount, count(DISTINCT a.contentHash) AS independentCount
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

export const DELETE_ARTICLE = 'MATCH (a:Article {id: $id}) DETACH DELETE a';
