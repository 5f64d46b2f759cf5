"""The date in a sentence that a figure is for."""

import re
from dataclasses import replace

from digest.edtf import limits, period_of
from digest.extract.goals import goal_of
from digest.extract.since import is_since_deed
from digest.extract.statements import WORD, Statement, leading_words, parting, starting_point
from digest.extract.year_rows import label_of, row_of_years, year_in_row, years_together
from digest.model import Quantity, ResolvedDate
from digest.parse.clauses import Clause
from digest.parse.deeds import Parsed

ATTACHED = 12  # characters after a figure within which a date is that figure's (" pada tahun ")
_LEAD = 40  # characters before a date within which it is told to end a year
_CROSSED = 60  # characters that a quantity between a date and a figure counts for
# Clauses that only say something of a noun or of a time.
_ASIDE = frozenset({"subordinate", "when", "condition", "participle", "relative"})
_SAID_OF = 15  # characters between what is counted and a clause that says something of it
_PARTED = re.compile("[,:] ")
_MONTH = re.compile(r"\d{4}-\d\d")
_YEAR = re.compile(r"(?<=\w )(?:19|20)\d\d(?=: | [^\W_])")


def printed_year(statement: Statement, quantity: Quantity) -> str | None:
    """A year right behind what is counted or whose it is, or that opens a part: "Nilai perdagangan Peru-Chili 2023 mencapai …"."""
    if (label := label_of(statement, quantity)) is not None:
        return label
    start = statement.part_span(quantity.start)[0]
    year = _YEAR.search(statement.reading.plain, start, quantity.start + 1)
    if year is None:
        return None
    behind = statement.stage.countries.before(year.start(), year.start() - 40)
    cue = next((cue for cue in statement.cues if cue.end == year.start() - 1), None)
    goal = statement.reading.hits.ending("figure_status", year.start() - 1)
    told = cue or goal or (behind and behind.end == year.start() - 1) or _opens_with(statement, start, year.start())
    return year[0] if told else None


def _opens_with(statement: Statement, start: int, end: int) -> bool:
    """Whether a part of a sentence begins with a year, for another one than before: "10 million in 2020 and 2021 rose to 14 million"."""
    words = [word[0] for word in WORD.finditer(statement.reading.lower, start, end)]
    return start > statement.sentence.start and len(words) <= 1 and all(word in leading_words(statement.reading.language) for word in words)


def told_now(statement: Statement, quantity: Quantity) -> int | None:
    """Where a word beside a number says that it is of when the article was written: "which now stands at …", "… at present"."""
    text, words = statement.reading.lower, statement.words("now_words")
    found = words.match(text, quantity.end + 1) or words.search(text, statement.part_span(quantity.start)[0], quantity.start)
    return found.start() if found else None


def told_lately(statement: Statement, quantity: Quantity) -> bool:
    """Whether a number is of a time that ends when the article was written: "in the past seven months"."""
    return statement.words("lately").search(statement.reading.lower, *statement.part_span(quantity.start)) is not None


def counted_up_to(statement: Statement, date: ResolvedDate) -> str | None:
    """The months of a year that what flows is counted over: "until August 2022" is all since January; None where it is since earlier."""
    text = statement.reading.lower
    if statement.leads("up_to").search(text, max(0, date.start - _LEAD), date.start) is None or not _MONTH.fullmatch(date.edtf):
        return date.edtf
    part = (other for other in statement.dates if other is not date and statement.part(other.start) == statement.part(date.start))
    if any(statement.leads("not_period").search(text, max(0, other.start - _LEAD), other.start) for other in part):
        return None
    return date.edtf if date.edtf.endswith("-01") else f"{date.edtf[:4]}-01/{date.edtf}"


def dated(statement: Statement, quantity: Quantity, *, ahead: bool, written: int | None, stock: bool = False) -> ResolvedDate | None:
    """The date in a figure's own part of the sentence that stands nearest; of a day only one that was counted up to.

    What is still ahead takes a date that is, where the sentence tells one. People who are somewhere (`stock`) are so at no time behind a
    comma, and what is so now at none told before that.
    """
    if (same := _same_time(statement, quantity)) is not None:
        return same
    if row := row_of_years(statement, quantity):
        return year_in_row(statement, quantity, row)
    if (told_of := _antecedent(statement, quantity) or _before_bracket(statement, quantity) or _of_start(statement, quantity)) is not None:
        return told_of
    part = statement.part(quantity.start)
    own = [date for date in statement.dates if statement.part(date.start) == part and in_same_clause(statement, quantity, date)]
    if ahead:
        own = [date for date in own if not _before_goal(statement, quantity, date)]
    if (now := None if ahead else told_now(statement, quantity)) is not None:
        own = [date for date in own if date.start > now]
    if stock:
        own = [date for date in own if ", " not in statement.reading.plain[quantity.end : date.start]]
    coming = [date for date in own if ahead and written and not period_of(date.edtf).begin.day and limits(date.edtf)[0].year >= written]
    usable = coming or [date for date in own if is_period_of(statement, quantity, date)]
    if starting_point(statement, quantity):  # "in 2021 it rose from 2 billion": what stands before is of what it rose to
        usable = [date for date in usable if date.start >= quantity.end]
    usable = usable or [date for date in statement.dates if not ahead and now is None and _of_when(statement, quantity, date)]
    nearest = min(usable, key=lambda date: _distance(statement, quantity, date), default=None)
    return years_together(statement, quantity, _whole_year(statement, nearest)) if nearest else None


def _same_time(statement: Statement, quantity: Quantity) -> ResolvedDate | None:
    """The year of which a sum is told for the same part as of another: "from 3 billion in the same period in 2018"."""
    again = statement.reading.hits.first("figure_then", quantity.end, quantity.end + _LEAD)
    between = statement.reading.lower[quantity.end : again.start] if again else ""
    if again is None or quantity.kind not in ("money", "count") or len(between) > ATTACHED or statement.words("from_words").search(between):
        return None
    return next((date for date in statement.dates if 0 <= date.start - again.end <= ATTACHED), None)


def _whole_year(statement: Statement, date: ResolvedDate) -> ResolvedDate:
    """The year that ends with a date where it says so: "in the four quarters to the end of Q1 2024"."""
    end = limits(date.edtf)[1]
    if statement.leads("year_to").search(statement.reading.lower, max(0, date.start - _LEAD), date.start) is None:
        return date
    return replace(date, edtf=f"{end.year - 1}-{end.month + 1:02}/{end.year}-{end.month:02}" if end.month < 12 else f"{end.year}")


def _of_when(statement: Statement, quantity: Quantity, date: ResolvedDate) -> bool:
    """Whether a date is of the clause that tells when, ahead of a figure: "when the pact was signed in 1998, trade was 117 million"."""
    index, first = statement.parsed.clause_at(date.start), statement.quantities[0] is quantity
    told = index is not None and statement.parsed.clauses[index].link == "when"
    return told and first and date.end <= quantity.start and is_period_of(statement, quantity, date)


def _before_goal(statement: Statement, quantity: Quantity, date: ResolvedDate) -> bool:
    """Whether a comma parts a date from the goal behind it: "surpassing that of 2023 by May, with a goal of 5 billion"."""
    goal, index = goal_of(statement, quantity), statement.parsed.clause_at(date.start)
    if goal is None or goal.value == "forecast":  # an estimate may be of what is over
        return False
    if date.start == statement.sentence.start or index == 0 or _foresees(statement.parsed, index):
        return False
    return date.end <= goal.start and ", " in statement.reading.plain[date.end : goal.start]


def in_same_clause(statement: Statement, quantity: Quantity, date: ResolvedDate) -> bool:
    """Whether a date is not of another clause that only says something of a noun or of a time: "…, who came in 2019, …"."""
    parsed = statement.parsed
    own, other = parsed.clause_at(quantity.start), parsed.clause_at(date.start)
    if own is None or other is None or own == other:
        return not _is_of_further_deed(statement, quantity, date)
    clause = parsed.clauses[other]
    if clause.link == "relative":
        return _relative_tells(statement, quantity, date, clause) or (clause.predicate is None and _governs(parsed, other, own))
    if clause.link == "coordinate" and clause.predicate is not None and quantity.end <= clause.predicate.start < date.start:
        return False  # "operates four flights, and plans another in 2025"
    if _apart(parsed, own, other, date) or _is_of_what_was(parsed, own, other):
        return False  # "set up its association in 2023, and that 38 students are enrolled"
    return clause.link not in _ASIDE or _governs(parsed, other, own)


def _is_of_further_deed(statement: Statement, quantity: Quantity, date: ResolvedDate) -> bool:
    """Whether a date is of another deed that the clause goes on with: "wants to double trade and will send a mission this year"."""
    behind = statement.parsed.units_within(quantity.end, date.start)
    joint = next((at for at, unit in enumerate(behind[:-1]) if unit.value == "coordinate"), None)
    if joint is None or any(quantity.end < other.start < date.start for other in statement.quantities):
        return False
    return any(unit.kind == "verb" for unit in behind[joint + 1 : joint + 3]) and behind[joint + 1].kind in ("verb", "operator")


def _relative_tells(statement: Statement, quantity: Quantity, date: ResolvedDate, clause: Clause) -> bool:
    """Whether a date in a relative clause is a figure's, too."""
    if any(unit.value == "coordinate" for unit in clause.units):
        return True  # a row that may go on with the clause around it
    if 0 <= clause.start - quantity.end < _SAID_OF:
        return True  # "200 ventilators which Peru handed over in 2020"
    if clause.predicate and quantity.end <= clause.start and clause.predicate.start < date.start:
        return False  # "put 12 million into a plant which opens in 2026"
    return not (clause.predicate and clause.end <= quantity.start and _PARTED.search(statement.reading.plain, date.end, quantity.start))


def _apart(parsed: Parsed, own: int, other: int, date: ResolvedDate) -> bool:
    """Whether a date closes a clause with a verb of its own that neither governs that of a figure nor is governed by it."""
    theirs, last = parsed.clauses[other].predicate, parsed.clauses[other].units[-1]
    told = theirs is not None and parsed.clauses[own].predicate is not None and theirs.start < date.start
    told = told and not _foresees(parsed, other)
    row = parsed.clauses[own].link == "complement" and last.value == "coordinate"  # "that … in 2013 and that …"
    return told and other < own and (row or not _governs(parsed, other, own))


def _is_of_what_was(parsed: Parsed, own: int, other: int) -> bool:
    """Whether a date is of what happened, and a figure of what is told as open behind it: "fell in 2019 and could reach 5 billion"."""
    clause, standing = parsed.clauses[own], parsed.standings[own]
    modal = standing.clue is not None and standing.clue.start >= clause.start
    past = parsed.clauses[other].predicate is not None and parsed.standings[other].value == "happened"
    return clause.link == "coordinate" and clause.governor == other and past and modal and standing.value in {"ahead", "wished"}


def _foresees(parsed: Parsed, index: int | None) -> bool:
    """Whether a clause says when what follows is foreseen for: "and is expected by the end of 2023, trade reaching 3 billion"."""
    return index is not None and "forecast" in parsed.clauses[index].classes


def _governs(parsed: Parsed, upper: int, lower: int) -> bool:
    governor = parsed.clauses[lower].governor
    while governor is not None and governor != upper:
        governor = parsed.clauses[governor].governor
    return governor == upper


def _antecedent(statement: Statement, quantity: Quantity) -> ResolvedDate | None:
    """The date that the clause of a figure is about: "compared with 2018, when it was 600 million"."""
    parsed = statement.parsed
    index = parsed.clause_at(quantity.start)
    if index is None or parsed.clauses[index].link not in {"when", "relative"}:
        return None
    start = parsed.clauses[index].start
    return next((date for date in statement.dates if 0 <= start - date.end <= ATTACHED), None)


def _before_bracket(statement: Statement, quantity: Quantity) -> ResolvedDate | None:
    """The date whose figure a bracket behind it gives: "compared to 2021 (3.4 billion)"."""
    text = statement.reading.plain
    return next((date for date in statement.dates if text[date.end : quantity.start] == " ("), None)


def _of_start(statement: Statement, quantity: Quantity) -> ResolvedDate | None:
    """The date right before a sum that something else has grown from: "naik 94 persen dari tahun 2011 sebesar 38 juta"."""
    date = next((date for date in statement.dates if 0 <= quantity.start - date.end <= ATTACHED), None)
    before = statement.previous(quantity)
    if date is None or before is None or before.kind not in ("percent", "times") or before.end > date.start or quantity.kind != "money":
        return None
    lead = statement.leads("not_period").search(statement.reading.lower, before.end, date.start)
    return date if lead is not None and "," not in statement.reading.plain[before.end : quantity.start] else None


def _distance(statement: Statement, quantity: Quantity, date: ResolvedDate) -> int:
    low, high = (date.end, quantity.start) if date.end <= quantity.start else (quantity.end, date.start)
    others = [one for one in statement.quantities if one is not quantity and not _is_bracketed(statement, quantity, one)]
    between = sum(low <= other.start and other.end <= high for other in others)
    taken = any(0 <= date.start - other.end <= ATTACHED for other in others)
    verbs = sum(unit.kind == "verb" for unit in statement.parsed.units_within(low, high)) if high == date.start else 0
    return high - low + _CROSSED * (between + taken + verbs)


def _is_bracketed(statement: Statement, quantity: Quantity, other: Quantity) -> bool:
    """Whether a quantity is another told again in a bracket right behind it: "9 billion dollars (128 trillion rupiah) in 2019"."""
    text = statement.reading.plain
    return text[quantity.end : other.start].strip() == "(" and text[other.end : other.end + 1] == ")"


def is_period_of(statement: Statement, quantity: Quantity, date: ResolvedDate) -> bool:
    """Whether a date can be what a figure is for."""
    text = statement.reading.lower
    before = text[max(0, date.start - _LEAD) : date.start]
    if period_of(date.edtf).begin.day:
        return statement.leads("up_to").search(before) is not None
    of_share = quantity.kind in ("times", "percent") and quantity.end <= date.start
    if of_share and statement.reading.hits.within("figure_same", quantity.end, date.start):
        return False  # "doubling the figure of 2012"
    whole = date.rule == "dates.range"  # "dari Januari hingga Mei 2023" begins with the word that parts "dari 2022" from its figure
    if is_since_deed(statement.stage, date):
        return False
    if _compared_with(statement, quantity, date):
        return True
    return (whole or statement.leads("not_period").search(before) is None) and not _compared(statement, date)


def _compared_with(statement: Statement, quantity: Quantity, date: ResolvedDate) -> bool:
    """Whether a date is of what another figure is compared with."""
    return is_compared(statement, quantity) and date.start >= statement.part_span(quantity.start)[0]


def _compared(statement: Statement, date: ResolvedDate) -> bool:
    hits = statement.reading.hits.within("date_compared", max(statement.sentence.start, date.start - 40), date.start)
    return any(all(not other.start <= hit.start < other.end for other in statement.quantities) for hit in hits)  # not in "more than 3"


def is_compared(statement: Statement, quantity: Quantity) -> bool:
    """Whether a part only tells what another figure is compared with: "…, compared with 3 billion in 2019"."""
    start = statement.part_span(quantity.start)[0]
    lead = parting(statement.reading.language).compared.match(statement.reading.lower, start, quantity.start)
    bracketed = _before_bracket(statement, quantity)  # "than in 2022 (528 million)"
    return (lead is not None and start > statement.sentence.start) or (bracketed is not None and _compared(statement, bracketed))
