WITH made AS (
    INSERT INTO draft (id, title, symbol, language, stage, revision, sponsor_count, created_at, last_change_at, last_change_by, last_change_delegation, template,
        agreed_count, paragraph_count, deadline, event_revision)
    VALUES (@id, @title, @symbol, @language, @stage, @revision, @sponsor_count, @created_at, @last_change_at, @last_change_by, @last_change_delegation, @template,
        @agreed_count, @paragraph_count, @deadline::timestamptz, @event_revision)
    ON CONFLICT (id) DO NOTHING
    RETURNING id
), snapshot AS (
    INSERT INTO draft_snapshot (draft_id, revision, payload) SELECT id, 0, @payload FROM made
), member AS (
    INSERT INTO draft_member (draft_id, email, role, has_opened) SELECT id, member.email, member.role, member.opened
    FROM made CROSS JOIN unnest(@email, @role, @opened) AS member (email, role, opened)
)
SELECT id FROM made
