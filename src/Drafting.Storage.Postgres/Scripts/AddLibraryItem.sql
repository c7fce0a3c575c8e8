INSERT INTO library (id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at, tracked_by, before_id, search_text, payload, folded, grams)
VALUES (@id, @kind, @symbol, @title, @language, @date, @sponsor_count, @paragraph_count, @added_by, @added_at, @tracked_by, @before_id, @search_text, @payload, @folded, @grams)
ON CONFLICT (id) DO UPDATE
SET number = DEFAULT, kind = excluded.kind, symbol = excluded.symbol, title = excluded.title, language = excluded.language, date = excluded.date,
    sponsor_count = excluded.sponsor_count, paragraph_count = excluded.paragraph_count, added_by = excluded.added_by, added_at = excluded.added_at,
    tracked_by = excluded.tracked_by, before_id = excluded.before_id,
    search_text = excluded.search_text, payload = excluded.payload, folded = excluded.folded, grams = excluded.grams
RETURNING id
