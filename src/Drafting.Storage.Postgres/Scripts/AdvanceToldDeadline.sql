UPDATE draft SET told_deadline = deadline WHERE id = @draft AND deadline = @deadline AND (told_deadline IS NULL OR told_deadline <> deadline) RETURNING id
