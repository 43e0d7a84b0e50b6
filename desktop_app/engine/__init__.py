"""The engine: a worker process with spaCy and the rule packs, and the means to talk to it."""
