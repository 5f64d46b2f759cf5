"""Whether a target is set, or so far only wished for or proposed; a quota is none that anybody aims at."""

import re
from functools import cache
from typing import NamedTuple

from digest.extract.figure_status import effect_on, goal_behind
from digest.extract.statements import Statement
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Aim, FigureStatus, Hit, Quantity


class _Words(NamedTuple):
    wishing: re.Pattern[str]
    quota: re.Pattern[str]
    setting: re.Pattern[str]
    proposing: re.Pattern[str]


@cache
def _words(language: Language) -> _Words:
    wishing, quota, setting, proposing = (
        any_of(language.words("figures", key)) for key in ("wishing_words", "quota_words", "setting_words", "proposing_words")
    )
    return _Words(re.compile(rf"{wishing}\b"), re.compile(rf"{quota}\b"), re.compile(rf"{setting}\b"), re.compile(rf"\b{proposing}\b"))


def aim_of(statement: Statement, quantity: Quantity, status: FigureStatus) -> Aim:
    """What a target is told as, by the last word before it that says so: "hopes to reach the target of 5 billion" tells of a set one."""
    if status != "target":
        return ""
    words, text = _words(statement.reading.language), statement.reading.lower
    for goal in _goals(statement, quantity):
        if words.wishing.match(text, goal.start):
            return "wished"
        if words.quota.match(text, goal.start):
            return "quota"
        if words.setting.match(text, goal.start):
            return ""
    effect = effect_on(statement, quantity)
    proposed = words.proposing.search(text, statement.part_span(quantity.start)[0], quantity.start) is not None
    return "proposed" if proposed or effect == "proposed" else "wished" if effect == "wished" else ""


def _goals(statement: Statement, quantity: Quantity) -> list[Hit]:
    """The words that tell a number as a goal, the last first: one right behind it tells most."""
    behind = goal_behind(statement, quantity)
    before = statement.reading.hits.within("figure_status", statement.part_span(quantity.start)[0], quantity.end)  # "20 kuota beasiswa"
    return [*([behind] if behind else []), *reversed(before)]
