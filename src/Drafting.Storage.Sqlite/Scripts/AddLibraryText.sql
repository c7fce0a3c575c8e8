INSERT INTO library_text (number, text) SELECT number, $text FROM library WHERE id = $id
