SELECT id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at
FROM library
WHERE @language IS NULL OR language = @language
ORDER BY added_at DESC, number DESC
LIMIT @limit
