DELETE FROM draft_snapshot
WHERE draft_id = $draft AND revision > 0 AND revision < $revision - $recent AND revision % $every >= $kept
