-- Until the end of the transaction. One at a time adds texts or takes them out: what one finds unused, another might be about to use.
SELECT pg_advisory_xact_lock(5081945)
