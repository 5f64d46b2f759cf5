"""What something has risen or fallen since, whose time is not that of the rise."""

from itertools import takewhile

from digest.model import ResolvedDate
from digest.parse.article import Stage

# What parts a date from the noun of a deed, and how far before that "since" may stand, in characters.
_FIGURES = frozenset({"bilateral_trade", "export", "import", "investment", "tourists"})
_APART, _SINCE = frozenset({"verb", "operator", "quantity"}), 20


def is_since_deed(stage: Stage, date: ResolvedDate) -> bool:
    """Whether a date is that of what something was done since or after: "has risen since the visit of X last year"."""
    parsed, hits = stage.parsed_at(date.start), stage.reading.hits
    if parsed is None or not hits.within("figure_behind", parsed.sentence.start, date.start):
        return False
    before = parsed.units_within(parsed.sentence.start, date.start)
    deeds = (unit for unit in takewhile(lambda unit: unit.kind not in _APART, reversed(before)) if unit.kind == "deed")
    noun = next((unit for unit in deeds if hits.within("figure_behind", unit.start - _SINCE, unit.start)), None)
    if noun is None or "," in stage.reading.plain[noun.end : date.start]:
        return False
    return all(cue.value not in _FIGURES for cue in hits.within("figure_metric", noun.end, date.start))  # "since the visit trade in 2023 …"
