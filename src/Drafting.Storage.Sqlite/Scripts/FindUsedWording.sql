SELECT text FROM wording
WHERE number = $number
  AND EXISTS (SELECT 1 FROM wording_place JOIN library ON library.number = wording_place.library WHERE wording = $number AND ($all OR library.agreed = 1))
