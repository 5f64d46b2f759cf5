"""Whether a figure is reached, aimed at or foreseen."""

import re
from functools import cache

from digest.edtf import limits
from digest.extract.figure_dates import ATTACHED, counted_up_to, dated, printed_year
from digest.extract.goals import NAMED, goal_of, is_theme
from digest.extract.statements import Statement, risen_from, starting_point
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Bound, FigureStatus, Hit, Quantity, ResolvedDate
from digest.parse.scenery import Scenery

_PASSIVE = 40  # characters after a figure within which its verb may stand
_RAISING = frozenset({"rise", "upgrade"})
_FAR = 6  # words between what is foreseen and a sum that it is not of
_AMOUNTING = frozenset({"reach", "rise", "fall", "aid", "invest", "upgrade"})
_STOCKS = frozenset({"workers", "community", "students"})
_FLOWS = frozenset({"bilateral_trade", "export", "import", "trade_balance", "tourists"})
_WISHED = frozenset({"wished", "proposed"})


def status_of(
    statement: Statement, quantity: Quantity, metric: str, earlier: FigureStatus | None = None
) -> tuple[FigureStatus, str | None, Bound]:
    """The status of a figure, the time it is for, and its bound, which an estimate of the past makes `about`.

    `earlier` is the status of the figure that this one goes on with: "1 billion in 2025 and 2 billion in 2030".
    """
    year = statement.stage.scene.chronology.year
    if (before := _aside(statement, quantity, year)) is not None:
        return "actual", before.edtf, quantity.bound
    told, bound = _told(statement, quantity, metric), quantity.bound
    printed = printed_year(statement, quantity)
    later = _starts_later(statement, quantity) if told in ("actual", "target") and quantity.kind == "frequency" else None
    if later is not None and told == "actual" and goal_of(statement, quantity) is None:
        told = "target"
    if told == "actual" and earlier and not starting_point(statement, quantity) and not goal_of(statement, quantity):
        told = earlier
    period = dated(statement, quantity, ahead=told in ("target", "forecast"), written=year, stock=metric in _STOCKS)
    over = told in ("target", "forecast") and period and _over(statement.stage, period.edtf) and _own(statement, quantity, period, told)
    if over and not _is_passed(statement, quantity):
        bound = "about" if bound == "exact" and told == "forecast" else bound
        told = "actual"
    if period and told == "actual" and year and limits(period.edtf)[0].year > year:
        now = goal_of(statement, quantity)
        if period.start - quantity.end > ATTACHED or (now is not None and now.value == "actual"):
            period = None  # it is of what the figure serves: "put 12 million into a plant which opens in 2026"
        elif statement.stage.scene.chronology.published:
            told = "target"
    if told == "forecast" and period is None and metric in _STOCKS and quantity.bound == "about":
        told = "actual"  # "an estimated 200,000 live there": the word that estimates tells how exact it is
    first = later.edtf if later and told == "target" and _from(statement, later) else None
    flows = period is not None and told == "actual" and metric in _FLOWS
    told_for = counted_up_to(statement, period) if flows and period else period.edtf if period else printed
    return told, first or told_for, bound  # type: ignore[return-value]


def _aside(statement: Statement, quantity: Quantity, year: int | None) -> ResolvedDate | None:
    """The time that is over of what a number was, put in brackets beside a goal: "aims at 1 billion this year (700 million last year)"."""
    plain, goal = statement.reading.plain, goal_of(statement, quantity)
    opened, closed = plain.rfind("(", statement.sentence.start, quantity.start), plain.find(")", quantity.end, statement.sentence.end)
    if goal is None or year is None or goal.end > opened or closed < 0 or plain.find(")", opened, quantity.start) > 0:
        return None
    return next((each for each in statement.dates if opened < each.start < closed and limits(each.edtf)[1].year < year), None)


def _is_passed(statement: Statement, quantity: Quantity) -> bool:
    """Whether a sum is told as a goal that was passed or missed: of "exceeded the target of 5 billion" it is only the goal."""
    goal = goal_of(statement, quantity)
    if goal is None or goal.value != "target" or quantity.start - goal.end > NAMED:
        return False
    told = statement.reading.hits.within("quantity_bound", max(statement.sentence.start, goal.start - _PASSIVE), goal.start)
    return any(hit.value in {"over", "almost"} for hit in told)


def _starts_later(statement: Statement, quantity: Quantity) -> ResolvedDate | None:
    """The day or month, ahead when the article was written, from which a frequency holds."""
    written = statement.stage.scene.chronology.published
    start, end = statement.part_span(quantity.start)
    dates = (date for date in statement.dates if start <= date.start < end and quantity.start - date.end < _PASSIVE)
    return next((date for date in dates if written and limits(date.edtf)[0] > limits(written)[1]), None)


def _from(statement: Statement, date: ResolvedDate) -> bool:
    """Whether something begins with a date: "effective 1 August"."""
    return statement.leads("beginning").search(statement.reading.lower, max(0, date.start - _PASSIVE), date.start) is not None


def _told(statement: Statement, quantity: Quantity, metric: str) -> str:
    """The status by the last word before a figure that tells it."""
    behind = goal_behind(statement, quantity)
    cue = behind or goal_of(statement, quantity) or _of_rise(statement, quantity)
    told = cue.value if cue and not (_attained(statement, cue) or _is_of_other_deed(statement, quantity, metric, cue)) else "actual"
    open_ = told == "actual" or (told == "target" and metric == "loan_or_aid")
    effect = effect_on(statement, quantity) if open_ and metric != "tariff" else "done"
    defined = statement.reading.hits.ending("determiner", quantity.start - 1) is not None  # "help the 2 million who work there"
    told = "target" if effect in _WISHED and not defined else "ahead" if effect == "planned" and _is_modal(statement, quantity) else told
    may = quantity.kind == "frequency" and effect == "conditional"
    told = "target" if told in ("actual", "ahead") and (may or _is_aim(statement, quantity)) else told
    if starting_point(statement, quantity):
        return "target" if behind is not None and behind.value == "target" else "actual"  # "up from the 10 billion target"
    planned = effect == "planned" and not _is_modal(statement, quantity)
    if planned and (metric == "loan_or_aid" or (metric == "investment" and not defined)):
        return "actual" if _is_promised(statement, quantity, metric) else "target"
    if told == "ahead":
        return _ahead(quantity, metric)
    return "actual" if metric == "loan_or_aid" and told == "target" else told


def _is_of_other_deed(statement: Statement, quantity: Quantity, metric: str, cue: Hit) -> bool:
    """Whether what is foreseen is another deed than giving a sum: "are expected to discuss a 450 million line of credit"."""
    if metric not in ("loan_or_aid", "investment", "other") or cue.value != "forecast":
        return False
    verbs = (unit for unit in statement.parsed.units_within(cue.end, quantity.start) if unit.kind == "verb")
    far = len(statement.reading.lower[cue.end : quantity.start].split()) > _FAR
    return far or any(_AMOUNTING.isdisjoint(verb.classes) for verb in verbs)


def _is_promised(statement: Statement, quantity: Quantity, metric: str) -> bool:
    """Whether aid is given one's word for, and not only planned, or a sum only called so: "with a pledged 400 million"."""
    clue, hits = statement.parsed.standing_at(quantity.start).clue, statement.reading.hits
    if clue is None or hits.at("figure_promise", clue.start) is None:
        return False
    return metric == "loan_or_aid" or (clue.end + 1 == quantity.start and hits.ending("determiner", clue.start - 1) is not None)


def _attained(statement: Statement, cue: Hit) -> bool:
    """Whether a goal is told as reached: "trade hit the target of 5 billion"; what is exceeded or approached stays a goal."""
    before = (unit for unit in statement.parsed.units_within(cue.start - _PASSIVE, cue.start)[::-1] if unit.kind != "operator")
    verb = next(before, None)
    if verb is None or verb.kind != "verb" or "reach" not in verb.classes or verb.how not in ("active", "passive"):
        return False
    short = any(hit.value in {"over", "almost"} for hit in statement.reading.hits.within("quantity_bound", verb.start, cue.start))
    return not short and not _is_meant(statement, verb.start) and statement.parsed.standing_at(verb.start).value == "happened"


def _is_meant(statement: Statement, offset: int) -> bool:
    """Whether something is only told as what comes of what is meant or wished: "steps to raise trade until it reaches the target"."""
    clause = statement.parsed.clause_around(offset)
    while clause is not None and clause.governor is not None and clause.link in {"subordinate", "purpose"}:
        clause = statement.parsed.clauses[clause.governor]
        if clause.link == "purpose" or statement.parsed.standings[clause.index].value in _WISHED:
            return True
    return False


def _of_rise(statement: Statement, quantity: Quantity) -> Hit | None:
    """The word for a goal before the number that one rises from: "the goal is to go from 3 to 5 billion"."""
    before = risen_from(statement, quantity)
    return goal_of(statement, before) if before is not None else None


def effect_on(statement: Statement, quantity: Quantity) -> str:
    """What a word before a figure makes of it: "denied", "wished", "conditional" …; "done" where nothing does."""
    standing = statement.parsed.standing_at(quantity.start)
    clue = standing.clue
    conditional = standing.effect == "conditional" and clue is not None and clue.kind != "operator"
    governed = clue is not None and (clue.end <= quantity.start or (conditional and _is_said(statement, quantity)))
    lent = [cue for cue in statement.cues if cue.value == "loan_or_aid"]
    if clue is not None and any(cue.start <= clue.start and clue.end <= cue.end for cue in lent):
        return "done"  # "financial support worth 30 million"
    if not governed or (clue is not None and is_theme(statement, clue.start, quantity)):
        return "done"
    if conditional and clue is not None and _opens_with_past(statement, clue.start):
        return "done"
    return "if" if conditional else standing.effect


def _opens_with_past(statement: Statement, offset: int) -> bool:
    """Whether a time that is over opens a condition, which only sets it against another: "if in 2018 it was 2 million, it is now 5"."""
    date = next((date for date in statement.dates if 0 <= date.start - offset <= ATTACHED), None)
    sure = statement.stage.scene.chronology.published is not None or len(statement.dates) > 1
    return date is not None and sure and _over(statement.stage, date.edtf)


def _is_said(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure stands behind the verb of its clause, which a condition behind that reaches, too: "would hit 5 billion if …"."""
    clause = statement.parsed.clause_around(quantity.start)
    return clause is not None and clause.predicate is not None and clause.predicate.end <= quantity.start


def _is_modal(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure is ahead by its own verb ("is to reach"), and not by a word before a noun ("a pledged 400 million")."""
    clue = statement.parsed.standing_at(quantity.start).clue
    return clue is not None and clue.how == "own"


def _is_aim(statement: Statement, quantity: Quantity) -> bool:
    """Whether something is done to raise a figure so far: "set up a committee to raise trade to 5 billion"."""
    clause = statement.parsed.clause_around(quantity.start)
    if clause is None or clause.link != "purpose" or _RAISING.isdisjoint(clause.classes):
        return False
    return statement.parsed.standing_at(quantity.start).value in ("ahead", "wished")


def goal_behind(statement: Statement, quantity: Quantity) -> Hit | None:
    """The word right after a figure that tells it as still ahead ("30,000 visitors are expected")."""
    hits = statement.reading.hits
    cue = hits.first("figure_passive", quantity.end, quantity.end + _PASSIVE)
    if cue is None or hits.at("figure_growth", cue.end + 1) or _is_raised(statement, cue.end + 1):
        return None  # "the 7,000 students will be increased"
    return cue if _passive_gap(statement.reading.language).fullmatch(statement.reading.lower, quantity.end, cue.start) else None


def _is_raised(statement: Statement, offset: int) -> bool:
    """Whether a verb at an offset raises what stands before it."""
    verb = statement.parsed.unit_at(offset)
    return verb is not None and verb.kind == "verb" and not _RAISING.isdisjoint(verb.classes)


@cache
def _passive_gap(language: Language) -> re.Pattern[str]:
    """What may stand between a figure and the verb after it."""
    return re.compile(rf"(?: (?!{any_of(language.words('figures', 'parting_words'))}\b)[^\s,.;:()]+){{0,2}} ")


def _own(statement: Statement, quantity: Quantity, period: ResolvedDate, told: str) -> bool:
    """Whether a period is this figure's alone: it follows it at once, or the part of the sentence has no other figure."""
    start, end = statement.part_span(quantity.start)
    alone = sum(start <= other.start < end and other.kind == quantity.kind for other in statement.quantities) == 1
    return 0 <= period.start - quantity.end <= ATTACHED or (alone and told == "forecast")


def _ahead(quantity: Quantity, metric: str) -> str:
    """What "will" makes of a figure: a frequency is scheduled, aid is promised, all else foreseen."""
    if quantity.kind == "frequency" or metric in ("investment", "investment_projects", "students", "workers"):
        return "target"
    return "actual" if metric in ("loan_or_aid", "tariff", "other") else "forecast"


def _over(stage: Scenery, period: str) -> bool:
    """Whether a period was over when the article was written."""
    year, last = stage.scene.chronology.year, limits(period)[1]
    return year is not None and (last.year < year or last < limits(stage.written_on or f"{year}")[0])
