"""Numbers as printed, and what each counts."""
