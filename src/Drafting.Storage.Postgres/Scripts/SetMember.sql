INSERT INTO draft_member (draft_id, email, role)
SELECT id, @email, @role FROM draft WHERE id = @draft
ON CONFLICT (draft_id, email) DO UPDATE SET role = excluded.role
RETURNING email
