SELECT language FROM library WHERE id = @id
