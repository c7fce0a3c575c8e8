INSERT INTO wording_place (library, ordinal, wording, paragraph, label)
SELECT library.number, ordinal, wording.number, paragraph, label
FROM unnest(@id, @ordinal, @key, @paragraph, @label) AS place (id, ordinal, key, paragraph, label)
JOIN library USING (id)
JOIN wording USING (key)
