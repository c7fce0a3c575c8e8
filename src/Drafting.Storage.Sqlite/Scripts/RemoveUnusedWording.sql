DELETE FROM wording WHERE number = $number AND NOT EXISTS (SELECT 1 FROM wording_place WHERE wording = $number) RETURNING language
