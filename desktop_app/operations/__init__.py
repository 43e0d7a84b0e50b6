"""What a person can do: a function, or one long-lived object, for each action; no Qt."""
