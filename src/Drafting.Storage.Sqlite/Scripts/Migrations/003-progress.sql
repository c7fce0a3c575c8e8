ALTER TABLE draft ADD COLUMN agreed_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN paragraph_count INTEGER NOT NULL DEFAULT 0;
ALTER TABLE draft ADD COLUMN deadline TEXT;

CREATE INDEX draft_by_deadline ON draft (deadline) WHERE deadline IS NOT NULL;
