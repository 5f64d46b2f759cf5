"""Dates of a clause that are not those of its deed: of what it is about, is counted from, or was told in."""

from digest.edtf import is_term
from digest.model import ResolvedDate
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

_PLANNED = 40
_FACING = frozenset({"meet", "receive", "hold", "talk", "visit", "arrive", "negotiate"})
# Behind these in a clause stands what a deed is for or about.
_AIMS = frozenset({("mark", "purpose"), ("operator", "wished")})
_ISSUED, _SMALL = 40, 4  # characters from a paper to its day, and of a word between


def counts_from(stage: Stage, start: int, end: int) -> bool:
    """Whether words end by counting a day from what follows: "the day before"."""
    return stage.reading.lower[start:end].rstrip().endswith(tuple(stage.reading.language.table("dates", "words")["day_of_what"]))


def counts(stage: Stage, unit: Unit, since: bool) -> bool:
    """Whether a date may be that of a deed at all: no term, no deadline, nor the day of a paper or of what was told before."""
    date: ResolvedDate = unit.item
    hits = stage.reading.hits
    around = hits.within("back", unit.start - 4, unit.end + 4)
    beside = _hangs_on_own_sentence(stage, unit)  # "independent on 3 May, and relations were established the same day"
    back = [hit for hit in around if not beside and (hit.value == "day" or hit.start < unit.start or hit.end > unit.end)]
    once = hits.within("once", unit.start - _PLANNED, unit.start)  # "originally planned for 3 May"
    if (
        is_term(date.edtf)
        or back
        or _is_of_paper(stage, unit)
        or hits.within("till", unit.start - 12, unit.start)
        or (once and unit.start - once[-1].end <= 1)
    ):
        return False
    return since or not hits.within("since", unit.start - 12, unit.start)


def is_of_matter(deed: Deed, unit: Unit) -> bool:
    """Whether a year is that of what a deed is for or about: "met X to discuss the policy of 2013", "visited Y under the 2013 plan"."""
    if _is_of_what_is_due(deed, unit):
        return True
    if len(unit.item.edtf) != len("2013") or _FACING.isdisjoint(deed.classes) or deed.light:
        return False
    between = deed.clause.within(deed.unit.end, unit.start)
    if between[-1:] and between[-1].value == "of":
        return len(between) > 1
    aims = [each for each in between if (each.kind, each.value) in _AIMS]
    return bool(aims) and not any(each.kind in {"deed", "anaphor"} for each in between if each.start >= aims[0].end)


def _is_of_what_is_due(deed: Deed, unit: Unit) -> bool:
    """Whether a date is told of something else that was still to come when a deed was done: "met to prepare the summit due in April"."""
    if deed.standing.value != "happened":
        return False
    between = [each for each in deed.clause.within(deed.unit.end, unit.start) if each.kind != "prep"]
    planned = bool(between) and between[-1].kind == "operator" and between[-1].value == "planned"
    return planned and any(each.kind in {"deed", "theme", "body"} for each in between)


def is_of_beginning(stage: Stage, parsed: Parsed, deed: Deed, unit: Unit) -> bool:
    """Whether a date is that of what a time is counted from: "14 rounds of talks held since the opening of the embassy in 1992"."""
    hits = stage.reading.hits.within("since", deed.unit.end, unit.start)
    between = parsed.units_within(hits[-1].end, unit.start) if hits else ()
    return bool(hits) and not any(each.kind in {"date", "point", "verb"} for each in between)


def is_counted_from(stage: Stage, deed: Deed, unit: Unit) -> bool:
    """Whether a day is told by how far it is from that of a deed: "the day before the text was signed, X came"."""
    between = deed.clause.within(unit.end, deed.unit.start)
    if unit not in deed.clause.units or unit.end > deed.unit.start or any(each.kind == "point" for each in between):
        return False
    return counts_from(stage, unit.start, unit.end)


def _is_of_paper(stage: Stage, unit: Unit) -> bool:
    """Whether a day is that on which a paper came out: "in a press release on 3 May"."""
    given = stage.reading.hits.within("given_out", unit.start - _ISSUED, unit.start)
    between = stage.reading.lower[given[-1].end : unit.start].split() if given else []
    return bool(given) and all(any(char.isdigit() for char in word) or len(word) <= _SMALL for word in between)


def _hangs_on_own_sentence(stage: Stage, unit: Unit) -> bool:
    """Whether a date is counted from another one of its sentence."""
    date: ResolvedDate = unit.item
    sentence = stage.reading.sentence_at(unit.start)
    return date.because is not None and sentence is not None and sentence.start <= date.because.start < unit.start
