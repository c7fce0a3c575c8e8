UPDATE draft SET told_revision = $upTo WHERE id = $draft AND told_revision = $after RETURNING id
