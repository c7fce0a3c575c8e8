SELECT id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at, search_text, payload FROM library WHERE id = @id
