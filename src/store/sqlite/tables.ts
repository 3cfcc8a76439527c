/**
 * The tables of version 1. One row a node; edges to one are columns, edges to several are tables whose rows repeat
 * what the target is sorted by, so that a page is read from an index without touching the rest.
 *
 * Columns are named after the properties of `model/graph-schema.ts` in snake case. `*_folded` and `name_order` hold
 * `foldText` of a text. Lists and structures are JSONB. Texts compare by code points (BINARY).
 */
export const VERSION_1 = `
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  title_folded TEXT NOT NULL,
  url TEXT,
  published_at TEXT NOT NULL,
  published_on TEXT NOT NULL,
  language TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  revision INTEGER NOT NULL,
  basis TEXT,
  statement_count INTEGER NOT NULL,
  extractor_version TEXT NOT NULL,
  outlet_id TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  fingerprint TEXT NOT NULL,
  -- What the article gives to entities, claims and roles that others may share, so that it can be taken back.
  contribution TEXT NOT NULL,
  -- Long values last: rows are read up to the column that is asked for.
  text TEXT NOT NULL,
  text_folded TEXT NOT NULL
) STRICT;
CREATE INDEX article_published ON article (published_at, id);
CREATE INDEX article_statements ON article (statement_count, id);
CREATE INDEX article_outlet ON article (outlet_id, published_at, id);

-- Persons, organizations, places, events, topics and unnamed sources.
CREATE TABLE entity (
  id TEXT PRIMARY KEY,
  type TEXT NOT NULL,
  name TEXT NOT NULL DEFAULT '',
  name_order TEXT NOT NULL DEFAULT '',
  aliases BLOB NOT NULL DEFAULT (jsonb('[]')),
  kind TEXT,
  wikidata_id TEXT,
  statement_count INTEGER NOT NULL DEFAULT 0,
  article_count INTEGER NOT NULL DEFAULT 0,
  published_count INTEGER NOT NULL DEFAULT 0,
  -- How many articles name it among their entities: at 0 it goes. Topics stay.
  held INTEGER NOT NULL DEFAULT 0,
  start_date TEXT,
  start_date_precision TEXT,
  place_id TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  code TEXT,
  definition TEXT,
  broader_id TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  affiliation_id TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  -- The article that an unnamed source belongs to.
  article_id TEXT REFERENCES article DEFERRABLE INITIALLY DEFERRED
) STRICT;
CREATE INDEX entity_id ON entity (type, id);
CREATE INDEX entity_name_order ON entity (type, name_order, id);
CREATE INDEX entity_statements ON entity (type, statement_count, id);
CREATE INDEX entity_articles ON entity (type, article_count, id);
CREATE INDEX entity_published ON entity (published_count, id) WHERE type = 'Organization';
CREATE INDEX entity_source_name ON entity (name) WHERE type = 'UnnamedSource';
CREATE INDEX entity_place ON entity (place_id) WHERE place_id IS NOT NULL;
CREATE INDEX entity_broader ON entity (broader_id, id) WHERE broader_id IS NOT NULL;
CREATE INDEX entity_affiliation ON entity (affiliation_id) WHERE affiliation_id IS NOT NULL;
CREATE INDEX entity_article ON entity (article_id) WHERE article_id IS NOT NULL;

-- Every form of a name, with how many articles use it and how many of these as their fullest. Topics: the vocabulary's.
CREATE TABLE entity_name (
  entity_id TEXT NOT NULL REFERENCES entity ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  form TEXT NOT NULL,
  folded TEXT NOT NULL,
  articles INTEGER NOT NULL,
  as_fullest INTEGER NOT NULL,
  PRIMARY KEY (entity_id, form)
) STRICT, WITHOUT ROWID;
CREATE INDEX entity_name_folded ON entity_name (folded, entity_id);

-- The values that articles give a property of an entity, with how many give each: the most frequent one holds.
CREATE TABLE entity_value (
  entity_id TEXT NOT NULL REFERENCES entity ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  property TEXT NOT NULL,
  value TEXT NOT NULL,
  articles INTEGER NOT NULL,
  PRIMARY KEY (entity_id, property, value)
) STRICT, WITHOUT ROWID;

CREATE TABLE event_participant (
  event_id TEXT NOT NULL REFERENCES entity ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  entity_id TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  articles INTEGER NOT NULL,
  PRIMARY KEY (event_id, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_participant_entity ON event_participant (entity_id, event_id);

CREATE TABLE article_author (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  position INTEGER NOT NULL,
  person_id TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (article_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_author_person ON article_author (person_id, article_id);

CREATE TABLE article_mention (
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  entity_id TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  published_at TEXT NOT NULL,
  count INTEGER NOT NULL,
  spans BLOB NOT NULL,
  PRIMARY KEY (article_id, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX article_mention_entity ON article_mention (entity_id, published_at, article_id);

CREATE TABLE statement (
  id TEXT PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  speaker_id TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  event_id TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  claim_id TEXT NOT NULL REFERENCES claim DEFERRABLE INITIALLY DEFERRED,
  said_at TEXT NOT NULL,
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
CREATE INDEX statement_said ON statement (said_at, id);
CREATE INDEX statement_confidence ON statement (confidence, id);
CREATE INDEX statement_speaker ON statement (speaker_id, said_at, id);
CREATE INDEX statement_article ON statement (article_id, said_at, id);
CREATE INDEX statement_event ON statement (event_id, said_at, id);
CREATE INDEX statement_claim ON statement (claim_id, said_at, id);

CREATE TABLE statement_reporter (
  statement_id TEXT NOT NULL REFERENCES statement ON DELETE CASCADE,
  position INTEGER NOT NULL,
  speaker_id TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  PRIMARY KEY (statement_id, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_reporter_speaker ON statement_reporter (speaker_id, statement_id);

CREATE TABLE statement_topic (
  statement_id TEXT NOT NULL REFERENCES statement ON DELETE CASCADE,
  topic_id TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  score REAL NOT NULL,
  said_at TEXT NOT NULL,
  PRIMARY KEY (statement_id, topic_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_topic_topic ON statement_topic (topic_id, said_at, statement_id);

CREATE TABLE statement_mention (
  statement_id TEXT NOT NULL REFERENCES statement ON DELETE CASCADE,
  entity_id TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  said_at TEXT NOT NULL,
  spans BLOB NOT NULL,
  PRIMARY KEY (statement_id, entity_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_mention_entity ON statement_mention (entity_id, said_at, statement_id);

CREATE TABLE claim (
  id TEXT PRIMARY KEY,
  polarity TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL,
  outlet_count INTEGER NOT NULL,
  independent_count INTEGER NOT NULL,
  content TEXT NOT NULL,
  content_folded TEXT NOT NULL
) STRICT;
CREATE INDEX claim_first_seen ON claim (first_seen, id);
CREATE INDEX claim_last_seen ON claim (last_seen, id);
CREATE INDEX claim_outlets ON claim (outlet_count, id);
CREATE INDEX claim_independent ON claim (independent_count, id);

CREATE TABLE role (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  person_id TEXT NOT NULL REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  organization_id TEXT REFERENCES entity DEFERRABLE INITIALLY DEFERRED,
  first_seen TEXT NOT NULL,
  last_seen TEXT NOT NULL
) STRICT;
CREATE INDEX role_first_seen ON role (first_seen, id);
CREATE INDEX role_last_seen ON role (last_seen, id);
CREATE INDEX role_person ON role (person_id, last_seen, id);
CREATE INDEX role_organization ON role (organization_id, last_seen, id);

CREATE TABLE role_evidence (
  role_id TEXT NOT NULL REFERENCES role ON DELETE CASCADE DEFERRABLE INITIALLY DEFERRED,
  article_id TEXT NOT NULL REFERENCES article ON DELETE CASCADE,
  published_at TEXT NOT NULL,
  quote BLOB NOT NULL,
  PRIMARY KEY (role_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX role_evidence_date ON role_evidence (role_id, published_at, article_id);
CREATE INDEX role_evidence_article ON role_evidence (article_id);

-- What search looks at. \`titles\` is a JSON list, one " stem stem " each name or title.
CREATE TABLE search_document (
  rowid INTEGER PRIMARY KEY,
  node_id TEXT NOT NULL UNIQUE,
  type TEXT NOT NULL,
  date TEXT NOT NULL,
  titles TEXT NOT NULL
) STRICT;
-- Stems are made before they come here (searchStems); the ascii tokenizer only parts them at the blanks.
CREATE VIRTUAL TABLE search_index USING fts5 (
  stems, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii'
);
`;
