-- Of each text the first paragraph with the wording; of each wording the latest texts (@places) and the first one. What has no date comes last.
WITH place AS (
    SELECT DISTINCT ON (wording, library) wording, library.number, id, symbol, title, date, paragraph, label
    FROM wording_place JOIN library ON library.number = wording_place.library
    WHERE wording = ANY (@wordings) AND (@all OR agreed)
    ORDER BY wording, library, ordinal
), numbered AS (
    SELECT *,
           count(*) OVER (PARTITION BY wording) AS texts,
           row_number() OVER (PARTITION BY wording ORDER BY date IS NULL, date DESC, number DESC) AS from_latest,
           row_number() OVER (PARTITION BY wording ORDER BY date IS NULL, date, number) AS from_first
    FROM place
)
SELECT id, symbol, title, date, paragraph, label, wording, texts, from_latest, from_first
FROM numbered
WHERE from_latest <= @places OR from_first = 1
ORDER BY wording, from_latest
