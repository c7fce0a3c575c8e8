-- Together with the wordings that no other text has.
WITH gone AS (
    DELETE FROM wording_place WHERE library IN (SELECT number FROM library WHERE id = ANY (@ids)) RETURNING library, wording
)
DELETE FROM wording
WHERE number IN (SELECT wording FROM gone)
  AND NOT EXISTS (SELECT FROM wording_place WHERE wording = wording.number AND library NOT IN (SELECT library FROM gone))
RETURNING number
