SELECT number, language FROM library WHERE id = $id
