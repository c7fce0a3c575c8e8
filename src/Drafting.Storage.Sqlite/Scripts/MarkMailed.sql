-- What stands nowhere else than in the e-mail is read with it.
UPDATE notification SET mail_due = FALSE, read_at = CASE WHEN in_app THEN NULL ELSE $at END
WHERE email = $email AND id = $id AND count = $count AND read_at IS NULL
