-- Held until the end of the transaction: one process at a time looks at versions and applies migrations. The number means nothing but this.
SELECT pg_advisory_xact_lock(7251947310);

CREATE TABLE IF NOT EXISTS schema_version (
    part       text        NOT NULL PRIMARY KEY,
    version    integer     NOT NULL,
    applied_at timestamptz NOT NULL
);
