INSERT INTO library (id, kind, symbol, title, language, date, sponsor_count, paragraph_count, added_by, added_at, tracked_by, before_id, search_text, payload)
VALUES ($id, $kind, $symbol, $title, $language, $date, $sponsorCount, $paragraphCount, $addedBy, $addedAt, $trackedBy, $beforeId, $searchText, $payload)
RETURNING number
