SELECT version FROM schema_version WHERE part = @part
