-- Version 2: what adverts state, and what people put right in it.
-- The facts themselves stand inside the analysis; here are those that a list shows, sorts and filters by,
-- as the person put them right (store/fact_columns.py). Entries of version 1 state nothing until their
-- text is read again. `*_key` columns sort as text and are empty where the advert does not say.

-- JSON: what the person put right; NULL where nothing was.
ALTER TABLE entry ADD COLUMN corrections BLOB;

ALTER TABLE entry ADD COLUMN closing_date TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN closing_time TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN early_closing INTEGER NOT NULL DEFAULT 0;
ALTER TABLE entry ADD COLUMN band TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN pay_min REAL;
ALTER TABLE entry ADD COLUMN pay_max REAL;
ALTER TABLE entry ADD COLUMN pay_period TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN currency TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN pay_terms TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN location TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN contract TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN pattern TEXT NOT NULL DEFAULT '';

ALTER TABLE entry ADD COLUMN closing_key TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN band_key TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN pay_key TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN location_key TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN contract_key TEXT NOT NULL DEFAULT '';
ALTER TABLE entry ADD COLUMN pattern_key TEXT NOT NULL DEFAULT '';

-- Sorting by a fact reads this narrow index instead of the table.
CREATE INDEX entry_by_fact
    ON entry (closing_key, band_key, pay_key, location_key, contract_key, pattern_key)
    WHERE trashed_at IS NULL;
