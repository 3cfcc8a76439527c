/**
 * From version 4 to 5: what questions that look at many statements read instead of these.
 *
 * - Pairs of statements and topics know the speaker: who said what about which topic.
 * - An index has all that statements are counted by without another table.
 * - How many statements mention an entity is kept.
 */
export const VERSION_5 = `
ALTER TABLE statement_topic ADD COLUMN speaker_id TEXT;
UPDATE statement_topic
  SET speaker_id = (SELECT s.speaker_id FROM statement s WHERE s.id = statement_topic.statement_id);
CREATE INDEX statement_topic_speaker ON statement_topic (topic_id, speaker_id, statement_id);

CREATE INDEX statement_facets
  ON statement (said_at, status, kind, polarity, cue_class, speaker_id, article_id);

CREATE TABLE mention_total (
  entity_id TEXT PRIMARY KEY,
  statements INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
INSERT INTO mention_total SELECT entity_id, count(*) FROM statement_mention GROUP BY entity_id;
CREATE TRIGGER mention_added AFTER INSERT ON statement_mention BEGIN
  INSERT INTO mention_total VALUES (new.entity_id, 1)
    ON CONFLICT (entity_id) DO UPDATE SET statements = statements + 1;
END;
CREATE TRIGGER mention_removed AFTER DELETE ON statement_mention BEGIN
  UPDATE mention_total SET statements = statements - 1 WHERE entity_id = old.entity_id;
  DELETE FROM mention_total WHERE entity_id = old.entity_id AND statements = 0;
END;
`;
