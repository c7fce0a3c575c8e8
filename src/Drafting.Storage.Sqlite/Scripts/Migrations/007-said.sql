-- What was said of proposals and in comments before it was told of at all is told to nobody: where nothing else waits to be told, all that happened has been.
UPDATE draft SET told_revision = revision WHERE event_revision <= told_revision;
