-- Whether somebody has opened the draft since he was given a role. Who had one before is somebody who is known.
ALTER TABLE draft_member ADD COLUMN has_opened INTEGER NOT NULL DEFAULT 1;
