"""Reads adverts: each module is one step, and ``pipeline`` runs them in order. No Qt."""
