-- The long columns come last: listing never reads their pages.
CREATE TABLE library (
    number          INTEGER NOT NULL PRIMARY KEY,
    id              TEXT    NOT NULL UNIQUE,
    kind            TEXT    NOT NULL,
    symbol          TEXT,
    title           TEXT    NOT NULL,
    language        TEXT    NOT NULL,
    date            TEXT,
    sponsor_count   INTEGER NOT NULL,
    paragraph_count INTEGER NOT NULL,
    added_by        TEXT    NOT NULL,
    added_at        TEXT    NOT NULL,
    search_text     TEXT    NOT NULL,
    payload         BLOB    NOT NULL
) STRICT;

CREATE INDEX library_by_added_at ON library (added_at, number);

-- The folded search text of library.number = rowid. Folding has settled case already.
CREATE VIRTUAL TABLE library_search USING fts5 (text, tokenize = 'trigram case_sensitive 1');
