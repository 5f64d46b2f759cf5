"""What an article's file is called: its day and its headline, in plain letters, and no name that is taken."""

import re
from collections.abc import Iterable
from itertools import count
from pathlib import Path

from digest.edtf import limits
from digest.model import Written
from digest.read import names_translation, shared_name
from digest.render.slugs import slug
from digest.search.folding import folded

_LONGEST = 60  # letters of a headline: with a day the name is short enough to be the page's, too
_INSIDE = re.compile(r"['’ʼ‘`´·]")
_OTHER = re.compile(r"[^a-z0-9]+")
_MOST_BYTES = 200  # of a name that somebody chose: with an extension it fits every file system
_DAY, _MONTH, _YEAR = "%Y-%m-%d", "%Y-%m", "%Y"


def stem_of(written: Written, headline: str) -> str:
    """A name of the day, month or year and the headline: "2023-08-21-tokayev-mengunjungi-vietnam"."""
    words = _OTHER.sub("-", folded(_INSIDE.sub("", headline))).strip("-")
    if len(words) > _LONGEST:
        words = words[: _LONGEST + 1].rpartition("-")[0] or words[:_LONGEST]
    stem = "-".join(filter(None, [_when(written), words])) or "article"
    return stem if slug(stem) == stem else f"article-{stem}"


def _when(written: Written) -> str:
    """As much of a date as is sure: a name stands for ever, and a day that was worked out may turn out another."""
    if written.date is None:
        return ""
    first, last = limits(written.date)
    if first == last and written.by in ("printed", "asserted"):
        return f"{first:{_DAY}}"
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:{_MONTH}}"
    return f"{first:{_YEAR}}" if first.year == last.year else ""


def taken_in(folder: Iterable[Path]) -> set[str]:
    """The names that the files of a folder have taken, those of articles that are only translated or asserted something of, too."""
    names = [each for path in folder for each in (path.stem, path.name.lstrip(".").partition(".")[0])]
    return set(map(shared_name, names))


def free(stem: str, taken: set[str]) -> str:
    """The name, or the first with a number that is not taken."""
    return next(each for number in count(1) if shared_name(each := stem if number == 1 else f"{stem}-{number}") not in taken)


def is_taken(stem: str, taken: set[str]) -> bool:
    """Whether a file system that tells neither case nor kinds of accents apart has the name."""
    return shared_name(stem) in taken


def take(stem: str, taken: set[str]) -> None:
    """Let nothing else have the name."""
    taken.add(shared_name(stem))


def wrong_with(stem: str) -> str | None:
    """Why a name that somebody chose can't be an article's, in words."""
    if not stem or stem.startswith("."):
        return "is empty" if not stem else "begins with a full stop, so that it would be hidden"
    if not stem.isprintable() or set(stem) & set('/\\:*?"<>|'):
        return "holds a sign that a file's name can't have everywhere"
    if names_translation(Path(f"{stem}.txt")):
        return "looks like a translation's"
    return None if len(stem.encode("utf-8", "surrogatepass")) <= _MOST_BYTES else "is too long"
