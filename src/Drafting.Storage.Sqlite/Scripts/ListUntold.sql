SELECT id, told_revision FROM draft WHERE event_revision > told_revision ORDER BY id LIMIT $limit
