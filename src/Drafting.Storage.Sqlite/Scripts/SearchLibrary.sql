-- The trigram index narrows where a word is long enough for it ($phrase); instr decides, for every word, wildcards and all.
SELECT id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at
FROM library
WHERE ($language IS NULL OR language = $language)
  AND ($phrase IS NULL OR number IN (SELECT rowid FROM library_search WHERE library_search MATCH $phrase))
  AND NOT EXISTS (
      SELECT 1 FROM json_each($words) AS word
      WHERE instr((SELECT text FROM library_search WHERE rowid = library.number), word.value) = 0)
ORDER BY added_at DESC, number DESC
LIMIT $limit
