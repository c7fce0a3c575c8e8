INSERT INTO readiness (id, checked_at) VALUES (1, $checkedAt) ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at
