-- One event, to everyone with a role on the draft whose concern it is but who did it, as each has chosen; onto the unread one where there is one.
INSERT INTO notification (email, draft_id, kind, count, revision, at, by, delegation, subject, detail, in_app, mail_due)
SELECT member.email, member.draft_id, @kind, 1, @revision, @at, @by, @delegation, @subject, @detail,
    coalesce(choice.app, @app), @by_mail AND coalesce(choice.mail, @mail)
FROM draft_member AS member LEFT JOIN notification_choice AS choice ON choice.email = member.email AND choice.kind = @kind
WHERE member.draft_id = @draft AND member.email <> coalesce(@by, '') AND (@to::text[] IS NULL OR member.email = ANY(@to::text[]))
    AND (coalesce(choice.app, @app) OR (@by_mail AND coalesce(choice.mail, @mail)))
ON CONFLICT (email, draft_id, kind) WHERE read_at IS NULL DO UPDATE
SET count = notification.count + 1, revision = excluded.revision, at = excluded.at, by = excluded.by, delegation = excluded.delegation,
    subject = excluded.subject, detail = excluded.detail,
    in_app = notification.in_app OR excluded.in_app, mail_due = notification.mail_due OR excluded.mail_due
