SELECT id, deadline FROM draft WHERE deadline <= @by AND (told_deadline IS NULL OR told_deadline <> deadline) ORDER BY deadline, id LIMIT @limit
