"""View-models: what the window shows and does, without widgets, on top of operations and engine."""
