DELETE FROM wording_prints WHERE rowid = $number
