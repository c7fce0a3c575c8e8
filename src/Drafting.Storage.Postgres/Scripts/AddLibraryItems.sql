INSERT INTO library (id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at, tracked_by, before_id, search_text, payload, folded, grams, agreed)
SELECT id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at, tracked_by, before_id, search_text, payload, folded, grams::bigint[], agreed
FROM unnest(@id, @kind, @symbol, @title, @language, @date, @sponsor_count, @paragraph_count, @added_by, @added_at, @tracked_by, @before_id, @search_text, @payload, @folded, @grams, @agreed)
     WITH ORDINALITY AS item (id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at, tracked_by, before_id, search_text, payload, folded, grams, agreed, place)
ORDER BY place
RETURNING id
