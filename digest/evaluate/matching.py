"""When a fact that was read is the one that the gold holds: 0 for another fact, 1 for the very same."""

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from digest.edtf import parsed
from digest.model import VISITS

Fact = Mapping[str, Any]
Likeness = Callable[[Fact, Fact], float]

# Forms of address that are no part of a name.
_ADDRESS = frozenset(("bapak", "ibu", "tuan", "tn", "ny", "nyonya", "dr", "prof", "h", "hj", "mr", "mrs", "ms", "sri", "yth", "ir", "drs"))
# Letters that no decomposition turns into plain ones.
_STROKED = str.maketrans("đĐ", "dD")
_NOT_PLAIN = re.compile(r"[^0-9a-z]+")

# A shorter form of a person's name, a name in other words, a date that only holds the other.
SHORTER, NAME_SHARED, DATE_HELD = 0.9, 0.7, 0.6
# An agreement's name is told in many ways; the parties help where it is told in few words.
AGREEMENT_SHARED, AGREEMENT_BY_PARTIES = 0.35, 0.15
KIND_LESS_EXACT = NOBODY_NAMED = 0.8
# From so many words in common on, two names say the same: of a body or place, of an agreement, of an office, of a party.
SAME_NAME, SAME_TEXT, SAME_OFFICE, SAME_PARTY = 0.85, 0.6, 0.5, 0.6
_COUNTRY_CODE = 2
ROUNDING = 0.005
QUOTE_WORDS = 4


def plain(text: object) -> str:
    """Small letters and digits without marks, a space between words."""
    letters = unicodedata.normalize("NFKD", str(text or "").translate(_STROKED))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _NOT_PLAIN.sub(" ", bare.casefold()).strip()


def words(text: object) -> list[str]:
    """The words of a name, forms of address left out."""
    return [word for word in plain(text).split() if word not in _ADDRESS]


def shared(one: object, other: object) -> float:
    """How much of two names' words are the same, from 0 to 1."""
    ours, theirs = set(words(one)), set(words(other))
    return 2 * len(ours & theirs) / (len(ours) + len(theirs)) if ours and theirs else 0.0


def people(one: object, other: object) -> float:
    """Whether two names are one person's: the same words, or one a shorter form of two words or more."""
    ours, theirs = words(one), words(other)
    if ours == theirs:
        return 1.0
    fewer, more = sorted((set(ours), set(theirs)), key=len)
    return SHORTER if len(fewer) > 1 and fewer <= more else 0.0


def dates(one: str | None, other: str | None) -> float:
    """Whether two dates can be one: equal, or one holds the other or is not told."""
    if one == other:
        return 1.0
    if not one or not other:
        return DATE_HELD
    ours, theirs = parsed(str(one)), parsed(str(other))
    return DATE_HELD if ours and theirs and (ours.holds(theirs) or theirs.holds(ours)) else 0.0


def numbers(one: Any, other: Any) -> bool:
    """Whether two numbers are the same but for rounding."""
    try:
        ours, theirs = float(one), float(other)
    except (TypeError, ValueError):
        return False
    return abs(ours - theirs) <= ROUNDING * max(abs(ours), abs(theirs))


def _person(gold: Fact, read: Fact) -> float:
    return people(gold["name"], read.get("name"))


def _named(gold: Fact, read: Fact) -> float:
    found = shared(gold["name"], read.get("name"))
    return found if found >= NAME_SHARED else 0.0


def _same(*fields: str) -> Likeness:
    """Facts are one when these fields are equal."""

    def likeness(gold: Fact, read: Fact) -> float:
        return float(all(gold[field] == read.get(field) for field in fields))

    return likeness


def _figure(gold: Fact, read: Fact) -> float:
    value = numbers(gold["value"], read.get("value")) and plain(gold["unit"]) == plain(read.get("unit"))
    return _same("metric", "status")(gold, read) if value else 0.0


def _event(gold: Fact, read: Fact) -> float:
    """Kind and date agree, and so do people, place or an exact date; nobody named on one side is no contradiction."""
    kind, when = _event_kinds(gold["kind"], read.get("kind")), dates(gold.get("date"), read.get("date"))
    if not (kind and when):
        return 0.0
    named, told = gold.get("people") or [], read.get("people") or []
    met = any(people(one, other) for one in named for other in told)
    if named and told and not met:
        return 0.0
    dated = bool(gold.get("date")) and when == 1.0
    if not (dated or met or plain(gold.get("place")) == plain(read.get("place"))):
        return 0.0
    return kind * when * (1.0 if met or not named else NOBODY_NAMED)


def _event_kinds(gold: str, read: str | None) -> float:
    """A visit whose kind is not said may be a visit of any kind."""
    if gold == read:
        return 1.0
    return KIND_LESS_EXACT if {gold, read} <= VISITS and "visit" in (gold, read) else 0.0


def _agreement(gold: Fact, read: Fact) -> float:
    if not (_same("kind", "status")(gold, read) and dates(gold.get("date"), read.get("date"))):
        return 0.0
    name = shared(gold["name"], read.get("name"))
    if name >= AGREEMENT_SHARED:
        return name
    ours, theirs = _parties(gold), _parties(read)
    return AGREEMENT_SHARED if name >= AGREEMENT_BY_PARTIES and ours and ours == theirs else 0.0


def _parties(agreement: Fact) -> set[str]:
    return {plain(party) for party in agreement.get("parties") or []}


def _milestone(gold: Fact, read: Fact) -> float:
    return dates(gold.get("date"), read.get("date")) if gold["kind"] == read.get("kind") else 0.0


def _quote(gold: Fact, read: Fact) -> float:
    starts = [plain(fact.get("starts")).split()[:QUOTE_WORDS] for fact in (gold, read)]
    speakers = set(words(gold["speaker"])) & set(words(read.get("speaker")))
    return float(starts[0] == starts[1] and bool(speakers))


LIKENESS: Mapping[str, Likeness] = {
    "people": _person,
    "organizations": _named,
    "places": _named,
    "dates": _same("date"),
    "figures": _figure,
    "events": _event,
    "agreements": _agreement,
    "milestones": _milestone,
    "quotes": _quote,
    "topics": _same("topic"),
}


# ---------------------------------------------------------------- right in all that a reader sees


def _exact_person(gold: Fact, read: Fact) -> bool:
    office = not gold.get("role") or shared(gold["role"], read.get("role")) >= SAME_OFFICE
    return office and _told_alike("country")(gold, read)


def _exact_name(gold: Fact, read: Fact) -> bool:
    return shared(gold["name"], read.get("name")) >= SAME_NAME


def _exact_figure(gold: Fact, read: Fact) -> bool:
    bound = (gold.get("bound") or "exact") == (read.get("bound") or "exact")
    return bound and gold.get("period") == read.get("period") and _told_alike("of")(gold, read)


def _exact_event(gold: Fact, read: Fact) -> bool:
    people_told = _each_has_its_like(gold.get("people"), read.get("people"), people)
    return _same("kind")(gold, read) > 0 and _exact_date(gold, read) and people_told and one_place(gold.get("place"), read.get("place"))


def _exact_agreement(gold: Fact, read: Fact) -> bool:
    parties = _each_has_its_like(gold.get("parties"), read.get("parties"), lambda one, other: float(shared(one, other) >= SAME_PARTY))
    return shared(gold["name"], read.get("name")) >= SAME_TEXT and _exact_date(gold, read) and parties


def _exact_date(gold: Fact, read: Fact) -> bool:
    return gold.get("date") == read.get("date")


def _exact_quote(gold: Fact, read: Fact) -> bool:
    return people(gold["speaker"], read.get("speaker")) > 0 or shared(gold["speaker"], read.get("speaker")) >= SAME_NAME


def _told_alike(field: str) -> "Exactness":
    """A field that the gold tells is the same."""
    return lambda gold, read: not gold.get(field) or gold[field] == read.get(field)


def _each_has_its_like(ours: Sequence[str] | None, theirs: Sequence[str] | None, alike: Callable[[str, str], float]) -> bool:
    """Whether each of one side has its like on the other, both ways."""
    here, there = ours or (), theirs or ()
    return all(any(alike(one, other) for other in there) for one in here) and all(any(alike(one, other) for one in here) for other in there)


def one_place(one: str | None, other: str | None) -> bool:
    """Whether two places can be one: the same name, or one tells the country where the other tells a place in it."""
    of_two_kinds = bool(one and other) and (len(one or "") == _COUNTRY_CODE) != (len(other or "") == _COUNTRY_CODE)
    return plain(one) == plain(other) or of_two_kinds


Exactness = Callable[[Fact, Fact], bool]
# Whether a fact that was found is right in everything that a reader sees of it.
EXACT: Mapping[str, Exactness] = {
    "people": _exact_person,
    "organizations": _exact_name,
    "places": _exact_name,
    "dates": lambda gold, read: bool(gold.get("inferred")) == bool(read.get("inferred")),
    "figures": _exact_figure,
    "events": _exact_event,
    "agreements": _exact_agreement,
    "milestones": _exact_date,
    "quotes": _exact_quote,
    "topics": lambda gold, read: True,
}


def pairs(gold: Sequence[Fact], read: Sequence[Fact], likeness: Likeness) -> list[tuple[int, int]]:
    """Which fact of the gold is which that was read, by position; the most alike find each other first, each once."""
    alike = [(likeness(one, other), i, j) for i, one in enumerate(gold) for j, other in enumerate(read)]
    alike = sorted((each for each in alike if each[0] > 0), key=lambda each: (-each[0], each[1], each[2]))
    found: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in alike:
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return list(found.items())
