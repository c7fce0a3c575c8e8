-- told_revision: everyone has been told of what happened up to here. What happened before this table was there is told to nobody.
ALTER TABLE draft ADD COLUMN event_revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN told_revision INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN told_deadline TEXT;

UPDATE draft SET told_revision = revision;

CREATE INDEX draft_untold ON draft (id) WHERE event_revision > told_revision;

CREATE TABLE notification (
    id             INTEGER NOT NULL PRIMARY KEY,
    email          TEXT    NOT NULL,
    draft_id       TEXT    NOT NULL REFERENCES draft (id),
    kind           TEXT    NOT NULL,
    count          INTEGER NOT NULL,
    revision       INTEGER NOT NULL,
    at             TEXT    NOT NULL,
    by             TEXT,
    delegation     TEXT,
    subject        TEXT    NOT NULL,
    detail         TEXT,
    in_app         INTEGER NOT NULL,
    mail_due       INTEGER NOT NULL,
    read_at        TEXT
) STRICT;

-- One for each draft and kind while it is unread.
CREATE UNIQUE INDEX notification_unread ON notification (email, draft_id, kind) WHERE read_at IS NULL;
CREATE INDEX notification_by_email ON notification (email, at);
CREATE INDEX notification_by_time ON notification (at);
CREATE INDEX notification_mail_due ON notification (email) WHERE mail_due = 1 AND read_at IS NULL;

CREATE TABLE notification_choice (
    email TEXT    NOT NULL,
    kind  TEXT    NOT NULL,
    app   INTEGER NOT NULL,
    mail  INTEGER NOT NULL,
    PRIMARY KEY (email, kind)
) STRICT, WITHOUT ROWID;

-- When somebody may be sent an e-mail again.
CREATE TABLE notification_mail (
    email   TEXT NOT NULL PRIMARY KEY,
    next_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;
