-- A gram is one, two or three characters in a row, without a blank: see Grams.cs. The index knows which grams each text holds, not where,
-- so that the commonest words cost no more than the rarest; grams of library_grams are filled in by Migrations.cs, since SQL cannot cut them.

-- The folded search text in UTF-8, for what the index leaves open.
CREATE TABLE library_text (
    number INTEGER NOT NULL PRIMARY KEY REFERENCES library (number) ON DELETE CASCADE,
    text   BLOB    NOT NULL
) STRICT;

INSERT INTO library_text (number, text) SELECT rowid, CAST(text AS BLOB) FROM library_search;

DROP TABLE library_search;

CREATE VIRTUAL TABLE library_grams USING fts5 (grams, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
