INSERT INTO library_text (number, text) VALUES ($number, $text)
