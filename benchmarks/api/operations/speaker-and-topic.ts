/**
 * Cypher by hand for the statements of a speaker, named by $name, about topics with $word in a name: the newest $first and
 * how many there are. `selection` makes `items` of each statement `s` and its speaker `p`.
 */
export function cypherOfSpeakerAndTopic(selection: string): string {
  return `MATCH (t:Topic) WHERE any(key IN t.nameKeys WHERE key CONTAINS $word)
      WITH collect(t.id) AS topics
      MATCH (:Name {key: toLower($name)})<-[:HAS_NAME]-(p:Entity)
      CALL (p, topics) {
        UNWIND topics AS topic
        CALL (p, topic) {
          MATCH (s:Statement)-[a:ABOUT]->() WHERE a.topicId = topic AND a.speakerId = p.id AND a.saidAt IS NOT NULL
          WITH s, a ORDER BY a.topicId DESC, a.speakerId DESC, a.saidAt DESC, s.id DESC LIMIT $first
          RETURN s
        }
        WITH DISTINCT s ORDER BY s.saidAt DESC, s.id DESC LIMIT $first
        ${selection}
      }
      CALL (p, topics) {
        UNWIND topics AS topic
        MATCH (s:Statement)-[a:ABOUT]->() WHERE a.topicId = topic AND a.speakerId = p.id AND a.saidAt IS NOT NULL
        RETURN count(DISTINCT s) AS totalCount
      }
      RETURN {items: items, totalCount: totalCount} AS answer`;
}
