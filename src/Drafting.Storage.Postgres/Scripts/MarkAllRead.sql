UPDATE notification SET read_at = @at WHERE email = @email AND read_at IS NULL
