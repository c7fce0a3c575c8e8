SELECT count(DISTINCT library) FROM wording_place JOIN library ON library.number = wording_place.library WHERE wording = $wording AND ($all OR library.agreed = 1)
