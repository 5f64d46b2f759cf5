"""What a process has imported and read before commands begin in copies of it; see `tests/beginning.py`."""

import os

os.environ["NO_MKDOCS_2_WARNING"] = "1"  # which is read on import


import digest.builder.events
import digest.commands.main
import digest.review.run  # noqa: F401
from digest.languages import load_all
from digest.languages.glossary import words_of

for _language in load_all().values():
    words_of(_language)
