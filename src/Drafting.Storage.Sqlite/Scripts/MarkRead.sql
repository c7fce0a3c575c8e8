UPDATE notification SET read_at = $at WHERE email = $email AND id = $id AND read_at IS NULL
