"""What an editor has looked at and leaves as it is: reviewed.toml beside digest.toml."""

from collections.abc import Mapping
from pathlib import Path

from digest.contracts import checked, read
from digest.files import is_there
from digest.json_line import json_line
from digest.review.items import Item, Paste
from digest.review.words import Words

FILE = "reviewed.toml"


def seen_in(file: Path) -> Mapping[str, str]:
    """The names of items with what was said of each; raises TableError with all that is wrong in the file."""
    return checked(read(file, file.name), "reviewed", file.name) if is_there(file) else {}


def leaving(item: Item, words: Words) -> Paste | None:
    """The line that says that an item was looked at and stays as it is; none of what can't stay so."""
    if not item.may_stay:
        return None
    return Paste(file=FILE, lines=f"{item.id} = {json_line(words.say('reasons', 'stays'))}")
