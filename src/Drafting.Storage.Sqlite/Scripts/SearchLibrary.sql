-- The index says which texts hold all grams of the words ($grams); holds() reads the text itself for the words that are longer than a gram ($words).
-- In the order of the result, so that it ends as soon as there are enough: hence +number, which keeps the planner from beginning with the index.
SELECT id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at, tracked_by, before_id
FROM library INDEXED BY library_by_added_at
WHERE ($grams IS NULL OR +number IN (SELECT rowid FROM library_grams WHERE library_grams MATCH $grams))
  AND ($language IS NULL OR language = $language)
  AND ($words IS NULL OR holds((SELECT text FROM library_text WHERE library_text.number = library.number), $words))
ORDER BY added_at DESC, number DESC
LIMIT $limit
