UPDATE draft SET told_revision = @up_to WHERE id = @draft AND told_revision = @after RETURNING id
