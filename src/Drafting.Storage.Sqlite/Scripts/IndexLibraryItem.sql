INSERT INTO library_grams (rowid, grams) VALUES ($number, $grams)
