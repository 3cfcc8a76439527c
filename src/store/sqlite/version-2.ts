/**
 * From version 1 to 2: links between statements, who passed statements on in order of time, rejected statements
 * (without a claim), when what became known, which articles are one dispatch, and records.
 *
 * Tables whose columns change are built anew, since long values stand last in a row and a column cannot lose its
 * NOT NULL. It runs with foreign keys off (see `migrate`): dropping a table would else take rows of others with it.
 * Of what is there already nobody knows when it became known: the publication of its article stands for that.
 */
export const VERSION_2 = `
CREATE TABLE new_article (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  url TEXT,
  published_at TEXT NOT NULL,
  published_on TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  language TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  dispatch_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  basis TEXT,
  statement_count INTEGER NOT NULL,
  extractor_version TEXT NOT NULL,
  outlet_id TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  fingerprint TEXT NOT NULL,
  contribution TEXT NOT NULL,
  text TEXT NOT NULL,
  text_folded TEXT NOT NULL
) STRICT;
-- Until now articles of one text counted as one dispatch.
INSERT INTO new_article SELECT id, title, title_folded, url, published_at, published_on, published_at, language,
  content_hash, first_value(id) OVER (PARTITION BY content_hash ORDER BY published_at, id), revision, basis,
  statement_count, extractor_version, outlet_id, fingerprint, contribution, text, text_folded FROM article;
DROP TABLE article;
ALTER TABLE new_article RENAME TO article;
CREATE INDEX article_published ON article (published_at, id);
CREATE INDEX article_recorded ON article (recorded_at, id);
CREATE INDEX article_statements ON article (statement_count, id);
CREATE INDEX article_outlet ON article (outlet_id, published_at, id);
CREATE INDEX article_dispatch ON article (dispatch_id, published_at, id);

CREATE TABLE new_statement (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  speaker_id TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  event_id TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  claim_id TEXT REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
  said_at TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  confidence REAL NOT NULL,
  kind TEXT NOT NULL,
  cue_verb TEXT,
  cue_class TEXT,
  polarity TEXT NOT NULL,
  status TEXT NOT NULL,
  said_at_precision TEXT NOT NULL,
  said_at_derivation TEXT,
  extractor_version TEXT NOT NULL,
  how TEXT NOT NULL,
  content TEXT NOT NULL,
  content_folded TEXT NOT NULL,
  alternatives BLOB NOT NULL,
  evidence BLOB NOT NULL,
  speaker_quote BLOB,
  cue_quote BLOB
) STRICT;
INSERT INTO new_statement SELECT s.id, s.article_id, s.speaker_id, s.event_id, s.claim_id, s.said_at, a.published_at,
  s.confidence, s.kind, s.cue_verb, s.cue_class, s.polarity, s.status, s.said_at_precision, s.said_at_derivation,
  s.extractor_version, s.how, s.content, s.content_folded, s.alternatives, s.evidence, s.speaker_quote, s.cue_quote
  FROM statement s JOIN article a ON a.id = s.article_id;
DROP TABLE statement;
ALTER TABLE new_statement RENAME TO statement;
CREATE INDEX statement_said ON statement (said_at, id);
CREATE INDEX statement_recorded ON statement (recorded_at, id);
CREATE INDEX statement_confidence ON statement (confidence, id);
CREATE INDEX statement_speaker ON statement (speaker_id, said_at, id);
CREATE INDEX statement_article ON statement (article_id, said_at, id);
CREATE INDEX statement_event ON statement (event_id, said_at, id);
CREATE INDEX statement_claim ON statement (claim_id, said_at, id);

CREATE TABLE new_statement_reporter (
  statement_id TEXT NOT NULL REFERENCES statement ON DELETE CASCADE,
  position INTEGER NOT NULL,
  speaker_id TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  said_at TEXT NOT NULL,
  PRIMARY KEY (statement_id, position)
) STRICT, WITHOUT ROWID;
INSERT INTO new_statement_reporter SELECT r.statement_id, min(r.position), r.speaker_id, s.said_at
  FROM statement_reporter r JOIN statement s ON s.id = r.statement_id GROUP BY r.statement_id, r.speaker_id;
DROP TABLE statement_reporter;
ALTER TABLE new_statement_reporter RENAME TO statement_reporter;
CREATE INDEX statement_reporter_speaker ON statement_reporter (speaker_id, said_at, statement_id);

-- From a statement to one that it contradicts, or that it replies to.
CREATE TABLE statement_contradiction (
  statement_id TEXT NOT NULL REFERENCES statement ON DELETE CASCADE,
  target_id TEXT NOT NULL REFERENCES statement ON DELETE CASCADE,
  reason TEXT NOT NULL,
  PRIMARY KEY (statement_id, target_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_contradiction_target ON statement_contradiction (target_id, statement_id);

CREATE TABLE statement_reply (
  statement_id TEXT NOT NULL REFERENCES statement ON DELETE CASCADE,
  target_id TEXT NOT NULL REFERENCES statement ON DELETE CASCADE,
  reason TEXT NOT NULL,
  PRIMARY KEY (statement_id, target_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_reply_target ON statement_reply (target_id, statement_id);

-- What is known beside the graph: see model/records.ts. The value is JSON.
CREATE TABLE record (
  key TEXT PRIMARY KEY,
  version TEXT NOT NULL,
  value TEXT NOT NULL
) STRICT;
CREATE TABLE record_tag (
  tag TEXT NOT NULL,
  key TEXT NOT NULL REFERENCES record ON DELETE CASCADE,
  PRIMARY KEY (tag, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX record_tag_key ON record_tag (key);
`;
