SELECT number FROM wording_folded WHERE language = $language AND has(folded, $phrase)
  AND ($all OR EXISTS (SELECT 1 FROM wording_place JOIN library ON library.number = wording_place.library WHERE wording = wording_folded.number AND library.agreed = 1))
LIMIT $most
