INSERT INTO draft_log (draft_id, revision, client_id, sequence, payload) VALUES ($draft, $revision, $client, $sequence, $payload)
