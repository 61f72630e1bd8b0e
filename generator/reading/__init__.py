"""``content/`` on disk -> entries and problems. The only room that reads content."""
