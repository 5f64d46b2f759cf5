"""What deserves an editor's look, worst first, and beside each the lines that would settle it."""
