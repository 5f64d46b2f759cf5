"""What a line looks like: a headline, or a paragraph."""

import re

from digest.clean.endings import without_ends
from digest.clean.lines import Line
from digest.clean.words import Words

# A line longer than this is a paragraph whatever it begins with.
SHORT = 200
_BODY = 60
_NAME_WORDS = 3  # of a name that has a line to itself
# The mark comes first, the letters before it are looked back at: a search then passes over everything but marks.
SENTENCES = re.compile(r"[.!?](?<=[^\W\d_]{3}.) [A-Z\"“(\[]")


def is_headline(line: Line) -> bool:
    """Whether a line could be a headline: short and without a full stop."""
    return len(line.text) <= SHORT and not line.text.endswith((".", ":", ";", ",", '."', ".”", "”.", '".'))


def is_body(line: Line, words: Words) -> bool:
    """Whether a line is surely a paragraph."""
    if len(line.text) < _BODY:
        return False
    if len(line.text) > SHORT and SENTENCES.search(line.text):
        return True
    return _stops(line.text) or _stops(without_ends(line, words)[0].text)


def is_name(text: str) -> bool:
    """Whether a line could be somebody's name and nothing else."""
    parts = text.rstrip(",").split()
    return 0 < len(parts) <= _NAME_WORDS and all(part[0].isupper() and part.strip(".,").replace("-", "").isalpha() for part in parts)


def _stops(text: str) -> bool:
    return text.rstrip("\"”'’») /").endswith((".", "!", "?", "…"))
