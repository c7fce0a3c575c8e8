SELECT email, role, has_opened FROM draft_member WHERE draft_id = @draft ORDER BY email
