"""What a sum of money says about a relationship."""

import re
from functools import cache

from digest.extract.goals import is_aimed_at
from digest.extract.statements import Statement, carries_on, parting, points_back, starting_point, told_just_before
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Hit, Quantity
from digest.parse.clauses import Clause

SUMS = frozenset({"bilateral_trade", "export", "import", "trade_balance", "investment", "loan_or_aid", "other"})
TRADED = frozenset({"bilateral_trade", "export", "import", "investment"})
GOODS = frozenset({"ton", "dose", "mask", "ventilator", "kit", "vehicle", "barrel", "unit", "house"})
TIGHT = 30  # characters after a number within which its noun may follow
SIDES = frozenset({"export", "import"})  # of trade; a goal told without a noun is one of both together
OF_SIDES = SIDES | {"bilateral_trade"}
_TWO = 2
_LEAST = 1000
_WORTH = 3  # and between it and what its goods are worth
_RIGHT_BEFORE = 2  # spaces between a verb and its sum
_INTO = 4  # words between a sum and the plant that it is put into
_TAKING = frozenset({"export", "import", "invest"})  # verbs of giving that are as often of trade
_AGREEING = frozenset({"agree", "sign", "conclude"})
_JOINED = re.compile(r" \w+ |-")


def metric_of_sum(statement: Statement, quantity: Quantity, before: str | None, *, here: bool) -> str | None:
    """The metric of a sum, by its own word, by what is done with it, or by what it goes on with."""
    if quantity.value < _LEAST:
        return None  # a price, or a number whose scale is lost
    cue = money_cue(statement, quantity)
    if cue is None and (dealt := _dealt(statement, quantity, go_on=here and before in OF_SIDES)):
        return dealt
    if cue is not None and cue.value == "other" and quantity.start - cue.end > TIGHT:
        cue = None
    if cue is not None and cue.value in ("import", "other") and _invested(statement, quantity) and not _deal(statement, quantity):
        return "investment"  # "spent 640 million on expanding its mine"
    if cue is not None and cue.start < quantity.start:
        return _by_cue(statement, quantity, cue)
    onward = None if cue is not None and _tight(statement, quantity, [cue]) else _going_on(statement, quantity, before, here=here)
    done = _by_deed(statement, quantity) or onward
    return done if done or cue is None else _by_cue(statement, quantity, cue)


def _by_cue(statement: Statement, quantity: Quantity, cue: Hit) -> str | None:
    if blocked(statement, quantity, cue) or _is_of_two(statement, cue):
        return None
    if _is_worth_of_project(statement, quantity, cue):
        return "other" if _is_agreed(statement) else None  # what a project is worth nobody has put into it yet
    if cue.value in SIDES and _is_whole(statement, quantity):
        return "bilateral_trade"
    return (_respective(statement, quantity) if cue.value in OF_SIDES else None) or cue.value


def _is_worth_of_project(statement: Statement, quantity: Quantity, cue: Hit) -> bool:
    """Whether a sum is what one project is worth; of projects that are counted it is their capital."""
    worth = cue.end <= quantity.start and statement.reading.hits.ending("figure_worth", quantity.start - 1) is not None
    invested = any(other.value == "investment" and not is_project(statement, other) for other in statement.cues)
    counted = any(other.unit == "project" for other in statement.quantities)
    return worth and is_project(statement, cue) and not invested and not counted


def _is_agreed(statement: Statement) -> bool:
    units = statement.parsed.units_within(statement.sentence.start, statement.sentence.end)
    return any(unit.kind == "verb" and not _AGREEING.isdisjoint(unit.classes) for unit in units)


def _is_of_two(statement: Statement, cue: Hit) -> bool:
    """Whether a word for investment is joined to one for trade: a sum of both is of neither."""
    joint = [hit for hit in statement.reading.hits.within("mark", cue.start - TIGHT, cue.end + TIGHT) if hit.value == "coordinate"]
    beside = {other.value for hit in joint for other in statement.cues if other.end == hit.start - 1 or other.start == hit.end + 1}
    near = any(cue.end == hit.start - 1 or cue.start == hit.end + 1 for hit in joint)
    return near and "investment" in beside and bool(beside & OF_SIDES)


def _is_whole(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum is that of which the one before is a part: "3 billion of the 5 billion total"."""
    before = statement.previous(quantity)
    whole = before and _whole(statement.reading.language).fullmatch(statement.reading.lower, before.end, quantity.start)
    return bool(whole) and before is not None and before.kind == "money"


@cache
def _whole(language: Language) -> re.Pattern[str]:
    return re.compile(rf",? {any_of(language.words('figures', 'whole_words'))} ")


def _by_deed(statement: Statement, quantity: Quantity) -> str | None:
    """What is done with a sum: an agreement is worth it, somebody gives it or puts it into a plant."""
    if _deal(statement, quantity):
        return "other"
    invested = _invested(statement, quantity)
    if invested and invested.value == "plant":
        return "investment"
    if not given(statement, quantity):
        return None
    return "investment" if invested else "loan_or_aid"


def _invested(statement: Statement, quantity: Quantity) -> Hit | None:
    """What a sum is put into, by the words right behind it."""
    hit = statement.reading.hits.first("figure_invested", quantity.end, quantity.end + 2 * TIGHT)
    if hit is None:
        return None
    between = statement.reading.lower[quantity.end : hit.start]
    plain = len(between.split()) <= _INTO and not any(mark in between for mark in ",.;:")
    return hit if plain and (hit.value == "plant" or len(between) < TIGHT) else None


def _going_on(statement: Statement, quantity: Quantity, before: str | None, *, here: bool) -> str | None:
    """What a sum without a word of its own goes on with."""
    before = before or _subject_before(statement, quantity)
    told = "investment" if before == "investment_projects" else before  # "106 projects, worth over 19 million"
    if told not in SUMS or not (carries_on(statement, quantity, here=here) or _level(statement, quantity)):
        return None
    return "bilateral_trade" if told in SIDES and not here and is_aimed_at(statement, quantity) else told


def _level(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum is what the growth told right before it led to: "business turned: up 37 percent to 141 million"."""
    before = statement.previous(quantity)
    if before is None or before.kind not in ("percent", "times"):
        return False
    return parting(statement.reading.language).onward.search(statement.reading.lower, before.end, quantity.start) is not None


def _respective(statement: Statement, quantity: Quantity) -> str | None:
    """Which of two nouns one of two sums is of: "exports and imports reached 12 and 14 billion", "… 12 and 14, respectively"."""
    metrics, text = values(statement.reading.language), statement.reading.lower
    sums = [other for other in statement.quantities if other.kind == "money"]
    index = sums.index(quantity)
    for first in {max(0, index - 1), index}:
        pair = sums[first : first + 2]
        cues = [cue for cue in statement.cues if cue.end <= pair[0].start and cue.value in OF_SIDES]
        nouns = [metrics.get(noun) for cue in cues[-2:] for noun in _JOINED.split(text[cue.start : cue.end])][-2:]
        if len(pair) < _TWO or set(nouns) != SIDES or len(text[pair[0].end : pair[1].start].split()) != 1:
            continue
        if cues[-1].value == "bilateral_trade" or statement.words("each_words").search(text, cues[-1].end, statement.sentence.end):
            return nouns[index - first]
    return None


@cache
def values(language: Language) -> dict[str, str]:
    """The metric of each word."""
    return {form: value for value, forms in language.forms("figure_metric").items() for form in forms}


def _subject_before(statement: Statement, quantity: Quantity) -> str | None:
    """What the sentence before is about, where a word for the figure goes on with it: "Commerce grows. It stood at 7 billion …"."""
    start = statement.part_span(quantity.start)[0]
    named = statement.reading.hits.within("figure_same", start, quantity.start) or points_back(statement, quantity)
    return told_just_before(statement, TRADED) if named else None


def _dealt(statement: Statement, quantity: Quantity, *, go_on: bool) -> str | None:
    """What a verb of selling, buying or investing tells of a sum: right behind it, or wherever trade is told (`go_on`)."""
    start = statement.part_span(quantity.start)[0]
    verbs = [unit for unit in statement.parsed.units_within(start, quantity.start) if unit.kind == "verb"]
    classes = verbs[-1].classes if verbs and "aid" not in verbs[-1].classes else frozenset()
    told = classes & SIDES or ({"investment"} if "invest" in classes else set())
    return next(iter(told)) if len(told) == 1 and (go_on or _has_object(statement, verbs[-1].end, quantity)) else None


def _has_object(statement: Statement, end: int, quantity: Quantity) -> bool:
    """Whether a sum stands right behind a verb, or is the worth of what does: "bought Peruvian goods worth 3 billion"."""
    worth = statement.reading.hits.ending("figure_worth", quantity.start - 1)
    if not _has_partner(statement):
        return False  # "bought land for over 1 million"
    between = statement.reading.lower[end : worth.start if worth else quantity.start]
    return between.count(" ") <= (_WORTH if worth else _RIGHT_BEFORE) and not any(mark in between for mark in ",;:(")


def _has_partner(statement: Statement) -> bool:
    """Whether a sentence names a country, or somebody speaks of their own."""
    start, end = statement.sentence.start, statement.sentence.end
    spoken = statement.reading.hits.first("first_person", start, end) is not None
    return spoken or bool(statement.stage.countries.within(start, end))


def _deal(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum is what an agreement is worth."""
    hits, start = statement.reading.hits, statement.part_span(quantity.start)[0]
    worth = hits.within("figure_worth", max(start, quantity.start - TIGHT), quantity.start)
    return bool(worth) and bool(hits.within("figure_deal", start, worth[-1].start))


def given(statement: Statement, quantity: Quantity) -> bool:
    """Whether a verb of giving stands right before a sum or goods, or in a clause that says of them."""
    hits, start = statement.reading.hits, max(statement.part_span(quantity.start)[0], quantity.start - TIGHT)
    before = statement.previous(quantity)
    start = max(start, before.end) if before else start
    apart = any(hit.value == "for" for hit in hits.within("figure_direction", start, quantity.start))  # "gave no time for the 20 billion"
    if not apart and hits.within("figure_giving", start, quantity.start):
        return True
    told = [unit.classes for unit in statement.parsed.units_within(start, quantity.start) if unit.kind == "verb" and not apart]
    told += [clause.classes for clause in _said_of(statement, quantity)]
    lent = any(cue.value == "loan_or_aid" for cue in statement.cues) if told else False
    return any("aid" in classes and (lent or not classes & _TAKING) for classes in told)


def _said_of(statement: Statement, quantity: Quantity) -> list[Clause]:
    """The clause right behind what is counted that says something of it: "200 ventilators which Peru handed over"."""
    behind = statement.parsed.units_within(quantity.end, quantity.end + TIGHT // 2)
    index = statement.parsed.clause_at(behind[-1].start) if behind else None
    clause = statement.parsed.clauses[index] if index is not None else None
    return [clause] if clause and clause.link in ("relative", "participle") and clause.start >= quantity.end else []


def money_cue(statement: Statement, quantity: Quantity) -> Hit | None:
    """The word that tells what a sum is: the last before it or the noun right after it, else one elsewhere in the sentence."""
    cues = [cue for cue in statement.cues if cue.value in SUMS]
    part = statement.part(quantity.start)
    own = [cue for cue in cues if statement.part(cue.start) == part]
    left = [cue for cue in own if cue.end <= quantity.start]
    right = [cue for cue in own if cue.start >= quantity.end]
    tight = _tight(statement, quantity, right)
    if tight and not (left and _attached(statement, left[-1], quantity)):
        return tight
    if left:
        return _strongest(statement, left)
    earlier = [cue for cue in cues if cue.end <= quantity.start]
    if earlier and carries_on(statement, quantity):
        return _strongest(statement, earlier)
    later = right or [cue for cue in cues if cue.start >= quantity.end]
    return later[0] if later and _first_sum(statement, quantity, later[0]) else None


def _strongest(statement: Statement, cues: list[Hit]) -> Hit:
    """The last word before a sum; behind a loan or a contract, "project" is only what that is for, and "capital" what is lent."""
    lent = [cue for cue in cues if cue.value in ("loan_or_aid", "other")] if is_project(statement, cues[-1]) else []
    if len(cues) > 1 and cues[-2].value == "loan_or_aid" and _is_capital(statement, cues[-1]):
        lent = cues[:-1]
    if len(cues) > 1 and cues[-2].value == "trade_balance" and cues[-2].end + 1 == cues[-1].start and cues[-1].value in SIDES:
        return cues[-2]  # "defisit ekspor"
    if len(cues) > 1 and (cues[-2].value, cues[-1].value) == ("trade_balance", "bilateral_trade"):
        between = statement.parsed.units_within(cues[-2].end, cues[-1].start)
        lent = cues[:-1] if not any(unit.kind == "verb" for unit in between) else []  # "the deficit in trade with Peru"
    return (lent or cues)[-1]


def _is_capital(statement: Statement, cue: Hit) -> bool:
    return statement.reading.lower[cue.start : cue.end] in statement.reading.language.words("figures", "capital_words")


def is_project(statement: Statement, cue: Hit) -> bool:
    """Whether a word of investment is no more than "project", which loans and contracts are for, too."""
    noun = statement.reading.hits.at("quantity_noun", cue.start)
    return noun is not None and noun.value == "project" and noun.end >= cue.end and " " not in statement.reading.lower[cue.start : cue.end]


def _attached(statement: Statement, cue: Hit, quantity: Quantity) -> bool:
    """Whether a noun and a sum are one phrase: "a deficit of 80 million"."""
    between = statement.reading.lower[cue.end : quantity.start].split()
    return all(word in statement.reading.language.words("numbers", "bound_links") for word in between)


def _first_sum(statement: Statement, quantity: Quantity, cue: Hit) -> bool:
    """Whether a quantity is what the word after it starts from ("from 3 billion in 2020, trade …")."""
    sums = [other.start for other in statement.quantities if other.kind == "money"]
    return starting_point(statement, quantity) and not any(quantity.end <= start < cue.start for start in sums)


def _tight(statement: Statement, quantity: Quantity, cues: list[Hit]) -> Hit | None:
    """The noun that follows a sum: "3 million dollars in aid"."""
    if not cues or cues[0].start - quantity.end > TIGHT or statement.reading.hits.within("mark", quantity.end, cues[0].start):
        return None
    gap = _after_gap(statement.reading.language)
    return cues[0] if gap.fullmatch(statement.reading.lower, quantity.end, cues[0].start) else None


@cache
def _after_gap(language: Language) -> re.Pattern[str]:
    """What may stand between a sum and the noun that follows it."""
    links, parting = (any_of(language.words("figures", key)) for key in ("after_links", "parting_words"))
    return re.compile(rf"(?: \([^()]*\))? (?:{links} )?(?:(?!{parting}\b)[^\s,.;:()]+ )?")


def blocked(statement: Statement, quantity: Quantity, cue: Hit) -> bool:
    """Whether something else is counted, by a word between the cue and the quantity, or by who has the projects that are the cue."""
    low, high = min(cue.end, quantity.start), max(cue.start, quantity.end)
    low = statement.part_span(low)[0] if is_project(statement, cue) else low
    hits = statement.reading.hits
    return bool(hits.within("figure_block", low, high)) or hits.ending("figure_average", cue.start - 1) is not None
