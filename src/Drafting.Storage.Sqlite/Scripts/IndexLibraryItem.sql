INSERT INTO library_grams (rowid, grams) SELECT number, $grams FROM library WHERE id = $id
