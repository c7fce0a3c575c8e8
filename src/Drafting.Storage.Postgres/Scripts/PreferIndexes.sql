-- Until the end of the transaction. PostgreSQL does not count what it costs to fetch long columns from where they are kept, and would rather
-- look through all rows of the library than use its index.
SELECT set_config('enable_seqscan', 'off', true)
