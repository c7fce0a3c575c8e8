SELECT version, state FROM meeting_room WHERE draft_id = $draft
