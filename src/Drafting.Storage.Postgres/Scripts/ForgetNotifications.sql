DELETE FROM notification WHERE at < @before
