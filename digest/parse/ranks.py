"""Who may be meant by a rank: "the two leaders", "both ministers"."""

from collections.abc import Sequence

from digest.model import PersonEntity
from digest.parse.units import Unit

# Canonical roles by the rank that "the two leaders", "both ministers" name.
RANKS = {
    "leaders": (
        "President", "Prime Minister", "General Secretary", "First Secretary", "King", "Queen", "Emperor", "Sultan", "Crown Prince",
        "Chancellor", "Emir", "Acting President", "Vice President",
    ),
    "ministers": ("Minister", "Deputy Minister", "Deputy Prime Minister", "First Deputy Minister", "Secretary"),
    "any": ("",),
    "they": ("",),
}  # fmt: skip


def means_two(unit: Unit) -> bool:
    """Whether a word stands for two people of a rank or an office."""
    return unit.value in RANKS or unit.value.startswith("office:")


def ranks(person: PersonEntity, rank: str) -> bool:
    return (person.role or "").startswith(RANKS.get(rank) or rank.partition(":")[2])


def may_be(person: PersonEntity, rank: str, portfolio: str) -> bool:
    """Whether somebody has a rank and what it is for, or may have it as nothing is told of them."""
    return (ranks(person, rank) and portfolio in (person.role or "")) or (person.role is None and rank != "leaders")


def of_two_countries(people: Sequence[PersonEntity]) -> tuple[PersonEntity, PersonEntity] | None:
    """The first two of different countries."""
    for place, one in enumerate(people):
        other = next((other for other in people[place + 1 :] if other.country != one.country), None)
        if other is not None:
            return one, other
    return None
