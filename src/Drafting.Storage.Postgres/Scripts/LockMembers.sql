-- One change of a draft's members at a time, until the end of the transaction. Not the draft's row: appends never wait for this.
SELECT pg_advisory_xact_lock(72519, hashtext(@draft))
