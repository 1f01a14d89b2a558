-- The search index: derived from the events, may be dropped and rebuilt.
-- Two indexes over one text: by the beginning of words, and by any three letters (Danish is full of compounds).
CREATE TABLE search_text (
  id INTEGER PRIMARY KEY,
  noun TEXT NOT NULL,
  parent TEXT NOT NULL,
  subject TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (noun, parent, subject)
) STRICT;
CREATE VIRTUAL TABLE search_word USING fts5 (title, body, content='search_text', content_rowid='id', tokenize="unicode61 remove_diacritics 0", prefix='2 3');
CREATE VIRTUAL TABLE search_part USING fts5 (title, body, content='search_text', content_rowid='id', tokenize="trigram case_sensitive 0");
CREATE TRIGGER search_text_added AFTER INSERT ON search_text BEGIN
  INSERT INTO search_word (rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
  INSERT INTO search_part (rowid, title, body) VALUES (NEW.id, NEW.title, NEW.body);
END;
CREATE TRIGGER search_text_removed AFTER DELETE ON search_text BEGIN
  INSERT INTO search_word (search_word, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body);
  INSERT INTO search_part (search_part, rowid, title, body) VALUES ('delete', OLD.id, OLD.title, OLD.body);
END;
