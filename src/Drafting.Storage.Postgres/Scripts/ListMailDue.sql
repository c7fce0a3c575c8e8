SELECT DISTINCT email
FROM notification JOIN draft_member USING (draft_id, email)
WHERE mail_due AND read_at IS NULL AND NOT EXISTS (SELECT 1 FROM notification_mail AS turn WHERE turn.email = notification.email AND turn.next_at > @now)
ORDER BY email
LIMIT @limit
