SELECT id FROM library WHERE agreed IS NULL ORDER BY number LIMIT @limit
