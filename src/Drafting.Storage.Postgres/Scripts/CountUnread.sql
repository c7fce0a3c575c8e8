SELECT count(*)
FROM notification JOIN draft_member USING (draft_id, email)
WHERE email = @email AND in_app AND read_at IS NULL
