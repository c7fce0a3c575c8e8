-- The latest first; of a text the first paragraph. What has no date comes last.
SELECT id, symbol, title, date, paragraph, label
FROM wording_place JOIN library ON library.number = wording_place.library
WHERE wording = $wording AND ($all OR library.agreed = 1)
  AND ordinal = (SELECT min(ordinal) FROM wording_place AS same WHERE same.wording = $wording AND same.library = wording_place.library)
ORDER BY date IS NULL, date DESC, library.number DESC
LIMIT $places
