"""Titles, employers and people: the names in an advert."""
