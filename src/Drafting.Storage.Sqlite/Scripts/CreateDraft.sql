INSERT INTO draft (id, title, symbol, language, stage, revision, sponsor_count, created_at, last_change_at, last_change_by, last_change_delegation, template,
    agreed_count, paragraph_count, deadline, event_revision)
VALUES ($id, $title, $symbol, $language, $stage, $revision, $sponsorCount, $createdAt, $lastChangeAt, $lastChangeBy, $lastChangeDelegation, $template,
    $agreedCount, $paragraphCount, $deadline, $eventRevision)
ON CONFLICT (id) DO NOTHING
