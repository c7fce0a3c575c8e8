-- Those that are not there yet.
WITH given AS (
    SELECT key, language, text, folded, prints::bigint[] FROM unnest(@key, @language, @text, @folded, @prints) AS given (key, language, text, folded, prints)
), added AS (
    INSERT INTO wording (key, prints)
    SELECT key, prints FROM given ORDER BY key
    ON CONFLICT (key) DO NOTHING
    RETURNING number, key
)
INSERT INTO wording_text (number, language, text, folded) SELECT number, language, text, folded FROM added JOIN given USING (key)
RETURNING number
