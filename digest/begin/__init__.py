"""A digest of another pair of countries: its folder, with settings, and no code."""
