ALTER TABLE draft
    ADD COLUMN agreed_count integer NOT NULL DEFAULT 0,
    ADD COLUMN paragraph_count integer NOT NULL DEFAULT 0,
    ADD COLUMN deadline timestamptz;

CREATE INDEX draft_by_deadline ON draft (deadline) WHERE deadline IS NOT NULL;
