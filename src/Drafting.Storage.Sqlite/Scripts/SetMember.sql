INSERT INTO draft_member (draft_id, email, role, has_opened)
SELECT id, $email, $role, $opened FROM draft WHERE id = $draft
ON CONFLICT (draft_id, email) DO UPDATE SET role = excluded.role
