SELECT email, role FROM draft_member WHERE draft_id = @draft ORDER BY email
