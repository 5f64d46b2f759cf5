"""When a deed was done, as its own clause tells it."""

from collections.abc import Iterator

from digest.edtf import is_term, period_of
from digest.extract.other_times import counts, counts_from, is_counted_from, is_of_beginning, is_of_matter
from digest.model import ResolvedDate
from digest.parse.article import Stage
from digest.parse.clauses import Clause
from digest.parse.deeds import Deed, Parsed
from digest.parse.small_words import small_words
from digest.parse.units import Unit

SEVERAL = 2
_MEETING = frozenset({"meet", "receive", "hold", "talk"})
_LATER = frozenset({"effect", "take_effect", "upgrade"})  # a text has each of its days by itself, and ties that were raised have another
_YEAR, _DAY = len("2023"), len("2023-08-03")
_BESIDE, _AUXILIARY = 2, 24  # characters between a day and what it is said to be, and before a verb
_TO_RANK = 2  # words between "first" and its verb: "first country to sign"
# Between a date and the clause that explains it: ", when ".
_EXPLAINED = 10
# What tells no more than where and when.
_ADJUNCT = frozenset({"prep", "point", "place", "country", "date", "bracket"})


def own_date(stage: Stage, parsed: Parsed, deed: Deed, *, since: bool = False) -> ResolvedDate | None:
    """The date that the clause of a deed gives it, or the one whose subject it shares, or the one that opens the sentence.

    A date told by "since" counts only for what lasts (`since`), a term of years never.
    """
    since = since or _marks_beginning(parsed, deed)
    for dates in _told(stage, parsed, deed):
        own = [unit for unit in dates if not (is_of_matter(deed, unit) or is_counted_from(stage, deed, unit))]
        own = own if since else [unit for unit in own if not is_of_beginning(stage, parsed, deed, unit)]
        counted: list[ResolvedDate] = [unit.item for unit in own if counts(stage, unit, since)]
        if counted and "visit" in deed.classes and "/" in counted[0].edtf:
            return counted[0]  # all of it, whatever day of it is told, too
        if len(counted) >= SEVERAL and 0 < counted[1].start - counted[0].end <= _BESIDE and not counted[1].inferred:
            return counted[1]  # "last Monday, 20 May"
        days = [date for date in counted if len(date.edtf) == _DAY and not counted[0].inferred]
        if days and len(counted[0].edtf) == _YEAR:
            return days[0]  # "on 5 March 2022 they signed the vision for 2030"
        if counted:  # "two years ago, on 5 March 2022"
            whole = period_of(counted[0].edtf)
            return next((date for date in counted[1:] if whole.holds(part := period_of(date.edtf)) and part != whole), counted[0])
    explained = next((unit.item for unit in _explained(parsed, deed) if not is_term(unit.item.edtf)), None)
    return explained or stage.row_dates.get(deed.sentence.block)


def _marks_beginning(parsed: Parsed, deed: Deed) -> bool:
    """Whether a signing is told as that with which ties began: "have been set up since 1959, marked by the signing of a treaty"."""
    governor = parsed.clauses[deed.clause.governor] if deed.clause.governor is not None else None
    marked = deed.nominal and "sign" in deed.classes and deed.clause.link == "participle" and "commemorate" in deed.clause.classes
    return marked and governor is not None and not governor.classes.isdisjoint({"relate", "establish"})


def _told(stage: Stage, parsed: Parsed, deed: Deed) -> Iterator[tuple[Unit, ...]]:
    """The dates that may be a deed's, the nearest first."""
    said = _of_participle(parsed, deed)
    if deed.nominal and all(unit.end <= deed.unit.start for unit in deed.dates):
        yield said  # "met on Monday to prepare the visit of X, which takes place in May"
    yield deed.dates
    yield _of_begun(parsed, deed)
    yield said
    yield _of_announcement(parsed, deed)
    yield _of_plan(parsed, deed)
    yield tuple(unit for unit in behind_commas(parsed, deed) if unit.kind == "date")
    if not _is_foretold(parsed, deed):
        yield () if _is_apart(stage, parsed, deed) else _of_governor(parsed, deed)
        yield deed.opening
    yield _of_when(parsed, deed)


def behind_commas(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """Where and when behind a clause that ends a sentence but for that: "was announced by X after meeting Y, in Lima, on Monday"."""
    clause = deed.clause
    if clause.link not in {"subordinate", "when"} or clause.governor is None or not _meets(clause):
        return ()
    units = parsed.clauses[clause.governor].since(clause.end)
    return units if all(unit.kind in _ADJUNCT for unit in units) else ()


def _of_plan(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """The dates of words of planning that are said of what stands last: "will meet X in Lima, which is scheduled for 10 May"."""
    if deed.standing.value == "happened" and not deed.nominal:
        return ()  # "met X on the summit that is scheduled for 10 May"
    for clause in parsed.clauses:
        planned = any(unit.kind == "operator" and unit.value == "planned" for unit in clause.units)
        if clause.governor == deed.clause.index and clause.link == "relative" and clause.predicate is None and planned:
            return clause.dates()
    return ()


def _is_foretold(parsed: Parsed, deed: Deed) -> bool:
    """Whether what is ahead is told by somebody, on whose day it is not: "confirmed on Tuesday that it would be signed"."""
    governor = parsed.clauses[deed.clause.governor] if deed.clause.governor is not None else None
    told = governor is not None and deed.clause.link == "complement" and not governor.classes.isdisjoint({"say", "cite"})
    return told and deed.standing.value == "ahead"


def _is_apart(stage: Stage, parsed: Parsed, deed: Deed) -> bool:
    """Whether a clause is told to be a day before or behind the one that governs it: "toured it on Monday, a day after meeting X"."""
    start = deed.clause.start if deed.clause.governor is not None else deed.sentence.end
    return counts_from(stage, max(parsed.sentence.start, start - _AUXILIARY), start)


def is_timed(stage: Stage, deed: Deed) -> bool:
    """Whether a deed is told with a time that can't be worked out: "on 3 May" of an unknown year, "in the coming weeks"."""
    following = stage.parsed[deed.sentence.index].clauses[deed.clause.index + 1 :]
    end = next((clause.start for clause in following if clause.start > deed.unit.start), deed.sentence.end)
    span = deed.clause.start, max(end, deed.clause.end)
    return bool(stage.unresolved.within(*span) or stage.reading.hits.within("some_time", *span))


def is_perfect(stage: Stage, deed: Deed) -> bool:
    """Whether a deed was done at some time before: "have signed", "telah menandatangani"."""
    verbs = [] if deed.nominal else [deed.unit]
    clause, clauses = deed.clause, stage.parsed[deed.sentence.index].clauses
    while verbs and clause.shared and clause.governor is not None:  # "telah menandatangani X dan mengesahkan Y"
        clause = clauses[clause.governor]
        verbs += [clause.predicate] if clause.predicate is not None else []
    return any(_has_perfect(stage, deed.sentence.start, verb.start) for verb in verbs)


def is_rank(stage: Stage, deed: Deed) -> bool:
    """Whether a deed only says of what somebody is the first, nobody knows when: "is the first country to sign X"."""
    if deed.nominal or deed.passive:
        return False
    first = stage.reading.hits.within("first", max(deed.sentence.start, deed.unit.start - _AUXILIARY), deed.unit.start)
    between = stage.reading.lower[first[-1].end : deed.unit.start].split() if first else []
    if not 0 < len(between) <= _TO_RANK:
        return False
    return deed.clause.link == "relative" or between[-1] in small_words(stage.reading.language).infinitive


def _has_perfect(stage: Stage, start: int, verb: int) -> bool:
    before = stage.reading.lower[max(start, verb - _AUXILIARY) : verb].split()
    return any(word in small_words(stage.reading.language).perfect for word in before[-3:])


def date_apart(clause: Clause, unit: Unit) -> str | None:
    """The date right behind a thing in a clause that tells several, each with its date: "ties in 1992 and a partnership in 2009"."""
    things = [each for each in clause.units if each.is_thing()]
    dates = [each for each in clause.dates() if not is_term(each.item.edtf)]
    if len(things) < SEVERAL or len(dates) < SEVERAL:
        return None
    limit = next((thing.start for thing in things if thing.start > unit.start), clause.end + 1)
    return next((date.item.edtf for date in dates if unit.end <= date.start < limit), None)


def _of_participle(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """The dates of a clause that is said of the noun of a deed: "consultations held on Tuesday"."""
    told = (deed.unit, *(unit for unit in deed.role("of") if unit.kind == "deed"))  # "the third round of talks, held on Monday"
    meant = (clause for clause in parsed.clauses if any(clause.antecedent is unit for unit in told) or _is_held(clause, deed))
    said = (*meant, *(clause for clause in parsed.clauses if _is_of_last(clause, deed)))
    # "A visit that coincides with the anniversary of ties (3 May 1955)" is not of that day.
    own = (clause for clause in said if not any(unit.value == "anniversary" for unit in clause.units))
    return tuple(unit for clause in own for unit in clause.dates())


def _is_of_last(clause: Clause, deed: Deed) -> bool:
    """Whether a clause only says when the last deed before it was: "recalled his visit to Lima, which was in August 2012"."""
    if clause.link != "relative" or clause.governor != deed.clause.index or not deed.nominal or not _is_when(clause):
        return False
    between = deed.clause.since(deed.unit.end)
    return deed.unit.end <= clause.start and not any(unit.kind in {"deed", "verb", "text"} for unit in between if unit.end <= clause.start)


def _is_held(clause: Clause, deed: Deed) -> bool:
    """Whether a clause says of the deed of its governor when it is held: "talks, held on Tuesday", "a visit starting on Monday"."""
    if clause.antecedent is not None or clause.governor != deed.clause.index or clause.link != "participle" or clause.predicate is None:
        return False
    begins = clause.predicate.how == "ing" and "open" in clause.classes and all(unit.kind in {"prep", "date"} for unit in clause.after())
    return begins or (clause.predicate.how == "passive" and "hold" in clause.classes)


def _of_begun(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """The dates of what somebody or something begins to do: "relations began to run on 3 May", "mulai berlangsung pada 3 Mei"."""
    if deed.nominal or "open" not in deed.classes or any(unit.kind != "operator" for unit in deed.clause.after()):
        return ()
    begun = (clause for clause in parsed.clauses if clause.governor == deed.clause.index and clause.link == "complement" and clause.shared)
    return tuple(unit for clause in begun for unit in clause.dates())


def _of_announcement(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """The dates of the announcing of what a noun tells: "the upgrade was announced on 3 March"."""
    named = deed.nominal and "open" not in deed.classes  # a route is announced before it starts
    said = (
        other
        for other in parsed.deeds
        if named and set(other.classes) & {"issue", "sign"} and deed.unit in (*other.objects, *other.role("about"))
    )
    return tuple(unit for other in said for unit in other.dates)


def _is_when(clause: Clause) -> bool:
    """Whether a clause says nothing but when: "it was on 14 March that …"."""
    be = clause.predicate is not None and clause.predicate.value == "be"
    return be and bool(clause.after()) and all(unit.kind in {"prep", "date"} for unit in clause.after())


def _of_governor(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """The dates of the clause that a deed's clause goes on from with the same subject."""
    clause = deed.clause
    if clause.governor is None:
        return ()
    governor = parsed.clauses[clause.governor]
    where = clause.link == "relative" and clause.antecedent is not None and clause.antecedent.kind == "place"
    if where or (clause.link in {"relative", "complement"} and _is_when(governor)):
        return governor.dates()  # "on Monday in Hue, where …"
    if clause.link not in {"coordinate", "participle", "purpose", "complement", "subordinate", "when"} or not clause.shared:
        return ()
    if "appoint" in governor.classes or is_behind_dated(parsed, clause):
        return ()  # "X, elected in 2019, arrived"
    if clause.link == "purpose" and "arrive" in governor.classes:
        return ()  # "arrived on Tuesday to chair a meeting", which need not be on that day
    apart = clause.link == "coordinate" and ((_meets(governor) and _meets(clause)) or bool(_LATER & clause.classes))
    limit = governor.predicate if apart else deed.unit
    return tuple(unit for unit in governor.dates() if limit is not None and unit.end <= limit.start)


def is_behind_dated(parsed: Parsed, clause: Clause) -> bool:
    """Whether what somebody did stands behind several things with a day each: "spoke on the 6th, watched it on the 7th, met the staff"."""
    before = clause
    for _ in range(SEVERAL):
        if before.link != "coordinate" or before.governor is None:
            return False
        before = parsed.clauses[before.governor]
        if not before.dates():
            return False
    return not clause.dates()


def _meets(clause: Clause) -> bool:
    """Whether a clause's verb may tell a meeting: of several that one had, a day behind the first is that one's only."""
    return bool(_MEETING & clause.classes)


def _explained(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """The date that a clause explains: "since 2006, when X came", and what is told behind "X was the first who came, in 2006"."""
    clause = deed.clause
    if clause.governor is None or clause.link not in {"when", "relative", "purpose"}:
        return ()
    governor = parsed.clauses[clause.governor]
    before = [unit for unit in governor.units if unit.end <= clause.start and unit.kind != "point"]
    if clause.link == "when" and before and before[-1].kind == "date" and clause.start - before[-1].end <= _EXPLAINED:
        return (before[-1],)
    ranked = clause.link == "purpose" and any(unit.kind == "operator" and unit.value == "rank" for unit in governor.units)
    told = ranked or (clause.link != "purpose" and governor.predicate is not None and governor.predicate.value in {"be", "become"})
    return tuple(unit for unit in governor.dates() if told and unit.start > deed.unit.end)


def _of_when(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """The dates of a clause that tells when: "was signed when X visited Hanoi in 2015", "after X met Y on Monday"."""
    after = {"when", "subordinate"} if "sign" in deed.classes else {"when"}
    told = (clause for clause in parsed.clauses if clause.link in after and clause.governor == deed.clause.index)
    said = (clause for clause in told if clause.link == "when" or _meets(clause))
    return tuple(unit for clause in said for unit in clause.dates())


def is_over(stage: Stage, deed: Deed, edtf: str) -> bool:
    """Whether a date is over that is told of what is still to come: it is that of the telling, or of something else."""
    earliest, last = stage.scene.chronology.written.earliest, edtf.rpartition("/")[2]
    return deed.standing.value == "ahead" and earliest is not None and last < earliest[: len(last)]


def inside_date(stage: Stage, parsed: Parsed, deed: Deed) -> ResolvedDate | None:
    """The date of what is told to have been done during a deed: a day inside it."""
    clause = deed.clause
    if clause.link == "when" and clause.governor is not None:
        dates = parsed.clauses[clause.governor].dates()
    else:
        before = clause.until(deed.unit.start)
        before = before[:-1] if before and before[-1].how == "owner" else before  # "during X's visit"
        during = bool(before) and before[-1].kind == "prep" and before[-1].value == "occasion"
        dates = tuple(unit for unit in before if unit.kind == "date") if during and clause.predicate is not None else ()
        dates = dates or _of_meeting_there(parsed, deed)
    return next((unit.item for unit in dates if counts(stage, unit, since=False)), None)


def _of_meeting_there(parsed: Parsed, deed: Deed) -> tuple[Unit, ...]:
    """The days of the meeting for which somebody goes somewhere: "will visit Peru to meet X on 5 May"."""
    meant = (clause for clause in parsed.clauses if clause.link == "purpose" and clause.governor == deed.clause.index)
    met = (clause for clause in meant if _meets(clause) and not deed.nominal)
    return tuple(unit for clause in met for unit in clause.dates() if len(unit.item.edtf) == _DAY)
