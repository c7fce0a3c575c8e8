SELECT library.id, CAST(library_text.text AS TEXT) FROM library JOIN library_text USING (number)
