INSERT INTO draft_snapshot (draft_id, revision, payload)
SELECT id, @revision, @payload FROM draft WHERE id = @draft AND revision >= @revision AND @revision >= 0
ON CONFLICT (draft_id, revision) DO UPDATE SET payload = excluded.payload
RETURNING revision
