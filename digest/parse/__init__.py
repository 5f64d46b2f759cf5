"""Who did what to whom, when, and whether at all: asked once for every clause, for all kinds of fact."""
