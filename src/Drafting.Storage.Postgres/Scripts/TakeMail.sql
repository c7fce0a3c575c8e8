INSERT INTO notification_mail (email, next_at) VALUES (@email, @next)
ON CONFLICT (email) DO UPDATE SET next_at = excluded.next_at WHERE notification_mail.next_at <= @now
RETURNING email
