"""The command line: what is typed, one call of the program, what is told."""
