UPDATE draft_member SET has_opened = 1 WHERE draft_id = $draft AND email = $email AND has_opened = 0
