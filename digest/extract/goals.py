"""The word that tells whether a number is reached, aimed at or foreseen, where it reaches that number."""

import re
from functools import cache
from typing import NamedTuple

from digest.extract.statements import Statement
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Hit, Quantity
from digest.parse.units import Unit

_AIMED = frozenset({"target", "forecast"})
_ISLANDS = frozenset({"relative", "when"})
NAMED = 6  # characters between a word for a goal and its number: "target of $"
_REACHING = 12  # characters before a relative clause within which what it is about stands: "the goal, which is …"
_CLOSED = re.compile(r"[,.!?]\"")


def goal_of(statement: Statement, quantity: Quantity) -> Hit | None:
    """The last word before a quantity that tells its status and reaches it: none of another clause that only describes something."""
    if (named := _described(statement, quantity) or _equated(statement, quantity)) is not None:
        return named
    cue = statement.before("figure_status", quantity)
    if cue is not None and _CLOSED.search(statement.reading.plain, cue.end, quantity.start):
        return None  # "'Tourism will bring us closer,' he said, adding that 9,000 came"
    if cue is None or cue.end + _REACHING < _island(statement, quantity.start) or is_theme(statement, cue.start, quantity):
        return None
    return _aimed_at(statement, cue) if cue.value == "may" else cue


def is_aimed_at(statement: Statement, quantity: Quantity) -> bool:
    """Whether a number is a goal, and neither reached nor only foreseen."""
    goal = goal_of(statement, quantity)
    return goal is not None and goal.value == "target"


def is_theme(statement: Statement, start: int, quantity: Quantity) -> bool:
    """Whether what begins at an offset stands only in what somebody speaks about: "On the goal of tourism, he said that 9,000 came"."""
    index = statement.parsed.clause_at(quantity.start)
    clause = statement.parsed.clauses[index] if index is not None else None
    said = statement.parsed.clauses[clause.governor] if clause and clause.link == "complement" and clause.governor is not None else None
    if said is None or said.predicate is None or "say" not in said.classes:
        return False
    about = any(unit.kind == "prep" and unit.value == "about" and unit.start < start for unit in said.units)
    return about and "," in statement.reading.plain[start : said.predicate.start]


def _described(statement: Statement, quantity: Quantity) -> Hit | None:
    """The goal whose height a clause tells with a number: "the target, which now stands at …", "the goal that was set, namely …"."""
    words, text = _words(statement.reading.language), statement.reading.lower
    noun = next(reversed(list(words.goal.finditer(text, statement.part_span(quantity.start)[0], quantity.start))), None)
    marks = statement.reading.hits.within("mark", noun.end(), quantity.start) if noun else []
    opening = next((hit.start for hit in marks if hit.value == "relative"), None)
    if noun is None or opening is None or _verbs(statement, noun.end(), opening):
        return None
    told = _verbs(statement, opening, quantity.start)
    if words.namely.search(text, opening, quantity.start):
        told = [verb for verb in told if statement.parsed.clause_around(verb.start) is statement.parsed.clause_around(quantity.start)]
    return None if any("reach" not in verb.classes for verb in told) else Hit(*noun.span(), "figure_status", "target")


def _equated(statement: Statement, quantity: Quantity) -> Hit | None:
    """The goal that a number is said to be, or that is foreseen to reach it: "target yang baru adalah 15 miliar"."""
    words, text = _words(statement.reading.language), statement.reading.lower
    start = statement.sentence.start
    noun = words.goal.search(text, start, quantity.start)
    if noun is None or text.count(" ", start, noun.start()) > 1 or any(mark in text[noun.end() : quantity.start] for mark in ",;:("):
        return None
    verbs = [verb for verb in _verbs(statement, noun.end(), quantity.start) if verb.value != "be"]
    foreseen = statement.reading.hits.within("figure_status", noun.end(), quantity.start)[-1:]
    if not verbs and words.copula.search(text, noun.end(), quantity.start) is not None:
        return Hit(*noun.span(), "figure_status", "target")
    reached = all("reach" in verb.classes or verb.how == "passive" for verb in verbs)
    return Hit(*noun.span(), "figure_status", "target") if reached and foreseen and foreseen[0].value == "forecast" else None


def told_against_goal(statement: Statement, quantity: Quantity) -> bool:
    """Whether a share only tells how far a sum is from the goal behind it: "40 percent more than the 10 billion target"."""
    behind = next(iter(statement.following(quantity)), None)
    if behind is None or "," in statement.reading.plain[quantity.end : behind.start]:
        return False
    words, text = _words(statement.reading.language), statement.reading.lower
    goal = words.goal.search(text, quantity.end, min(behind.end + _REACHING, statement.sentence.end))
    return goal is not None and words.away.search(text, quantity.end, behind.start) is not None


def _verbs(statement: Statement, start: int, end: int) -> list[Unit]:
    return [unit for unit in statement.parsed.units_within(start, end) if unit.kind == "verb"]


class _Words(NamedTuple):
    goal: re.Pattern[str]
    namely: re.Pattern[str]  # right before a number
    away: re.Pattern[str]  # from something, or than it
    copula: re.Pattern[str]  # right before a number


@cache
def _words(language: Language) -> _Words:
    goal, namely = (any_of(language.words("figures", key)) for key in ("goal_nouns", "namely"))
    away = any_of([*language.words("figures", "from_words"), *language.words("figures", "than_words")])
    copula = any_of(language.words("names", "copulas"))
    return _Words(*map(re.compile, (rf"\b{goal}\b", rf"\b{namely} $", rf"\b{away}\b", rf"\b{copula} $")))


def _aimed_at(statement: Statement, cue: Hit) -> Hit:
    """What is told of something that only may come: "hopes that trade may reach 3 billion" aims at it, else it is foreseen."""
    told = statement.reading.hits.within("figure_status", statement.sentence.start, cue.start)
    return next((hit for hit in reversed(told) if hit.value in _AIMED), cue._replace(value="forecast"))


def _island(statement: Statement, offset: int) -> int:
    """Where the relative or temporal clause around an offset begins."""
    index = statement.parsed.clause_at(offset)
    while index is not None:
        clause = statement.parsed.clauses[index]
        if clause.link in _ISLANDS:
            return clause.start
        index = clause.governor
    return statement.sentence.start
