DELETE FROM wording_place WHERE library = $library RETURNING wording
