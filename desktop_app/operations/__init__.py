"""What a person can do, one keyword-only function each; no Qt."""
