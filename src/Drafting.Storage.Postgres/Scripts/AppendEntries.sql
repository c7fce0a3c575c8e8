-- Appends to many drafts, one append each; gives back those refused, with the revision their draft is at (null: there is none).
-- LockDrafts.sql has locked the drafts: what is read of them here stays true until the commit.
WITH append AS (
    SELECT *
    FROM unnest(
        @id, @expected, @title, @symbol, @language, @stage, @summary_revision, @sponsor_count, @created_at, @last_change_at, @last_change_by,
        @last_change_delegation, @template, @agreed_count, @paragraph_count, @deadline, @event_revision)
        AS append (
            id, expected, title, symbol, language, stage, revision, sponsor_count, created_at, last_change_at, last_change_by,
            last_change_delegation, template, agreed_count, paragraph_count, deadline, event_revision)
), entry AS (
    SELECT * FROM unnest(@draft, @revision, @client, @sequence, @payload) AS entry (draft_id, revision, client_id, sequence, payload)
), repeated AS (
    SELECT draft_id FROM entry GROUP BY draft_id, client_id, sequence HAVING count(*) > 1
    UNION
    SELECT draft_id FROM entry JOIN draft_log AS known USING (draft_id, client_id, sequence)
), advanced AS (
    UPDATE draft
    SET title = append.title, symbol = append.symbol, language = append.language, stage = append.stage, revision = append.revision,
        sponsor_count = append.sponsor_count, created_at = append.created_at, last_change_at = append.last_change_at,
        last_change_by = append.last_change_by, last_change_delegation = append.last_change_delegation, template = append.template,
        agreed_count = append.agreed_count, paragraph_count = append.paragraph_count, deadline = append.deadline,
        event_revision = append.event_revision
    FROM append
    WHERE draft.id = append.id AND draft.revision = append.expected AND append.id NOT IN (SELECT draft_id FROM repeated)
    RETURNING draft.id
), written AS (
    INSERT INTO draft_log (draft_id, revision, client_id, sequence, payload)
    SELECT draft_id, revision, client_id, sequence, payload FROM entry WHERE draft_id IN (SELECT id FROM advanced)
)
SELECT append.id, draft.revision
FROM append LEFT JOIN draft USING (id)
WHERE append.id NOT IN (SELECT id FROM advanced)
