"""The shortlist on disk: the only place where its SQLite file is opened, migrated, read and changed."""
