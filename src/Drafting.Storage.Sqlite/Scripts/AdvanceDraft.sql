UPDATE draft
SET title = $title, symbol = $symbol, language = $language, stage = $stage, revision = $revision, sponsor_count = $sponsorCount,
    created_at = $createdAt, last_change_at = $lastChangeAt, last_change_by = $lastChangeBy,
    last_change_delegation = $lastChangeDelegation, template = $template,
    agreed_count = $agreedCount, paragraph_count = $paragraphCount, deadline = $deadline, event_revision = $eventRevision
WHERE id = $id AND revision = $expected
