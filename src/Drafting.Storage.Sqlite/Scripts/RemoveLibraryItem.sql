DELETE FROM library WHERE id = $id
