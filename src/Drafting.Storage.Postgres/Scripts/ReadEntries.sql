SELECT revision, client_id, sequence, payload FROM draft_log WHERE draft_id = @draft AND revision > @after ORDER BY revision LIMIT @limit
