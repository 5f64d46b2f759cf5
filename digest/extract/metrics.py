"""What a quantity says about a relationship: its metric."""

import re
from collections.abc import Iterator
from functools import cache

from digest.extract.statements import FIRMS, Statement, carries_on, goes_plainly_on, told_just_before
from digest.extract.sums import GOODS, SUMS, TIGHT, TRADED, blocked, given, is_project, metric_of_sum, money_cue
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Hit, Quantity
from digest.parse.units import BRINGING

PEOPLE = frozenset({"tourists", "students", "workers", "community"})
_GROWING = SUMS | PEOPLE
_WAYS = {"rise": "1", "fall": "-1"}
_SIGNS = {"+": "1", "(+": "1", "(-": "-1"}
_DOING = frozenset({"students", "workers"})
_DEMONYM = re.compile(r" [A-Z]\w+$")
_PHRASE = re.compile(r"[,.;:()]|$")
_VERB = 120  # characters before a share within which its verb stands
_OCCASIONS = frozenset({"accompany", "attend", "meet", "mingle", "talk", "tour"})
_BROUGHT = BRINGING | {"with"}
_FEW = 5
_MANY = 1000  # so many hardly came to one occasion
_PEOPLES = 100_000_000
_RANGE = 4  # characters between the two numbers of a range


@cache
def _of_goods(language: Language) -> re.Pattern[str]:
    """What makes a share one of goods."""
    return re.compile(rf" {any_of(language.words('figures', 'share_after'))}\b")


def metric_of(statement: Statement, quantity: Quantity, before: str | None, last: str | None, *, here: bool) -> str | None:
    """The metric of a quantity, None where it can't be told.

    `before` is the metric that it may go on with, `here` whether that was told in the same sentence, `last` that of the number before it.
    """
    if quantity.kind == "money":
        return metric_of_sum(statement, quantity, before, here=here)
    if quantity.kind == "percent":
        return "tariff" if last == "tariff" and goes_plainly_on(statement, quantity) else _percent(statement, quantity, before)
    if quantity.kind == "times":
        return _times(statement, quantity, before)
    if quantity.kind == "frequency":
        told = statement.cues or before == "flights" or told_just_before(statement, ("flights",))
        return "flights" if quantity.unit.startswith("flight") and told else None
    return _count(statement, quantity, before, here=here)


# ---------------------------------------------------------------- shares and multiples


def _percent(statement: Statement, quantity: Quantity, before: str | None) -> str | None:
    hits = statement.reading.hits
    of_goods = _of_goods(statement.reading.language).match(statement.reading.lower, quantity.end) is not None
    if not of_goods and _tariff(statement, quantity):
        return "tariff"
    if not of_goods and growth_cue(statement, quantity):
        return "growth" if _grows(statement, quantity, before) else None
    near = hits.within("figure_share", max(statement.part_span(quantity.start)[0], quantity.start - TIGHT // 2), quantity.start)
    shares = near and any(cue.value in TRADED for cue in statement.cues)
    blocked = hits.within("figure_block", statement.sentence.start, min(statement.sentence.end, quantity.end + TIGHT))
    return "other" if shares and not blocked else None


def _tariff(statement: Statement, quantity: Quantity) -> bool:
    """Whether a share is a tariff: its word goes before it in its part of the sentence, or right after it."""
    part = statement.part(quantity.start)
    own = [cue for cue in statement.cues if cue.value == "tariff" and statement.part(cue.start) == part]
    return any(cue.end <= quantity.start or cue.start - quantity.end <= TIGHT // 3 for cue in own)


def growth_cue(statement: Statement, quantity: Quantity) -> Hit | None:
    """The word of change that a share belongs to: the last before it, else one right after it."""
    hits = statement.reading.hits
    if way := _SIGNS.get(statement.reading.plain[max(0, quantity.start - 2) : quantity.start].lstrip()):
        return Hit(quantity.start - 1, quantity.start, "figure_growth", way)
    before = statement.previous(quantity)
    if before is not None and before.end > quantity.start - _RANGE:
        before = statement.previous(before)
    start = max(statement.part_span(quantity.start)[0], before.end if before else 0)
    told = [*hits.within("figure_growth", start, quantity.start), *_verbs_of_growth(statement, start, quantity.start)]
    ahead = sorted(told, key=lambda hit: hit.start)
    after = hits.within("figure_growth", quantity.end, quantity.end + TIGHT)
    near = after[:1] if after and _beside_share(statement, quantity, after[0]) else []
    return next((hit for hit in (*ahead[-1:], *near) if hit.value != "0"), None)


def _beside_share(statement: Statement, quantity: Quantity, cue: Hit) -> bool:
    """Whether a word of change follows a share with no more than how it was counted between: "a 20 percent year-on-year increase"."""
    between = statement.reading.lower[quantity.end : cue.start]
    return cue.start - quantity.end < TIGHT // 2 or not any(mark in between for mark in ",.;:(")


def _verbs_of_growth(statement: Statement, start: int, end: int) -> Iterator[Hit]:
    """The verbs of rising and falling between two offsets in the clause of the second, whichever form they have."""
    clause = statement.parsed.clause_at(end)
    for unit in statement.parsed.units_within(max(start, end - _VERB), end):
        if unit.kind != "verb" or statement.parsed.clause_at(unit.start) != clause:
            continue
        if len(way := unit.classes & _WAYS.keys()) == 1:
            yield Hit(unit.start, unit.end, "figure_growth", _WAYS[next(iter(way))])


def _grows(statement: Statement, quantity: Quantity, before: str | None) -> bool:
    """Whether what grows says something about the relationship."""
    start, end = statement.sentence.start, statement.sentence.end
    hits = statement.reading.hits
    if hits.within("figure_block", start, quantity.start) or _grows_elsewhere(statement, quantity):
        return False
    cues = [cue for cue in statement.cues if cue.value in _GROWING or hits.at("quantity_noun", cue.start)]
    part = statement.part(quantity.start)
    if any(statement.part(cue.start) == part for cue in cues):
        return True
    if any(cue.end <= quantity.start for cue in cues) and goes_plainly_on(statement, quantity):
        return True
    told_again = bool(hits.within("figure_same", start, end)) or any(other.kind == "money" for other in statement.quantities)
    return before is not None and told_again


def _grows_elsewhere(statement: Statement, quantity: Quantity) -> bool:
    """Whether the words behind an increase tell what else grew: "a threefold increase in the cost of a house"."""
    hits, text = statement.reading.hits, statement.reading.lower
    increase = hits.first("figure_growth", quantity.end, quantity.end + TIGHT)
    link = _grown(statement.reading.language).match(text, increase.end) if increase else None
    if increase is None or link is None or not _beside_share(statement, quantity, increase):
        return False
    end = _PHRASE.search(text, link.end()).start()  # type: ignore[union-attr]
    known = any(hits.within(category, link.end(), end) for category in ("figure_metric", "figure_same", "quantity_noun", "country"))
    return not known and not any(link.start() <= date.start < end for date in statement.dates)


@cache
def _grown(language: Language) -> re.Pattern[str]:
    """What leads from an increase to what grew."""
    return re.compile(rf" {any_of(language.words('figures', 'grown_links'))} ")


def _times(statement: Statement, quantity: Quantity, before: str | None) -> str | None:
    """Growth, where a number of times compares."""
    hits = statement.reading.hits
    compared = hits.within("figure_comparing", quantity.start, min(statement.sentence.end, quantity.end + TIGHT))
    compares = any(hit.value == "comparing" for hit in compared) or (bool(compared) and _is_predicated(statement, quantity))
    flown = any(cue.value == "flights" and statement.part(cue.start) == statement.part(quantity.start) for cue in statement.cues)
    if quantity.rule != "quantities.multiple" and not compares and (flown or not growth_cue(statement, quantity)):
        return None  # "from 3 times to 5 times" are flights; "imports are four times as much" is no growth
    return "growth" if _grows(statement, quantity, before) else None


def _is_predicated(statement: Statement, quantity: Quantity) -> bool:
    """Whether a verb stands before a number in its clause."""
    clause = statement.parsed.clause_around(quantity.start)
    return clause is not None and clause.predicate is not None and clause.predicate.end <= quantity.start


# ---------------------------------------------------------------- counts


def _count(statement: Statement, quantity: Quantity, before: str | None, *, here: bool) -> str | None:
    if not 1 <= quantity.value < _PEOPLES:
        return None  # "half of them", "600 million consumers in the region"
    if quantity.unit == "project":
        return "investment_projects" if _invests(statement, quantity) else None
    if quantity.unit in ("person", "person/year"):
        return _people(statement, quantity) or _same_people(statement, quantity, before, here=here)
    if quantity.unit in FIRMS:
        return "other" if statement.near("figure_firms", quantity) else None
    return _goods(statement, quantity) if quantity.unit in GOODS else None


def _invests(statement: Statement, quantity: Quantity) -> bool:
    """Whether projects are told with their capital or as investment, not as any work in common."""
    hits, start = statement.reading.hits, statement.part_span(quantity.start)[0]
    if hits.within("figure_block", start, quantity.start) or any(cue.value == "loan_or_aid" for cue in statement.cues):
        return False
    if any(other.kind == "money" for other in statement.quantities):
        return True
    return any(cue.value == "investment" and not is_project(statement, cue) for cue in statement.cues)


def _people(statement: Statement, quantity: Quantity) -> str | None:
    """What people do in the other country: by their own noun, else by the nearest word around them."""
    if _is_blocked(statement, quantity) or _are_some(statement, quantity):
        return None
    part = statement.part(quantity.start)
    cues = [cue for cue in statement.cues if cue.value in PEOPLE and not _is_official(statement, cue)]
    inside = [cue for cue in cues if quantity.start <= cue.start < quantity.end]
    own = [cue for cue in cues if statement.part(cue.start) == part]
    if len(inside) == len(own) and _takes_part(statement, quantity):
        return None
    if inside and inside[-1].value != "community":
        return inside[-1].value
    around = _nearest(statement, quantity, own)
    if not inside:
        return around or ("community" if _lives(statement, quantity) else None)
    right = _right(statement, quantity, own)  # "1.500 WNI bekerja di …": what they do tells more than that they are there
    return right.value if right and right.start - quantity.end <= TIGHT else inside[-1].value


def _is_blocked(statement: Statement, quantity: Quantity) -> bool:
    """Whether something else is counted: "1,000 votes", "a hall that seats 1,000 students"."""
    hits = statement.reading.hits
    return bool(hits.within("figure_block", quantity.start, quantity.end)) or hits.ending("figure_block", quantity.start - 1) is not None


def _are_some(statement: Statement, quantity: Quantity) -> bool:
    """Whether so few people are counted that they are only some who are told of; of scholarships few are many."""
    few = quantity.value < _FEW and not quantity.unit.endswith("/year")
    return few and not statement.reading.hits.within("figure_scholarship", statement.sentence.start, statement.sentence.end)


def _right(statement: Statement, quantity: Quantity, own: list[Hit]) -> Hit | None:
    behind = next((other.start for other in statement.following(quantity) if other.kind == "count"), statement.sentence.end)
    return next((cue for cue in own if quantity.end <= cue.start < behind and not _parted(statement, quantity, cue)), None)


def _nearest(statement: Statement, quantity: Quantity, own: list[Hit]) -> str | None:
    """The nearest word before or behind people that tells what they do."""
    right = _right(statement, quantity, own)
    left = next((cue for cue in reversed(own) if cue.end <= quantity.start), None)
    if right and (left is None or right.start - quantity.end <= quantity.start - left.end):
        return right.value
    return _doing(statement, left, own) or left.value if left else None


def _takes_part(statement: Statement, quantity: Quantity) -> bool:
    """Whether people are counted who do something once: "60 traders came along", "was attended by 300 students"."""
    clause = statement.parsed.clause_around(quantity.start)
    if clause is None or quantity.value >= _MANY:
        return False
    before = next((unit for unit in reversed(clause.units) if unit.end <= quantity.start), None)
    brought = before is not None and before.kind == "prep" and before.value in _BROUGHT
    return brought or not _OCCASIONS.isdisjoint(clause.classes)


def _is_official(statement: Statement, cue: Hit) -> bool:
    """Whether a word for visits is no more than that of one that somebody pays: "accompanied him on his visit"."""
    unit = statement.parsed.unit_at(cue.start)
    alone = cue.value == "tourists" and " " not in statement.reading.lower[cue.start : cue.end]
    return alone and unit is not None and unit.kind in ("anaphor", "deed")


def _doing(statement: Statement, living: Hit, own: list[Hit]) -> str | None:
    """Who are told to live somewhere, where their noun says what they do there: "students who live in Lima number 400"."""
    before = [cue for cue in own if cue.end <= living.start and cue.value in _DOING]
    if living.value != "community" or not before or any(before[-1].end <= each.start < living.start for each in statement.quantities):
        return None
    return before[-1].value


def _parted(statement: Statement, quantity: Quantity, cue: Hit) -> bool:
    """Whether a comma stands between people and a noun: "83,000 live there, half of them trainees"."""
    return ", " in statement.reading.plain[quantity.end : cue.start]


def _lives(statement: Statement, quantity: Quantity) -> bool:
    """Whether people told by their nation only are told to be in a country ("6,000 Indonesians in Turkey")."""
    reading = statement.reading
    named = reading.hits.within("figure_nationals", quantity.start, quantity.end) or (
        reading.plain[quantity.end - 1].isalpha() and _DEMONYM.search(reading.plain, quantity.start, quantity.end)
    )
    if not named:
        return False
    if _living_in(reading.language).match(reading.plain, quantity.end):
        return True
    start = statement.part_span(quantity.start)[0]
    placed = reading.hits.within("figure_direction", start, quantity.start) and statement.stage.places.within(start, quantity.start)
    return bool(placed) and statement.leads("existing").search(reading.lower, start, quantity.start) is not None


@cache
def _living_in(language: Language) -> re.Pattern[str]:
    """A country after people, with at most their nation between."""
    living, there = (any_of(language.words("figures", key)) for key in ("living_in", "there"))
    return re.compile(rf"(?: [A-Z]\w+)? (?:{living} [A-Z]|{there}\b)")


def _same_people(statement: Statement, quantity: Quantity, before: str | None, *, here: bool) -> str | None:
    """Those told before, once more: in the same sentence, by a word for the figure, or by "of them"."""
    reading = statement.reading
    if before in PEOPLE and carries_on(statement, quantity, here=here):
        return before
    if not reading.hits.within("figure_of_them", quantity.start, quantity.end):
        earlier = [cue for cue in statement.cues if cue.value in PEOPLE and cue.end <= quantity.start]
        return earlier[-1].value if earlier and goes_plainly_on(statement, quantity) else None
    block = reading.article.block_of(statement.sentence)
    told = [cue for cue in reading.hits.within("figure_metric", block.start, quantity.start) if cue.value in PEOPLE]
    return told[-1].value if told else None


def _goods(statement: Statement, quantity: Quantity) -> str | None:
    """Goods that are given, sold or bought."""
    cue = money_cue(statement, quantity)
    if cue is not None:
        return cue.value if cue.value in ("loan_or_aid", "export", "import", "other") and not blocked(statement, quantity, cue) else None
    sold = told_just_before(statement, TRADED)  # "Exports grew. Peru delivered 15,000 tons of wheat"
    return "loan_or_aid" if not sold and given(statement, quantity) else None
