DELETE FROM draft_snapshot
WHERE draft_id = @draft AND revision > 0 AND revision < @revision - @recent AND revision % @every >= @kept
  AND EXISTS (SELECT 1 FROM draft WHERE id = @draft AND draft.revision >= @revision)
RETURNING revision
