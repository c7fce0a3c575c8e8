SELECT id FROM library WHERE id IN (SELECT value FROM json_each($ids))
