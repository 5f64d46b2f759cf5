"""What something has risen or fallen since, whose time is not that of the rise."""

from itertools import takewhile

from digest.model import ResolvedDate
from digest.parse.article import Stage

# What may stand between the noun of a deed and its date, and how far before it "since" may stand, in characters.
_OF_DEED, _SINCE = frozenset({"deed", "person", "country", "place", "office", "prep"}), 12


def is_since_deed(stage: Stage, date: ResolvedDate) -> bool:
    """Whether a date is that of what something was done since: "has risen since the visit of X last year"."""
    parsed = stage.parsed_at(date.start)
    if parsed is None or not stage.reading.hits.within("since", parsed.sentence.start, date.start):
        return False
    before = parsed.units_within(parsed.sentence.start, date.start)
    told = takewhile(lambda unit: unit.kind in _OF_DEED, reversed(before))
    noun = next((unit for unit in told if unit.kind == "deed"), None)
    return noun is not None and bool(stage.reading.hits.within("since", noun.start - _SINCE, noun.start))
