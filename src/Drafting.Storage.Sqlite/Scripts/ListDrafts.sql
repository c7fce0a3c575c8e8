SELECT id, title, symbol, language, stage, revision, sponsor_count, created_at, last_change_at, last_change_by, last_change_delegation, template,
    agreed_count, paragraph_count, deadline, event_revision, role
FROM draft_member JOIN draft ON draft.id = draft_member.draft_id
WHERE email = $email
ORDER BY last_change_at DESC, id
