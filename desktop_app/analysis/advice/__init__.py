"""Advice beyond the verdict: could I apply, the CV, pay and dates, what the advert leaves unsaid."""
