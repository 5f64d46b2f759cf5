"""A fact as one sentence, from what it tells: who, what, whither. The patterns are the language's own (sentences.toml)."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from string import Formatter
from typing import TypeVar

from markupsafe import Markup

from digest.languages import Language

FILE = "sentences"
S = TypeVar("S", str, Markup)
_PAIR = 2


@dataclass(frozen=True, slots=True)
class Where:
    """A place as a page calls it; one happens in a country or city, at a body or building."""

    name: Markup
    is_body: bool = False


def event(kind: str, people: Sequence[Markup], place: Where | None, language: Language, *, ahead: bool) -> Markup | None:
    """What happened, or is to happen; nothing where the language has no pattern that what is told can fill."""
    slots: dict[str, Markup] = {}
    if place:
        slots["place"] = place.name
        slots["where"] = Markup(language.table(FILE, "grammar")["where"][place.is_body]).format(place=place.name)
    if people:
        slots["who"] = listed(people, language)
        slots["is"] = Markup(language.table(FILE, "grammar")["is"][len(people) > 1])
    if len(people) == _PAIR:
        slots["first"], slots["second"] = people
    patterns = language.table(FILE, "events").get(kind, {}).get("ahead" if ahead else "done", [])
    return _filled(patterns, slots)


def milestone(kind: str, pair: Sequence[Markup], language: Language, *, ahead: bool) -> Markup | None:
    """What began between two countries, or is to begin."""
    slots = {"both": listed(pair, language)} if len(pair) == _PAIR else {}
    patterns = language.table(FILE, "milestones").get(kind, {}).get("ahead" if ahead else "done", [])
    return _filled(patterns, slots)


def listed(names: Sequence[S], language: Language) -> S:
    """Names as the language lists them: "a, b and c"; markup stays markup."""
    *first, last = names
    kind = type(last)
    return kind(language.text("interface", "list_last")).join([kind(", ").join(first), last]) if first else last


def _filled(patterns: Sequence[str], slots: Mapping[str, Markup]) -> Markup | None:
    """The first pattern, the fullest first, all of whose places can be filled."""
    return next((Markup(pattern).format(**slots) for pattern in patterns if _places(pattern) <= slots.keys()), None)


def _places(pattern: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(pattern) if name}
