-- The history, and what stands beside it. Never edited after release.
CREATE TABLE event (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  command_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  parent TEXT,
  subject TEXT NOT NULL,
  position INTEGER,
  payload TEXT,
  salt BLOB,
  payload_hash BLOB NOT NULL,
  chain BLOB NOT NULL
) STRICT;
CREATE INDEX event_command ON event (command_id);
CREATE INDEX event_subject ON event (subject);
CREATE TRIGGER event_never_deleted BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;
CREATE TRIGGER event_never_changed BEFORE UPDATE ON event
WHEN NEW.payload IS NOT NULL OR NEW.salt IS NOT NULL
  OR NEW.seq IS NOT OLD.seq OR NEW.at IS NOT OLD.at OR NEW.actor IS NOT OLD.actor OR NEW.command_id IS NOT OLD.command_id
  OR NEW.kind IS NOT OLD.kind OR NEW.parent IS NOT OLD.parent OR NEW.subject IS NOT OLD.subject
  OR NEW.position IS NOT OLD.position OR NEW.payload_hash IS NOT OLD.payload_hash OR NEW.chain IS NOT OLD.chain
BEGIN SELECT RAISE(ABORT, 'events are never changed, only erased'); END;
CREATE TABLE snapshot (seq INTEGER PRIMARY KEY, state TEXT NOT NULL, hash BLOB NOT NULL) STRICT;
CREATE TABLE person (id TEXT PRIMARY KEY, data TEXT NOT NULL, hash BLOB NOT NULL) STRICT, WITHOUT ROWID;
