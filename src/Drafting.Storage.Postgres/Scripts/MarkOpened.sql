UPDATE draft_member SET has_opened = true WHERE draft_id = @draft AND email = @email AND NOT has_opened
RETURNING email
