DELETE FROM library WHERE id = ANY (@ids) RETURNING id
