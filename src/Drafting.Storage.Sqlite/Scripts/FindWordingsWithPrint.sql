-- A fingerprint that so many wordings have ($most) tells little; the first of them are as good as others.
SELECT rowid FROM wording_prints WHERE wording_prints MATCH $print
  AND ($all OR EXISTS (SELECT 1 FROM wording_place JOIN library ON library.number = wording_place.library WHERE wording = wording_prints.rowid AND library.agreed = 1))
LIMIT $most
