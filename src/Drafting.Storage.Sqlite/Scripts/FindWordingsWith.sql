SELECT number FROM wording_folded WHERE language = $language AND has(folded, $phrase) LIMIT $most
