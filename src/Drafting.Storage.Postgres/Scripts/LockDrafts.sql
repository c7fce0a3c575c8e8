-- In one order, so that two that lock several drafts cannot wait for each other. Whoever waited here sees, in the next statement, what the other did.
SELECT FROM draft WHERE id = ANY (@drafts) ORDER BY id FOR NO KEY UPDATE
