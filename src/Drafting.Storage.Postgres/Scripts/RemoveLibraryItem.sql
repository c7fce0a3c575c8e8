DELETE FROM library WHERE id = @id RETURNING id
