"""Days that are not those of the news: planned, of what was given out, or only of how somebody came."""

from collections.abc import Sequence

from digest.model import ResolvedDate, Sentence
from digest.parse.article import Stage
from digest.parse.clauses import Clause

# Clauses that tell beside the news how somebody came.
_BESIDE = frozenset({"relative", "participle"})
_WAY = frozenset({"arrive", "depart", "visit"})
_APART = frozenset({"appoint", "cite"})  # the day of such a deed is not that of the news
_LASTING = frozenset({"start", "end"})  # "the visit, which began yesterday, …"


def is_planned(stage: Stage, sentence: Sentence, offset: int) -> bool:
    """Whether a day is only planned, where nothing tells when the news was written."""
    written = stage.scene.chronology.written
    unknown = written.latest is None or written.earliest != written.latest
    return unknown and stage.parsed[sentence.index].standing_at(offset).value == "ahead"


def is_of_issue(stage: Stage, sentence: Sentence, offset: int) -> bool:
    """Whether a day is only that on which the news was given out or came in, or somebody took office: "the statement issued on 3 May"."""
    clause = stage.parsed[sentence.index].clause_around(offset)
    if clause is None:
        return False
    if _APART & clause.classes or _is_of_paper(stage, clause, offset):
        return True
    if any(unit.kind in {"text", "person"} for unit in clause.units):
        return False
    source = clause.antecedent is None or _is_source(stage.parsed[sentence.index].clauses, clause)
    come_in = clause.link == "relative" and "receive" in clause.classes and source
    return come_in or "issue" in clause.classes


def _is_source(clauses: Sequence[Clause], said: Clause) -> bool:
    """Whether a clause is said of what the news was taken from: "according to a note of X that came in on Monday"."""
    if said.antecedent is None or said.governor is None:
        return False
    before = clauses[said.governor].leading(said.antecedent.start)
    return before is not None and before.kind == "prep" and before.value == "source"


def _is_of_paper(stage: Stage, clause: Clause, offset: int) -> bool:
    """Whether a day stands right behind what is written to the press: "said in a press release on Monday that …"."""
    given = stage.reading.hits.within("given_out", clause.start, offset)
    between = [unit for unit in clause.units if given and given[-1].end <= unit.start < offset]
    return bool(given) and all(unit.kind in {"prep", "point", "country", "body"} for unit in between)


def is_of_way(stage: Stage, sentence: Sentence, date: ResolvedDate) -> bool:
    """Whether a date only tells when somebody came or leaves, or a visit began: "X, who arrived on Monday, …".

    In a clause that tells nothing else the day of arrival is the news, unless the visit takes several days.
    """
    clauses = stage.parsed[sentence.index].clauses
    clause = next((clause for clause in clauses if any(unit.start == date.start for unit in clause.units)), None)
    if clause is None:
        return False
    if clause.predicate is None and date.rule == "dates.today":
        return True  # what is on today is mostly still ahead
    beside = clause.link in _BESIDE or bool(stage.reading.hits.within("days", sentence.start, sentence.end))
    visit = clause.antecedent is not None and clause.antecedent.value == "visit"
    visit = visit or (clause.link == "relative" and bool(_LASTING & clause.classes))
    way = visit or bool(_WAY & clause.classes) or any(unit.kind == "deed" and unit.value in _WAY for unit in clause.units)
    return "depart" in clause.classes or (beside and way)


def is_of_arrival(stage: Stage, sentence: Sentence, date: ResolvedDate) -> bool:
    """Whether a date tells when somebody came."""
    clauses = stage.parsed[sentence.index].clauses
    return any("arrive" in clause.classes and any(unit.start == date.start for unit in clause.units) for clause in clauses)
