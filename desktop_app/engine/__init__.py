"""The engine: a worker process that holds spaCy and the rule packs, and how to talk to it."""
