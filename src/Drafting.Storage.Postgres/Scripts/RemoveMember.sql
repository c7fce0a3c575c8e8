DELETE FROM draft_member WHERE draft_id = @draft AND email = @email RETURNING email
