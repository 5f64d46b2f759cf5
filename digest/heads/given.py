"""From the keys and values of a head to what they say."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from urllib.parse import urlsplit

from digest.heads.days import day_of
from digest.heads.keys import Keys
from digest.model import Given, Head, Problem, Span, beginning

_ADDRESS = re.compile(r"https?://[^\s<>\"'`{}|\\^]+", re.IGNORECASE)
_BARE = re.compile(r"(?:[\w-]+\.)+[a-z]{2,12}(?:/\S*)?", re.IGNORECASE)
_AROUND = " \t()[]<>\"'“”‘’|,;–—-"
_SPACES = re.compile(r"\s+")
_QUOTED = 60
_OF_PAGES = frozenset(("saved",))  # what only programs write


@dataclass(slots=True)
class _Draft:
    """A head while its values are read."""

    file: str
    keys: Keys
    head: Head
    unread: list[str] = field(default_factory=list)

    def wrong(self, given: Given, why: str, hint: str) -> None:
        """Name a value that can't be used."""
        told = beginning(given.value, _QUOTED)
        problem = Problem(file=self.file, where=given.key, wrong=f"{told!r} is {why}", hint=hint)
        self.head = replace(self.head, problems=(*self.head.problems, problem))


def read_given(file: str, given: Sequence[Given], spans: Sequence[Span], keys: Keys) -> Head:
    """What a head says; values that can't be used are named, and keys that are not known, too."""
    draft = _Draft(file, keys, Head(spans=tuple(spans)))
    for each in given:
        key = each.key if each.key in _OF_PAGES else keys.of(each.key)
        if not each.value.strip():
            continue
        if key is None or not _READERS[key](draft, each):
            draft.unread.append(each.key)
    if draft.unread:
        draft.head = replace(draft.head, notices=(_unread(file, draft.unread),))
    return draft.head


def usable(given: Sequence[Given], keys: Keys) -> list[Given]:
    """The first value of each kind that can be used, of what a web page says in several places; failing that its first one."""
    chosen: dict[str, Given] = {}
    for each in sorted(given, key=lambda each: not _is_usable(each, keys)):
        chosen.setdefault(each.key, each)
    return list(chosen.values())


def _is_usable(given: Given, keys: Keys) -> bool:
    if given.key == "date":
        return day_of(given.value, keys.months) is not None
    return given.key != "url" or address_in(given.value) is not None


def _unread(file: str, names: Sequence[str]) -> Problem:
    listed = ", ".join(beginning(name, _QUOTED) for name in names)
    hint = "title, url, outlet, date and language are read, each once; the rest may stay"
    return Problem(file=file, wrong=f"its head holds what is not read here: {listed}", hint=hint)


# Each reader says whether the value was needed: a second one of a kind is not.


def _title(draft: _Draft, given: Given) -> bool:
    if draft.head.title:
        return False
    draft.head = replace(draft.head, title=_SPACES.sub(" ", given.value).strip())
    return True


def _url(draft: _Draft, given: Given) -> bool:
    if draft.head.url:
        return False
    url = address_in(given.value)
    if url:
        draft.head = replace(draft.head, url=url)
    else:
        draft.wrong(given, "no web address", "write the article's own address, beginning with https://")
    return True


def _outlet(draft: _Draft, given: Given) -> bool:
    """ "Source:" stands before an outlet, its address, or both."""
    url = address_in(given.value) if _ADDRESS.search(given.value) or "/" in given.value else None
    name = _SPACES.sub(" ", _ADDRESS.sub(" ", given.value) if url else given.value).strip(_AROUND)
    if url and not _ADDRESS.search(given.value):
        name = ""
    used = bool((url and not draft.head.url) or (name and not draft.head.outlet))
    draft.head = replace(draft.head, url=draft.head.url or url, outlet=draft.head.outlet or name or None)
    return used


def _date(draft: _Draft, given: Given) -> bool:
    if draft.head.published:
        return False
    day = day_of(given.value, draft.keys.months)
    if day:
        draft.head = replace(draft.head, published=day.isoformat(), published_at=Span(start=given.start, end=given.end))
    else:
        draft.wrong(given, "no day of the calendar", "write the day of publication as 2024-03-12; the article is read without it")
    return True


def _saved(draft: _Draft, given: Given) -> bool:
    """What a program wrote; where it is no day, nobody misses it."""
    day = day_of(given.value, draft.keys.months)
    draft.head = replace(draft.head, saved=day.isoformat() if day else None)
    return True


def _language(draft: _Draft, given: Given) -> bool:
    if draft.head.language:
        return False
    named = " ".join(given.value.lower().replace("_", "-").split())
    code = draft.keys.languages.get(named) or draft.keys.languages.get(named.partition("-")[0])
    draft.head = replace(draft.head, language=code or named)
    return True


_READERS: dict[str, Callable[[_Draft, Given], bool]] = {
    "title": _title,
    "url": _url,
    "outlet": _outlet,
    "date": _date,
    "language": _language,
    "saved": _saved,
}


def address_in(text: str) -> str | None:
    """The first web address in a text; one without its "https://" only where it is all of the text."""
    stripped = text.strip().strip(_AROUND)
    found = _ADDRESS.search(text)
    url = found[0].rstrip(".,;)") if found else f"https://{stripped}" if _BARE.fullmatch(stripped) else ""
    try:
        parts = urlsplit(url)
        return url if parts.hostname and "." in parts.hostname else None
    except ValueError:
        return None
