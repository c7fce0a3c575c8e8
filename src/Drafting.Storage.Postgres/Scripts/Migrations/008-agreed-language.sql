-- agreed: whether the text's passages are agreed language; null until they are in the tables below.
ALTER TABLE library ADD COLUMN agreed boolean;

CREATE INDEX library_by_symbol ON library (symbol) WHERE symbol IS NOT NULL;
CREATE INDEX library_unindexed ON library (number) WHERE agreed IS NULL;

-- A wording stands once, however many texts have it. key: see Wording.cs. Narrow, because the many wordings with a fingerprint are fetched from here.
CREATE TABLE wording (
    number bigint   GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    key    bytea    NOT NULL UNIQUE,
    prints bigint[] NOT NULL
);

-- Wordings are added by the thousand and asked for between: what is added waits in the index's list and is looked through until it is sorted in.
CREATE INDEX wording_by_print ON wording USING gin (prints) WITH (fastupdate = on, gin_pending_list_limit = 4096);

-- folded: as it is compared.
CREATE TABLE wording_text (
    number   bigint NOT NULL PRIMARY KEY REFERENCES wording (number) ON DELETE CASCADE,
    language text   COLLATE "C" NOT NULL,
    text     text   COLLATE "C" NOT NULL,
    folded   text   COLLATE "C" NOT NULL
);

CREATE INDEX wording_text_by_language ON wording_text (language);

CREATE TABLE wording_place (
    library   bigint  NOT NULL REFERENCES library (number) ON DELETE CASCADE,
    ordinal   integer NOT NULL,
    wording   bigint  NOT NULL REFERENCES wording (number),
    paragraph text    COLLATE "C" NOT NULL,
    label     text    COLLATE "C",
    PRIMARY KEY (library, ordinal)
);

CREATE INDEX wording_place_by_wording ON wording_place (wording);
