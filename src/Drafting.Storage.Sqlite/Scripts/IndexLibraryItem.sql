INSERT INTO library_search (rowid, text) SELECT number, $text FROM library WHERE id = $id
