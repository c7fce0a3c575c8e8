DELETE FROM library_grams WHERE rowid = $number
