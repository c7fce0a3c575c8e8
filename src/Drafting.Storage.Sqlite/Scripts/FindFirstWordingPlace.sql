SELECT id, symbol, title, date, paragraph, label
FROM wording_place JOIN library ON library.number = wording_place.library
WHERE wording = $wording AND ($all OR library.agreed = 1)
ORDER BY date IS NULL, date, library.number, ordinal
LIMIT 1
