-- Of the meeting and no part of the draft, so only the last state is kept. version counts its changes.
CREATE TABLE meeting_room (
    draft_id text   COLLATE "C" NOT NULL PRIMARY KEY REFERENCES draft (id),
    version  bigint NOT NULL,
    state    bytea  NOT NULL
);
