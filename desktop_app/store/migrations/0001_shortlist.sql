-- Version 1: the shortlist.
-- Closed sets hold the values of the domain's enums; times are ISO 8601 in UTC with six decimals, so
-- they sort as text; `*_key` columns are the text folded for sorting (store/stored_text.py).

-- "Wdwd": marks the file as a Wordward shortlist.
PRAGMA application_id = 1466201956;

CREATE TABLE entry (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    title TEXT NOT NULL,
    title_key TEXT NOT NULL,
    employer TEXT NOT NULL,
    employer_key TEXT NOT NULL,
    status TEXT NOT NULL,
    saved_at TEXT NOT NULL,
    trashed_at TEXT,
    route TEXT NOT NULL,
    confidence TEXT NOT NULL,
    provisional INTEGER NOT NULL,
    kind TEXT NOT NULL,
    stage TEXT NOT NULL,
    nation TEXT NOT NULL,
    setting TEXT NOT NULL,
    packs TEXT NOT NULL,
    text_digest TEXT NOT NULL,
    notes TEXT NOT NULL  -- last, so that long ones are not read through on the way to the rest
);

CREATE INDEX entry_by_saved_at ON entry (saved_at, id) WHERE trashed_at IS NULL;
CREATE INDEX entry_by_title ON entry (title_key, id) WHERE trashed_at IS NULL;
CREATE INDEX entry_by_employer ON entry (employer_key, id) WHERE trashed_at IS NULL;
-- Sorting by a closed set reads this narrow index instead of the table.
CREATE INDEX entry_by_set ON entry (route, confidence, provisional, kind, stage, nation, setting, status)
    WHERE trashed_at IS NULL;
CREATE INDEX entry_by_text ON entry (text_digest) WHERE trashed_at IS NULL;

-- The heavy parts stand apart, so that listing and sorting never read them.
CREATE TABLE entry_analysis (
    entry INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    analysis BLOB NOT NULL
);

-- The advert's text for searching only; the original stands inside the analysis.
CREATE TABLE entry_text (
    entry INTEGER PRIMARY KEY REFERENCES entry (id) ON DELETE CASCADE,
    body TEXT NOT NULL
);

CREATE VIEW searchable AS
SELECT entry.id AS id, entry.title AS title, entry.employer AS employer, entry.notes AS notes,
    entry_text.body AS body
FROM entry JOIN entry_text ON entry_text.entry = entry.id;

-- The full-text index is made by store/search.py where SQLite has FTS5; stale = 1 asks for a rebuild.
CREATE TABLE search_state (stale INTEGER NOT NULL);
INSERT INTO search_state (stale) VALUES (1);
