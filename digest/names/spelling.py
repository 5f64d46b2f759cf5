"""When two spellings are one name."""

import unicodedata
from functools import lru_cache

# Punctuation of plain names: an apostrophe goes, all else parts words.
_ASCII = {ord(char): None if char == "'" else " " for char in map(chr, range(128)) if not char.isalnum()}


# What tells a son from his father, behind a name.
JUNIOR = {"jr", "sr"}


@lru_cache(maxsize=4096)
def folded(name: str) -> tuple[str, ...]:
    """The words of a name without case, diacritics, hyphens and full stops."""
    if name.isascii():
        words = tuple(name.lower().translate(_ASCII).split())
        return words[:-1] if len(words) > 2 and words[-1] in JUNIOR else words
    plain = unicodedata.normalize("NFKD", name.replace("đ", "d").replace("Đ", "D").replace("ı", "i"))
    letters = "".join(char for char in plain if not unicodedata.combining(char)).casefold()
    return tuple("".join(char if char.isalnum() else " " for char in letters.replace("'", "")).split())


SHORTEST_FUZZY = 5  # letters; below that one edit makes another name


def nearly_equal(a: str, b: str) -> bool:
    """Whether two words differ by at most one inserted, dropped or changed letter, or by letters between the same ends in another order."""
    if a == b:
        return True
    if min(len(a), len(b)) < SHORTEST_FUZZY or abs(len(a) - len(b)) > 1:
        return False
    if (a[0], a[-1]) == (b[0], b[-1]) and sorted(a) == sorted(b):
        return True
    short, long = sorted((a, b), key=len)
    at = next((index for index, char in enumerate(short) if char != long[index]), len(short))
    return short[at:] == long[at + 1 :] or short[at + 1 :] == long[at + 1 :]


def contains(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the words of one name stand at the beginning or at the end of another, initials counted as words."""
    if not short or len(short) > len(long):
        return False
    return any(_agree(part, short) for part in (long[: len(short)], long[-len(short) :]))


def _agree(part: tuple[str, ...], short: tuple[str, ...]) -> bool:
    return all(a == b or (len(b) == 1 and a.startswith(b)) for a, b in zip(part, short, strict=True))
