"""Figures of many countries at once: "trade with ASEAN", "the 27 billion that African countries received"."""

from digest.extract.statements import WORD, Statement
from digest.model import Hit, Quantity
from digest.parse.units import ACTORS

_PAIR = 2
_JOINING = frozenset({"with", "between", "to", "from"})
_WHOLE = 2  # words between these: "with the whole Union"
_LED = 24  # characters before a union within which the word that leads to it stands
_BEHIND = 70  # characters behind a figure within which a union may be whose it is
_FEW = 6  # words between a sum and what leads from it to a union


def is_of_union(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure is told of many countries at once, and not of both of the relationship."""
    hits, (start, end) = statement.reading.hits, statement.part_span(quantity.start)
    if any(_is_further(statement, union) for union in hits.within("figure_union", start, end)):
        return True
    before = [union for union in hits.within("figure_union", start, quantity.start) if _is_beside(statement, quantity, union)]
    sides = (hit for hit in hits.within("anaphor", start, quantity.start) if hit.value == "sides")
    if not all(any(union.start <= hit.start < union.end for union in before) for hit in sides):
        return False
    told = any(_is_joined(statement, start, union) or _is_whose(statement, union) or _acts(statement, quantity, union) for union in before)
    behind = hits.first("figure_union", quantity.end, min(end, quantity.end + _BEHIND))
    told = told or (behind is not None and _is_said_of(statement, quantity, behind))
    return told and len(_named(statement, start, quantity.start).intersection(statement.stage.scene.pair)) < _PAIR


def _is_beside(statement: Statement, quantity: Quantity, union: Hit) -> bool:
    """Whether no commas part a union from both a sum and the word for it: "trade, the largest among African states, was 3 billion"."""
    text = statement.reading.plain
    start = text.rfind(", ", statement.sentence.start, union.start)
    end = text.find(", ", union.end, statement.sentence.end)
    inside = (start, end if end >= 0 else statement.sentence.end)
    starts = (quantity.start, *(cue.start for cue in statement.cues))
    return any(inside[0] < at < inside[1] for at in starts)


def _is_further(statement: Statement, union: Hit) -> bool:
    """Whether many countries are told together with one: "to Peru and other states of the region"."""
    marks = statement.reading.hits.within("mark", max(statement.sentence.start, union.start - _LED), union.start)
    if not marks or marks[-1].value != "coordinate" or len(statement.reading.lower[marks[-1].end : union.start].split()) > _WHOLE:
        return False
    end = min(statement.sentence.end, union.end + _LED)
    if statement.words("others_words").search(statement.reading.lower, marks[-1].end, end) is None:
        return False
    country = statement.stage.countries.before(marks[-1].start, marks[-1].start - 2 * _LED)
    return country is not None and country.end == marks[-1].start - 1


def _named(statement: Statement, start: int, end: int) -> set[str]:
    return {mention.item.code for mention in statement.stage.countries.within(start, end)}


def _is_joined(statement: Statement, start: int, union: Hit) -> bool:
    """Whether something goes on with a union: "with the whole EAEU"."""
    near = statement.reading.hits.within("prep", max(start, union.start - _LED), union.start)
    return bool(near) and near[-1].value in _JOINING and len(statement.reading.lower[near[-1].end : union.start].split()) <= _WHOLE


def _is_whose(statement: Statement, union: Hit) -> bool:
    """Whether the word for a metric stands right beside a union, with no more than a small word between: "investment in Asian states"."""
    beside = [(cue.end, union.start) for cue in statement.cues if cue.end < union.start]
    beside += [(union.end, cue.start) for cue in statement.cues if union.end < cue.start]
    return any(_is_small(statement, first, last) for first, last in beside)


def _is_small(statement: Statement, first: int, last: int) -> bool:
    words = [word.start() for word in WORD.finditer(statement.reading.lower, first, last)]
    hits, parted = statement.reading.hits, any(mark in statement.reading.plain[first:last] for mark in ",.;:()")
    return len(words) <= _WHOLE and not parted and all(hits.at("prep", at) or hits.at("determiner", at) for at in words)


def _acts(statement: Statement, quantity: Quantity, union: Hit) -> bool:
    """Whether many countries are the subject of a figure's clause: "the countries of the region received 27 billion"."""
    clause = statement.parsed.clause_around(quantity.start)
    if clause is None or clause.predicate is None or not clause.start <= union.start < union.end <= clause.predicate.start:
        return False
    if clause.predicate.end > quantity.start or statement.reading.hits.ending("prep", union.start - 1) is not None:
        return False
    return not any(unit.kind in ACTORS and unit.end <= union.start for unit in clause.before())


def _is_said_of(statement: Statement, quantity: Quantity, union: Hit) -> bool:
    """Whether what is said of a sum leads to many countries, with nobody else between: "27 billion in aid received by Asian states"."""
    reading, parsed = statement.reading, statement.parsed
    units = parsed.units_within(quantity.end, union.start)
    verbs = [unit.end for unit in units if unit.kind == "verb"]  # "yang diterima negara-negara Afrika"
    led = max([*verbs, *(hit.end for hit in reading.hits.within("prep", quantity.end, union.start))], default=None)
    if led is None or ", " in reading.plain[quantity.end : union.start] or len(reading.lower[led : union.start].split()) > _WHOLE:
        return False
    own = parsed.clause_at(quantity.start)
    said = parsed.clause_at(union.start) != own or bool(verbs)
    few = len(list(WORD.finditer(reading.lower, quantity.end, led))) <= _FEW
    return said and few and not any(unit.kind in ACTORS or unit.kind == "place" for unit in units)
