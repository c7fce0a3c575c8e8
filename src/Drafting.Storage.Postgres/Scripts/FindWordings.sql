-- The same wording; those that share most of the rarer fingerprints, weighted as Fingerprints.Weight has it; those that have the phrase in them, where
-- one is given. The first of the wordings with a common fingerprint (@common) are as good as others.
-- OFFSET 0: the planner would rather look through the places of all wordings.
WITH shared AS MATERIALIZED (
    SELECT print, number FROM unnest(@prints) AS print CROSS JOIN LATERAL (
        SELECT number FROM wording AS held
        WHERE prints @> ARRAY[print]
          AND (@all OR EXISTS (SELECT FROM wording_place JOIN library ON library.number = wording_place.library WHERE wording = held.number AND agreed OFFSET 0))
        LIMIT @common
    ) AS holder
), weighed AS (
    SELECT print, ln(1 + @common::double precision / count(*)) AS weight FROM shared GROUP BY print
), likely AS (
    SELECT number, sum(weight) AS weight FROM shared JOIN weighed USING (print) GROUP BY number
), containing AS (
    SELECT number FROM wording_text
    WHERE language = @language AND strpos(folded, @phrase) > 0
      AND (@all OR EXISTS (SELECT FROM wording_place JOIN library ON library.number = wording_place.library WHERE wording = wording_text.number AND agreed OFFSET 0))
    LIMIT @most
), candidate AS (
    SELECT number, 'infinity'::double precision AS weight FROM wording WHERE key = @key
    UNION ALL SELECT number, 1e6 FROM containing
    UNION ALL SELECT number, weight FROM likely
), ranked AS (
    SELECT number, max(weight) AS weight FROM candidate GROUP BY number
)
SELECT number, text
FROM (SELECT * FROM ranked ORDER BY weight DESC, number OFFSET 0) AS ranked JOIN wording_text USING (number)
WHERE EXISTS (SELECT FROM wording_place JOIN library ON library.number = wording_place.library WHERE wording = ranked.number AND (@all OR agreed))
ORDER BY weight DESC, number
LIMIT @most
