"""What a process has imported and read before commands begin in copies of it; see `tests/beginning.py`."""

import gc
import os
from pathlib import Path

os.environ["NO_MKDOCS_2_WARNING"] = "1"  # which is read on import


import digest.builder.events
import digest.commands.main
import digest.review.run  # noqa: F401
from digest.languages import load_all
from digest.languages.glossary import words_of
from tests.beginning import MADE
from tests.once import once

for _language in load_all().values():
    words_of(_language)
once(Path(os.environ[MADE]))
gc.freeze()  # all this lives until the end: none of the copies need look through it for garbage
