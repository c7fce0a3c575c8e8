UPDATE library SET agreed = @agreed WHERE id = @id
