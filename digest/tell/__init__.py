"""Facts as sentences, in the language of a page."""
