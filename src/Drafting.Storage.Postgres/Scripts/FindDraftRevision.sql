SELECT revision FROM draft WHERE id = @id
