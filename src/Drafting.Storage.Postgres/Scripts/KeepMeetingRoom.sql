INSERT INTO meeting_room (draft_id, version, state)
SELECT id, @version, @state FROM draft
WHERE id = @draft AND (@version = 1 OR EXISTS (SELECT 1 FROM meeting_room WHERE draft_id = @draft))
ON CONFLICT (draft_id) DO UPDATE SET version = excluded.version, state = excluded.state
WHERE meeting_room.version = excluded.version - 1
RETURNING version
