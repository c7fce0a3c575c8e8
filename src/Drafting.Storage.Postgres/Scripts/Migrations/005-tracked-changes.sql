-- Of a file that held tracked changes: who made them, one a line, and the text that was there before them.
ALTER TABLE library
    ADD COLUMN tracked_by text,
    ADD COLUMN before_id text COLLATE "C";
