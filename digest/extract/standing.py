"""Whether a figure is reached, aimed at or foreseen, and what time it is for."""

import re
from dataclasses import dataclass
from functools import cache

from digest.edtf import limits, period_of
from digest.extract.statements import Statement, parting
from digest.languages import Language
from digest.model import Bound, Chronology, FigureStatus, Hit, Quantity, ResolvedDate
from digest.parse.deeds import Parsed

_PASSIVE = 40  # characters after a figure within which its verb may stand
_ATTACHED = 12  # characters after a figure within which a date is that figure's (" pada tahun ")
_CROSSED = 60  # characters that a quantity between a date and a figure counts for


@dataclass(frozen=True, slots=True)
class _Words:
    from_: re.Pattern[str]
    not_period: re.Pattern[str]
    up_to: re.Pattern[str]
    passive: re.Pattern[str]  # what may stand between a figure and the verb after it


@cache
def _words(language: Language) -> _Words:
    def ending(key: str) -> re.Pattern[str]:
        found = sorted(language.words("figures", key), key=len, reverse=True)
        return re.compile(rf"\b(?:{'|'.join(map(re.escape, found))}) $")

    parting = "|".join(map(re.escape, language.words("figures", "parting_words")))
    passive = re.compile(rf"(?: (?!(?:{parting})\b)[^\s,.;:()]+){{0,2}} ")
    return _Words(ending("from_words"), ending("not_period"), ending("up_to"), passive)


def standing_of(
    statement: Statement, quantity: Quantity, metric: str, earlier: FigureStatus | None = None
) -> tuple[FigureStatus, str | None, Bound]:
    """The status of a figure, the time it is for, and its bound, which an estimate of the past makes `about`.

    `earlier` is the status of the figure that this one goes on with: "1 billion in 2025 and 2 billion in 2030".
    """
    chronology = statement.stage.scene.chronology
    told, bound = _told(statement, quantity, metric), quantity.bound
    printed = _printed_year(statement, quantity)
    if told == "actual" and earlier and not starting_point(statement, quantity) and not statement.before("figure_status", quantity):
        told = earlier
    period = _period_of(statement, quantity, ahead=told in ("target", "forecast"), written=chronology.year)
    if told in ("target", "forecast") and period and _over(period.edtf, chronology) and _own(statement, quantity, period, told):
        bound = "about" if bound == "exact" and told == "forecast" else bound
        told = "actual"
    if period and told == "actual" and chronology.year and limits(period.edtf)[0].year > chronology.year:
        if period.start - quantity.end > _ATTACHED:
            period = None  # it is of what the figure serves: "put 12 million into a plant which opens in 2026"
        elif chronology.published:
            told = "target"
    return told, period.edtf if period else printed, bound  # type: ignore[return-value]


def _printed_year(statement: Statement, quantity: Quantity) -> str | None:
    """A year right behind what is counted, or behind whose it is: "Nilai perdagangan Peru-Chili 2023 mencapai …"."""
    start = statement.part_span(quantity.start)[0]
    year = _YEAR.search(statement.reading.plain, start, quantity.start)
    if year is None:
        return None
    behind = statement.stage.countries.before(year.start(), year.start() - 40)
    cue = next((cue for cue in statement.cues if cue.end == year.start() - 1), None)
    goal = statement.reading.hits.ending("figure_status", year.start() - 1)
    return year[0] if cue or goal or (behind and behind.end == year.start() - 1) else None


_YEAR = re.compile(r"(?<=\w )(?:19|20)\d\d(?=:? [^\W_])")


def _told(statement: Statement, quantity: Quantity, metric: str) -> str:
    """The status by the last word before a figure that tells it."""
    cue = _passive(statement, quantity) or statement.before("figure_status", quantity) or _of_rise(statement, quantity)
    told = cue.value if cue else "actual"
    if told == "actual" and metric != "tariff" and effect_on(statement, quantity) in _WISHED:
        told = "target"
    if told == "actual" or starting_point(statement, quantity):
        return "actual"
    if told == "ahead":
        return _ahead(quantity, metric)
    return "actual" if metric == "loan_or_aid" and told == "target" else told


def _of_rise(statement: Statement, quantity: Quantity) -> Hit | None:
    """The word for a goal before the number that one rises from: "the goal is to go from 3 to 5 billion"."""
    before = _risen_from(statement, quantity)
    return statement.before("figure_status", before) if before is not None else None


def _risen_from(statement: Statement, quantity: Quantity) -> Quantity | None:
    """The number right before one, where it is what this one rose from."""
    before = next((other for other in reversed(statement.quantities) if other.end <= quantity.start), None)
    risen = before is not None and before.kind == quantity.kind and starting_point(statement, before)
    return before if risen else None


def risen_period(statement: Statement, quantity: Quantity) -> str | None:
    """The date before the number that one rose from: "in 2021 it rose from 2 to 3 billion"."""
    before = _risen_from(statement, quantity)
    dates = [date for date in statement.dates if before and date.end <= before.start and _period(statement, quantity, date)]
    return dates[-1].edtf if dates and statement.part(dates[-1].start) == statement.part(before.start) else None  # type: ignore[union-attr]


_WISHED = frozenset({"wished", "proposed"})


def effect_on(statement: Statement, quantity: Quantity) -> str:
    """What a word before a figure makes of it: "denied", "wished", "conditional" …; "done" where nothing does."""
    standing = statement.stage.standing_at(quantity.start)
    governed = standing.clue is not None and standing.clue.end <= quantity.start
    if not governed:
        return "done"
    return "if" if standing.effect == "conditional" and standing.clue and standing.clue.kind != "operator" else standing.effect


def _passive(statement: Statement, quantity: Quantity) -> Hit | None:
    """The word right after a figure that tells it as still ahead ("30,000 visitors are expected")."""
    cue = statement.reading.hits.first("figure_passive", quantity.end, quantity.end + _PASSIVE)
    return cue if cue and _words(statement.reading.language).passive.fullmatch(statement.reading.lower, quantity.end, cue.start) else None


def _own(statement: Statement, quantity: Quantity, period: ResolvedDate, told: str) -> bool:
    """Whether a period is this figure's alone: it follows it at once, or the part of the sentence has no other figure."""
    start, end = statement.part_span(quantity.start)
    alone = sum(start <= other.start < end and other.kind == quantity.kind for other in statement.quantities) == 1
    return 0 <= period.start - quantity.end <= _ATTACHED or (alone and told == "forecast")


def _ahead(quantity: Quantity, metric: str) -> str:
    """What "will" makes of a figure: a frequency is scheduled, aid is promised, all else foreseen."""
    if quantity.kind == "frequency" or metric in ("investment", "investment_projects", "students", "workers"):
        return "target"
    return "actual" if metric in ("loan_or_aid", "tariff", "other") else "forecast"


def starting_point(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure is only what a target starts from ("from 300 million to 500 million")."""
    return _words(statement.reading.language).from_.search(statement.reading.lower, max(0, quantity.start - 20), quantity.start) is not None


def _over(period: str | None, chronology: Chronology) -> bool:
    """Whether a period was over when the article was written."""
    if period is None or chronology.year is None:
        return False
    last = limits(period)[1]
    written = chronology.published or _latest_day(chronology) or f"{chronology.year}"
    return last < limits(written)[0] or last.year < chronology.year


def _latest_day(chronology: Chronology) -> str | None:
    """The first day of the year of writing that the article tells."""
    days = (period_of(date.edtf).begin for date in chronology.dates)
    return next((str(day) for day in days if day.day and day.year == chronology.year), None)


def _period_of(statement: Statement, quantity: Quantity, *, ahead: bool, written: int | None) -> ResolvedDate | None:
    """The date in a figure's own part of the sentence that stands nearest; of a day only one that was counted up to.

    What is still ahead takes a date that is, where the sentence tells one.
    """
    if (told_of := _antecedent(statement, quantity)) is not None:
        return told_of
    part = statement.part(quantity.start)
    own = [date for date in statement.dates if statement.part(date.start) == part and _same_clause(statement, quantity, date)]
    coming = [date for date in own if ahead and written and not period_of(date.edtf).begin.day and limits(date.edtf)[0].year >= written]
    usable = coming or [date for date in own if _period(statement, quantity, date)]
    if starting_point(statement, quantity):  # "in 2021 it rose from 2 billion": what stands before is of what it rose to
        usable = [date for date in usable if date.start >= quantity.end]
    return min(usable, key=lambda date: _distance(statement, quantity, date), default=None)


def _same_clause(statement: Statement, quantity: Quantity, date: ResolvedDate) -> bool:
    """Whether a date is not of another clause that only says something of a noun or of a time: "…, who came in 2019, …"."""
    parsed = statement.stage.parsed[statement.sentence.index]
    own, other = parsed.clause_at(quantity.start), parsed.clause_at(date.start)
    if own is None or other is None or own == other:
        return True
    clause = parsed.clauses[other]
    if clause.link == "relative" and any(unit.value == "coordinate" for unit in clause.units):
        return True  # a row that may go on with the clause around it
    if clause.link == "coordinate" and clause.predicate is not None and quantity.end <= clause.predicate.start < date.start:
        return False  # "operates four flights, and plans another in 2025"
    if clause.link == "relative" and clause.predicate and quantity.end <= clause.start and clause.predicate.start < date.start:
        return False  # "put 12 million into a plant which opens in 2026"
    if clause.link == "relative" and not (clause.predicate and clause.end <= quantity.start and "," in _between(statement, date, quantity)):
        return True
    return clause.link not in _ASIDE or _governs(parsed, other, own)


def _between(statement: Statement, date: ResolvedDate, quantity: Quantity) -> str:
    return statement.reading.plain[date.end : quantity.start]


def _antecedent(statement: Statement, quantity: Quantity) -> ResolvedDate | None:
    """The date that the clause of a figure is about: "compared with 2018, when it was 600 million"."""
    parsed = statement.stage.parsed[statement.sentence.index]
    index = parsed.clause_at(quantity.start)
    if index is None or parsed.clauses[index].link not in {"when", "relative"}:
        return None
    start = parsed.clauses[index].start
    return next((date for date in statement.dates if 0 <= start - date.end <= _ATTACHED), None)


_ASIDE = frozenset({"subordinate", "when", "condition", "participle", "relative"})


def _governs(parsed: Parsed, upper: int, lower: int) -> bool:
    governor = parsed.clauses[lower].governor
    while governor is not None and governor != upper:
        governor = parsed.clauses[governor].governor
    return governor == upper


def shared_period(statement: Statement, quantity: Quantity) -> str | None:
    """The only date of a sentence, told with the number after this one: "exports of 3 billion and imports of 2 billion in 2022"."""
    following = next((other for other in statement.quantities if other.start >= quantity.end and other.kind == quantity.kind), None)
    usable = [date for date in statement.dates if following and _period(statement, following, date)]
    if following is None or len(usable) != 1 or starting_point(statement, quantity):
        return None
    return usable[0].edtf if statement.part(usable[0].start) == statement.part(following.start) else None


def _distance(statement: Statement, quantity: Quantity, date: ResolvedDate) -> int:
    low, high = (date.end, quantity.start) if date.end <= quantity.start else (quantity.end, date.start)
    between = sum(low <= other.start and other.end <= high for other in statement.quantities)
    taken = any(other is not quantity and 0 <= date.start - other.end <= _ATTACHED for other in statement.quantities)
    return high - low + _CROSSED * (between + taken)


def _period(statement: Statement, quantity: Quantity, date: ResolvedDate) -> bool:
    """Whether a date can be what a figure is for."""
    text, words = statement.reading.lower, _words(statement.reading.language)
    before = text[max(0, date.start - 32) : date.start]
    if period_of(date.edtf).begin.day:
        return words.up_to.search(before) is not None
    whole = date.rule == "dates.range"  # "dari Januari hingga Mei 2023" begins with the word that parts "dari 2022" from its figure
    if _compared_with(statement, quantity, date):
        return True
    return (whole or words.not_period.search(before) is None) and not _compared(statement, date)


def _compared_with(statement: Statement, quantity: Quantity, date: ResolvedDate) -> bool:
    """Whether the part is about what another is compared with: "…, compared with 3 billion in 2019"."""
    start = statement.part_span(quantity.start)[0]
    lead = parting(statement.reading.language).compared.match(statement.reading.lower, start, quantity.start)
    return lead is not None and start > statement.sentence.start and date.start >= start


def _compared(statement: Statement, date: ResolvedDate) -> bool:
    hits = statement.reading.hits.within("date_compared", max(statement.sentence.start, date.start - 40), date.start)
    return any(all(not other.start <= hit.start < other.end for other in statement.quantities) for hit in hits)  # not in "more than 3"
