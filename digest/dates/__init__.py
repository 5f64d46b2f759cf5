"""Dates: what is printed, what it means, and when the article was written."""
