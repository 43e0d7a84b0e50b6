"""What a person can do: a function, or one object that is kept, for each thing; no Qt."""
