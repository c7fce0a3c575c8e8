-- Times are ISO 8601 in UTC with seven decimals, so that their order as text is their order in time.

CREATE TABLE draft (
    id                     TEXT    NOT NULL PRIMARY KEY,
    title                  TEXT    NOT NULL,
    symbol                 TEXT,
    language               TEXT    NOT NULL,
    stage                  TEXT    NOT NULL,
    revision               INTEGER NOT NULL,
    sponsor_count          INTEGER NOT NULL,
    created_at             TEXT    NOT NULL,
    last_change_at         TEXT    NOT NULL,
    last_change_by         TEXT,
    last_change_delegation TEXT,
    template               TEXT
) STRICT, WITHOUT ROWID;

-- Clustered by draft: opening one reads neighbouring pages.
CREATE TABLE draft_log (
    draft_id  TEXT    NOT NULL REFERENCES draft (id),
    revision  INTEGER NOT NULL,
    client_id TEXT    NOT NULL,
    sequence  INTEGER NOT NULL,
    payload   BLOB    NOT NULL,
    PRIMARY KEY (draft_id, revision),
    UNIQUE (draft_id, client_id, sequence)
) STRICT, WITHOUT ROWID;

CREATE TABLE draft_snapshot (
    draft_id TEXT    NOT NULL REFERENCES draft (id),
    revision INTEGER NOT NULL,
    payload  BLOB    NOT NULL,
    PRIMARY KEY (draft_id, revision)
) STRICT;

CREATE TABLE draft_member (
    draft_id TEXT NOT NULL REFERENCES draft (id),
    email    TEXT NOT NULL,
    role     TEXT NOT NULL,
    PRIMARY KEY (draft_id, email)
) STRICT, WITHOUT ROWID;

CREATE INDEX draft_member_by_email ON draft_member (email);

-- One row, written by the readiness check.
CREATE TABLE readiness (
    id         INTEGER NOT NULL PRIMARY KEY CHECK (id = 1),
    checked_at TEXT    NOT NULL
) STRICT;
