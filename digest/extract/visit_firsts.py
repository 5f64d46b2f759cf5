"""Whether a visit is told to be a first of its kind."""

from digest.parse.article import Stage
from digest.parse.deeds import Deed

_VISITOR = 60  # characters
_COUNTED = 60  # characters between a first and since when it is one


def is_first(stage: Stage, deed: Deed) -> bool:
    """Whether a visit is called a first: right around its word, or at the end of its clause."""
    told = stage.reading.hits.first("first_of", deed.unit.end, deed.clause.end)
    if told is not None:  # "the first by a Kenyan president", but not "… in 14 years"
        end = deed.sentence.end
        return not (_is_of_years(stage, told.end, end) or _is_counted_anew(stage, told.end))
    if not deed.nominal and stage.reading.hits.ending("first", deed.unit.start - 1):
        return False  # "he had first come in 1963" tells of one's own visits only
    return called_first(stage, deed.unit.start, deed.unit.end) or _by_first(stage, deed)


def _by_first(stage: Stage, deed: Deed) -> bool:
    """Whether whoever visits is called the first to do so: "the first Kenyan president to visit Peru"."""
    first = stage.reading.hits.first("first", max(deed.sentence.start, deed.unit.start - _VISITOR), deed.unit.start)
    if first is None or deed.clause.link not in {"relative", "purpose", "complement"}:
        return False
    between = stage.reading.plain[first.end : deed.unit.start]
    hits = stage.reading.hits
    if "," in between or _is_of_years(stage, deed.unit.end, deed.sentence.end) or _is_counted_anew(stage, deed.unit.end):
        return False
    return any(hits.within(kind, first.start - _VISITOR, deed.unit.start) for kind in ("office", "group"))


def called_first(stage: Stage, start: int, end: int) -> bool:
    """Whether "first" stands right around a visit, and not "the first in 15 years"."""
    hits = stage.reading.hits
    behind = hits.first("first", end, end + 25)
    if behind and stage.reading.language.table("grammar", "settings")["adjectives_first"]:
        told = "," in stage.reading.plain[end : behind.start] or " " in stage.reading.plain[behind.start : behind.end]
        behind = behind if told else None  # "the arrival of the first settlers"
    before = hits.first("first", start - 25, start)
    if before and stage.reading.plain.startswith(",", before.end):
        before = None  # "first, the visit of X; second, …" only counts
    if before and hits.at("leg", before.end + 1):
        before = None  # "on the first leg of a visit"
    first = before or behind
    return first is not None and hits.first("years", end, end + 120) is None and not _is_counted_anew(stage, max(end, first.end))


def _is_of_years(stage: Stage, start: int, end: int) -> bool:
    """Whether a first is only that of so many years: "the first in a decade", but not one "in the year 1994"."""
    return any(not stage.dates.touches(hit.start, hit.end + 2) for hit in stage.reading.hits.within("years", start, end))


def _is_counted_anew(stage: Stage, end: int) -> bool:
    """Whether a first is only that since something, unless relations began with it: "his first visit abroad since taking office"."""
    told = stage.reading.hits.first("first_since", end, end + _COUNTED)
    if told is None or "," in stage.reading.plain[end : told.start]:
        return False
    return not any(hit.value in {"relations", "ties"} for hit in stage.reading.hits.within("theme", told.end, told.end + _COUNTED))
