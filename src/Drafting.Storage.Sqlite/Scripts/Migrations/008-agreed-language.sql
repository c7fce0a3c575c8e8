-- agreed: whether the text's passages are agreed language; null until they are in the tables below.
ALTER TABLE library ADD COLUMN agreed INTEGER;

CREATE INDEX library_by_symbol ON library (symbol) WHERE symbol IS NOT NULL;
CREATE INDEX library_unindexed ON library (number) WHERE agreed IS NULL;

-- A wording stands once, however many texts have it. key: see Wording.cs.
CREATE TABLE wording (
    number   INTEGER NOT NULL PRIMARY KEY,
    key      BLOB    NOT NULL UNIQUE,
    language TEXT    NOT NULL,
    text     TEXT    NOT NULL
) STRICT;

-- As it is compared, in UTF-8; those of a language together, so that the ones with a short phrase are found by looking through them.
CREATE TABLE wording_folded (
    language TEXT    NOT NULL,
    number   INTEGER NOT NULL,
    folded   BLOB    NOT NULL,
    PRIMARY KEY (language, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE wording_place (
    library   INTEGER NOT NULL REFERENCES library (number),
    ordinal   INTEGER NOT NULL,
    wording   INTEGER NOT NULL REFERENCES wording (number),
    paragraph TEXT    NOT NULL,
    label     TEXT,
    PRIMARY KEY (library, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX wording_place_by_wording ON wording_place (wording);

-- The fingerprints of wording.number = rowid, as PrintTerms.cs writes them.
CREATE VIRTUAL TABLE wording_prints USING fts5 (prints, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii');
