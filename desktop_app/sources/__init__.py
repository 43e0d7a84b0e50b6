"""From a file to an advert, one small reader per kind of file. Nothing is fetched, nothing executed."""
