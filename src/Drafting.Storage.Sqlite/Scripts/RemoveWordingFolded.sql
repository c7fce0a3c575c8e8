DELETE FROM wording_folded WHERE language = $language AND number = $number
