SELECT id, deadline FROM draft WHERE deadline IS NOT NULL ORDER BY deadline, id LIMIT @limit
