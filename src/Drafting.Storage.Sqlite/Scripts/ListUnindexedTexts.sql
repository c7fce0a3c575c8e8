SELECT number, CAST(text AS TEXT) FROM library_text
