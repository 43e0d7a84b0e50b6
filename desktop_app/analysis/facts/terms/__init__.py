"""The terms of the post: band, pay, hours, contract, pattern, dates, checks."""
