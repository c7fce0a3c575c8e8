SELECT revision, payload FROM draft_snapshot WHERE draft_id = $draft AND revision <= $atOrBefore ORDER BY revision DESC LIMIT 1
