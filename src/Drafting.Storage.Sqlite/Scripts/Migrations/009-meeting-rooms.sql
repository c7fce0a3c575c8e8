-- Of the meeting and no part of the draft, so only the last state is kept. version counts its changes.
CREATE TABLE meeting_room (
    draft_id TEXT    NOT NULL PRIMARY KEY REFERENCES draft (id),
    version  INTEGER NOT NULL,
    state    BLOB    NOT NULL
) STRICT, WITHOUT ROWID;
