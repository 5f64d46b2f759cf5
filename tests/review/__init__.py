"""What deserves a look, and that the lines beside it settle it."""
