SELECT notification.id, draft.id, draft.title, draft.symbol, draft.language, notification.count, kind, notification.revision, at, by, delegation, subject, detail, read_at IS NOT NULL
FROM notification
JOIN draft ON draft.id = notification.draft_id
JOIN draft_member ON draft_member.draft_id = notification.draft_id AND draft_member.email = notification.email
WHERE notification.email = $email AND mail_due AND read_at IS NULL
ORDER BY at DESC, notification.id DESC
