"""The shortlist on disk: one SQLite file, opened, migrated, read and changed here only."""
