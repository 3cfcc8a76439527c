/** From version 4 to 5: pairs of statements and topics know the speaker, and counts by facets read an index alone. */
export const VERSION_5 = `
ALTER TABLE statement_topic ADD COLUMN speaker_id TEXT;
UPDATE statement_topic
  SET speaker_id = (SELECT s.speaker_id FROM statement s WHERE s.id = statement_topic.statement_id);
CREATE INDEX statement_topic_speaker ON statement_topic (topic_id, speaker_id, statement_id);
`;
