DELETE FROM library_search WHERE rowid = (SELECT number FROM library WHERE id = $id)
