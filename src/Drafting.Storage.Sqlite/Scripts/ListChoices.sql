SELECT kind, app, mail FROM notification_choice WHERE email = $email
