"""The verbs of reading an advert, one per file; ``pipeline`` is the sentence they make. No Qt."""
