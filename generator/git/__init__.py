"""Which files changed: the only caller of git. It reads; it never changes a repository."""
