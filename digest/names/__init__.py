"""Whom and what an article names: people, bodies, places, countries."""
