SELECT id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at, tracked_by, before_id
FROM library WHERE symbol = $symbol ORDER BY added_at DESC, number DESC
