"""How well the facts are read: gold beside what was read, counted."""
