DELETE FROM library_grams WHERE rowid = (SELECT number FROM library WHERE id = $id)
