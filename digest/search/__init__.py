"""Search: what a site says, found by the words that readers type, in whatever language and form they type them.

`theme/assets/search/` reads what is written here, and takes queries apart by the same tables.
"""

FOLDER = "search"  # of a language's pages; all in it is ours
