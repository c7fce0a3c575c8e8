SELECT id FROM library WHERE id = ANY (@ids)
