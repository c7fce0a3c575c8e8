SELECT id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at, tracked_by, before_id, search_text, payload FROM library WHERE id = $id
