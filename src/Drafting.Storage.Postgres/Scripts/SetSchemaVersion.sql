INSERT INTO schema_version (part, version, applied_at) VALUES (@part, @version, now())
ON CONFLICT (part) DO UPDATE SET version = excluded.version, applied_at = excluded.applied_at
