-- search_text is the text as it came, in UTF-8; folded is what is searched; grams are the index's keys for it (LibraryGrams.cs).
CREATE TABLE library (
    number          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id              text        COLLATE "C" NOT NULL UNIQUE,
    kind            text        COLLATE "C" NOT NULL,
    symbol          text        COLLATE "C",
    title           text        COLLATE "C" NOT NULL,
    language        text        COLLATE "C" NOT NULL,
    date            text        COLLATE "C",
    sponsor_count   integer     NOT NULL,
    paragraph_count integer     NOT NULL,
    added_by        text        COLLATE "C" NOT NULL,
    added_at        timestamptz NOT NULL,
    search_text     bytea       NOT NULL,
    payload         bytea       NOT NULL,
    folded          text        COLLATE "C" NOT NULL,
    grams           bigint[]    NOT NULL
);

-- Not compressed: looking through it takes half the time.
ALTER TABLE library ALTER COLUMN folded SET STORAGE EXTERNAL;

CREATE INDEX library_by_added_at ON library (added_at, number);

-- Texts are added seldom and searched often: every addition goes into the index at once.
CREATE INDEX library_by_gram ON library USING gin (grams) WITH (fastupdate = off);
