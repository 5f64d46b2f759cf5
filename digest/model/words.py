"""Words of a language met in a text."""

from typing import NamedTuple


class Hit(NamedTuple):
    """A lexicon entry met in the text. A tuple for speed: an article has hundreds."""

    start: int
    end: int
    category: str
    value: str
