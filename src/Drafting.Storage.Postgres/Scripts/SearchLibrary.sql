-- The index narrows to the texts with all keys. Words that are no key themselves (@words) are looked for in the texts, newest first, only until
-- there are enough.
WITH candidate AS MATERIALIZED (
    SELECT number, id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at, tracked_by, before_id, folded
    FROM library
    WHERE grams @> @grams AND (@language IS NULL OR language = @language)
), newest_first AS (
    SELECT * FROM candidate ORDER BY added_at DESC, number DESC OFFSET 0
)
SELECT id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at, tracked_by, before_id
FROM newest_first
WHERE NOT EXISTS (SELECT FROM unnest(@words) AS word WHERE strpos(folded, word) = 0)
ORDER BY added_at DESC, number DESC
LIMIT @limit
