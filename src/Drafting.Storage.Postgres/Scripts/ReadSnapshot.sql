SELECT revision, payload FROM draft_snapshot WHERE draft_id = @draft AND revision <= @at_or_before ORDER BY revision DESC LIMIT 1
