-- Texts are compared and sorted by their code points (COLLATE "C"), whatever the database's own locale.

-- Appending rewrites a row of draft; room on its page lets that happen without touching an index.
CREATE TABLE draft (
    id                     text        COLLATE "C" NOT NULL PRIMARY KEY,
    title                  text        COLLATE "C" NOT NULL,
    symbol                 text        COLLATE "C",
    language               text        COLLATE "C" NOT NULL,
    stage                  text        COLLATE "C" NOT NULL,
    revision               bigint      NOT NULL,
    sponsor_count          integer     NOT NULL,
    created_at             timestamptz NOT NULL,
    last_change_at         timestamptz NOT NULL,
    last_change_by         text        COLLATE "C",
    last_change_delegation text        COLLATE "C",
    template               text        COLLATE "C"
) WITH (fillfactor = 70);

CREATE TABLE draft_log (
    draft_id  text   COLLATE "C" NOT NULL REFERENCES draft (id),
    revision  bigint NOT NULL,
    client_id text   COLLATE "C" NOT NULL,
    sequence  bigint NOT NULL,
    payload   bytea  NOT NULL,
    PRIMARY KEY (draft_id, revision),
    UNIQUE (draft_id, client_id, sequence)
);

CREATE TABLE draft_snapshot (
    draft_id text   COLLATE "C" NOT NULL REFERENCES draft (id),
    revision bigint NOT NULL,
    payload  bytea  NOT NULL,
    PRIMARY KEY (draft_id, revision)
);

CREATE TABLE draft_member (
    draft_id text COLLATE "C" NOT NULL REFERENCES draft (id),
    email    text COLLATE "C" NOT NULL,
    role     text COLLATE "C" NOT NULL,
    PRIMARY KEY (draft_id, email)
);

CREATE INDEX draft_member_by_email ON draft_member (email);

-- One row, written by the readiness check.
CREATE TABLE readiness (
    id         integer     NOT NULL PRIMARY KEY CHECK (id = 1),
    checked_at timestamptz NOT NULL
);
