INSERT INTO notification_choice (email, kind, app, mail) VALUES (@email, @kind, @app, @mail)
ON CONFLICT (email, kind) DO UPDATE SET app = excluded.app, mail = excluded.mail
