-- told_revision: everyone has been told of what happened up to here. What happened before this table was there is told to nobody.
ALTER TABLE draft
    ADD COLUMN event_revision bigint NOT NULL DEFAULT 0,
    ADD COLUMN told_revision bigint NOT NULL DEFAULT 0,
    ADD COLUMN told_deadline timestamptz;

UPDATE draft SET told_revision = revision;

CREATE INDEX draft_untold ON draft (id) WHERE event_revision > told_revision;

CREATE TABLE notification (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    email      text        COLLATE "C" NOT NULL,
    draft_id   text        COLLATE "C" NOT NULL REFERENCES draft (id),
    kind       text        COLLATE "C" NOT NULL,
    count      integer     NOT NULL,
    revision   bigint      NOT NULL,
    at         timestamptz NOT NULL,
    by         text        COLLATE "C",
    delegation text        COLLATE "C",
    subject    text        COLLATE "C" NOT NULL,
    detail     text        COLLATE "C",
    in_app     boolean     NOT NULL,
    mail_due   boolean     NOT NULL,
    read_at    timestamptz
);

-- One for each draft and kind while it is unread.
CREATE UNIQUE INDEX notification_unread ON notification (email, draft_id, kind) WHERE read_at IS NULL;
CREATE INDEX notification_by_email ON notification (email, at);
CREATE INDEX notification_by_time ON notification (at);
CREATE INDEX notification_mail_due ON notification (email) WHERE mail_due AND read_at IS NULL;

CREATE TABLE notification_choice (
    email text    COLLATE "C" NOT NULL,
    kind  text    COLLATE "C" NOT NULL,
    app   boolean NOT NULL,
    mail  boolean NOT NULL,
    PRIMARY KEY (email, kind)
);

-- When somebody may be sent an e-mail again.
CREATE TABLE notification_mail (
    email   text        COLLATE "C" NOT NULL PRIMARY KEY,
    next_at timestamptz NOT NULL
);
