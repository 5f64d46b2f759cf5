"""Which item comes first: how wrong a reader would be led, times how unsure it is, both from 0 to 1.

What an editor said and the program can't follow is 1: something known to be wrong may be on the pages. Of a fact the harm is its kind's:
who relies on an agreement that there is not is led further astray than by a place without its country. How unsure a fact is follows from
how often its rule was right; all else is set here.
"""

from collections.abc import Mapping

# How wrong a reader is led by a wrong fact of a kind.
FACTS: Mapping[str, float] = {
    "agreements": 1.0,
    "events": 1.0,
    "figures": 1.0,
    "milestones": 1.0,
    "quotes": 0.9,
    "people": 0.8,
    "trends": 0.6,
    "stances": 0.4,
    "dates": 0.5,
    "organizations": 0.4,
    "places": 0.3,
    "topics": 0.2,
}
# How wrong a reader is led, and how unsure it is; of what is about facts the harm is theirs.
SORTS: Mapping[str, tuple[float, float]] = {
    "unusable": (1.0, 1.0),
    "correction": (1.0, 1.0),
    "contradiction": (1.0, 0.8),
    "undated": (0.8, 0.9),
    "other-pair": (0.8, 0.7),
    "guess": (0.8, 0.6),
    "perhaps": (1.0, 0.5),
    "namesake": (0.8, 0.5),
    "translation": (0.6, 0.6),
    "dropped": (0.7, 0.5),
    "twin": (0.6, 0.8),
    "one-word": (0.6, 0.5),
    "gone": (0.7, 0.5),
    "changed": (1.0, 0.5),
    "new": (1.0, 0.3),
    "bare": (0.4, 0.5),
    "notice": (0.4, 0.4),
    "countryless": (0.3, 0.4),
    "needless": (0.1, 0.5),
}


def score(sort: str, kind: str | None = None) -> float:
    """How early an item of a sort comes, of a kind of fact where it is about one."""
    harm, doubt = SORTS[sort]
    return round(harm * FACTS.get(kind or "", 1.0) * doubt, 3)


def score_of(kind: str, doubt: float) -> float:
    """How early a fact of a kind comes that is so unsure."""
    return round(FACTS[kind] * doubt, 3)
