"""Visits: who went where and when, each visit once however often it is told."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from digest.extract.evidence import evidence_at
from digest.extract.held import standing_of
from digest.extract.merging import told_once
from digest.extract.refusals import Refusal, Verdict, accepted, not_told
from digest.extract.telling_time import inside_date, is_over, is_timed, own_date
from digest.extract.visit_ends import End, days_of_told, days_without_verb, end_of, ends_told, last_day, lasting
from digest.extract.visit_firsts import called_first, is_first
from digest.extract.visit_kinds import kind_in, kind_of
from digest.extract.visit_tellings import Visit, merge_visits, same_visit
from digest.extract.visit_times import counted_back, each_visit, joined_days
from digest.extract.visitors import (
    VISITS,
    country_of,
    earlier_than,
    goal_of,
    goes_to_study,
    home_of,
    is_any_holder,
    is_described,
    is_gateway,
    is_made_by_office,
    is_of_another_time,
    is_of_visit,
    is_only_spoken_of,
    is_posted,
    is_received,
    is_there,
    is_told_as_earlier,
    leader_behind,
    leads_to_body,
    leads_to_session,
    may_tell,
    points_to_visit,
    visitors_of,
    why_third,
)
from digest.model import PersonEntity, ResolvedDate
from digest.parse.article import Stage
from digest.parse.deeds import Deed, Parsed
from digest.parse.referents import Referents
from digest.parse.standing import HAPPENED

_MONTH, _DAY = len("2023-08"), len("2023-08-20")


def find_visits(stage: Stage) -> tuple[Visit, ...]:
    """Every visit that the body tells, in text order, retellings merged."""
    verdicts = list(judge_visits(stage))
    merged = told_once(accepted(verdicts), same_visit, merge_visits)
    told = {name for visit in merged for name in visit.people}
    in_headline = list(accepted(judge_visits(stage, headline=True)))
    merged = [_as_called(stage, visit, in_headline) for visit in merged]
    merged += [visit for visit in in_headline if visit.place and not visit.ahead and not told & set(visit.people)]
    visits = tuple(
        _told(visit) for visit in merged if not visit.loose and (visit.date or (visit.people and (visit.timed or not visit.ahead)))
    )
    return _with_firsts(stage, visits, verdicts)


def _with_firsts(stage: Stage, visits: tuple[Visit, ...], verdicts: Iterable[Verdict[Visit]]) -> tuple[Visit, ...]:
    """The visits, the first one told also marked as a first where a sentence without a visitor says so of it."""
    if not visits or visits[0].first:
        return visits
    for verdict in verdicts:
        deed_told = isinstance(verdict.found, Refusal) and verdict.found in {Refusal.NO_GOAL, Refusal.NOBODY}
        others = any(visit.offset < verdict.start for visit in visits[1:])  # a history tells of theirs
        if deed_told and not others and verdict.start > visits[0].offset and called_first(stage, verdict.start, verdict.end):
            return (replace(visits[0], first=True), *visits[1:])
    return visits


def _as_called(stage: Stage, visit: Visit, in_headline: Iterable[Visit]) -> Visit:
    """A visit of no kind as the headline calls it."""
    if visit.kind != "visit" or not visit.people or visit.loose:
        return visit
    called = [other.kind for other in in_headline if other.kind != "visit" and same_visit(visit, other)]
    return replace(visit, kind=called[0]) if called else visit


def _told(visit: Visit) -> Visit:
    """A visit of which only one end is told has that day's month."""
    if visit.bound and visit.date and len(visit.date) == _DAY:
        return replace(visit, date=visit.date[:_MONTH])
    return visit


def judge_visits(stage: Stage, *, headline: bool = False) -> Iterator[Verdict[Visit]]:
    """What each deed of the text, or of the headline, that may be a visit tells, in text order."""
    last: Visit | None = None
    for parsed in stage.parsed:
        if headline != stage.is_headline(parsed.sentence):
            continue
        visited = last if last is not None and points_to_visit(parsed) else None
        if visited is None and not may_tell(parsed):
            continue
        if visited is not None and (planned := days_without_verb(parsed)) and not stage.is_outside_text(parsed.sentence):
            yield Verdict(planned.start, planned.end, _on(stage, visited, planned.start, planned.item.edtf))
        for deed in (once for told in parsed.deeds for once in each_visit(parsed, told)):
            found: Visit | Refusal | None = None
            if not VISITS.isdisjoint(deed.classes) or is_there(deed):
                found = _inside(_visit(stage, stage.referents, parsed, deed), deed, last)
                last = last if isinstance(found, Refusal) else found
            if last is not None and isinstance(found, Refusal | None):
                found = _dated(stage, deed, last) or found
            if found is not None:
                yield Verdict(deed.unit.start, deed.unit.end, found)


def _inside(found: Visit | Refusal, deed: Deed, last: Visit | None) -> Visit | Refusal:
    """A journey to a town on a day, which is a part of the visit to its country that was told last: "On Monday he flies to Hue"."""
    if isinstance(found, Refusal) or last is None or last.date is not None or deed.nominal or found.bound or not found.date:
        return found
    there = bool(found.country) and last.country == found.country == last.place != found.place
    return replace(found, bound="inside") if there and last.people[:1] == found.people[:1] and len(found.date) == _DAY else found


def _dated(stage: Stage, deed: Deed, last: Visit) -> Visit | None:
    """The days of the visit that was told last: "the visit takes place from 3 to 5 May"."""
    told = days_of_told(stage, deed)
    if told is None or _unread(stage, deed) or is_told_as_earlier(stage, deed, told[0]):
        return None
    return _on(stage, last, deed.unit.start, *told)


def _on(stage: Stage, visit: Visit, start: int, date: str, bound: End = "") -> Visit:
    """A visit told before, with the days that it is told to take."""
    proof = (evidence_at(stage.reading, start, "events.visit_days"),)
    pointing = stage.reading.lower[proof[0].start : start].split()
    kind = kind_in(stage, pointing) if visit.kind == "visit" else visit.kind
    return replace(visit, kind=kind, offset=start, date=date, bound=bound, evidence=proof, loose=True, inviters=())


def _visit(stage: Stage, referents: Referents, parsed: Parsed, deed: Deed) -> Visit | Refusal:
    counted = counted_back(stage, deed)
    deed = deed._replace(standing=HAPPENED) if counted else deed
    other = earlier_than(parsed, deed)
    deed = deed._replace(agents=other.agents, goals=deed.goals or other.goals) if other else deed
    goal = goal_of(stage, referents, deed)
    if unread := _unread(stage, deed) or (Refusal.NO_GOAL if is_only_spoken_of(deed, goal) else None):
        return unread
    if (home := home_of(referents, deed, goal)) is not None:
        return _returned(stage, parsed, deed, home)
    visitors = visitors_of(referents, deed, goal)
    country = country_of(goal)
    if country is None and deed.nominal and "visit" in deed.classes and not leads_to_body(deed):
        whose = [visitors[0].country] if visitors else referents.countries(deed.agents, deed) if is_made_by_office(deed) else ()
        country = stage.other_country(whose[0]) if len(whose) == 1 else None
    if country is None and visitors and is_described(stage, deed):
        country = stage.other_country(visitors[0].country)
    passing = is_gateway(stage, goal) or is_received(deed)
    somewhere = goal is not None and (country is not None or not passing) and not leads_to_session(deed)
    if why := (None if somewhere or (goal is None and country) else Refusal.NO_GOAL) or why_third(stage, visitors, country):
        return why
    date = own_date(stage, parsed, deed) or last_day(stage, deed)
    inside = inside_date(stage, parsed, deed) if date is None else None
    if visitors and is_of_another_time(stage, deed, date):
        visitors = ()
    visitors = visitors or leader_behind(stage, deed, country)
    if not visitors and not (date and is_made_by_office(deed)):
        return Refusal.NOBODY
    if why := _no_visit(stage, deed, visitors, country, bound=goal in deed.goals) or _when_over(stage, deed, date):
        return why
    told = date or inside
    edtf, end = ends_told(parsed, deed)
    if edtf is None:
        edtf, end = told.edtf if told else None, end_of(stage, deed, told, inside=inside is not None)
    left = "depart" in deed.classes and end == "last"
    if days := joined_days(deed):
        edtf, end = days, ""
    edtf, end = lasting(stage, deed, told, edtf, end)
    founded = counted if edtf is None else None
    timed = is_timed(stage, deed)
    town = goal is not None and goal.kind == "place" and not passing and not left
    return Visit(
        kind=kind_of(stage, deed),
        offset=deed.unit.start,
        people=tuple(person.name for person in visitors),
        place=goal.item.name if goal and town else country,
        country=country,
        date=founded.date if founded else edtf,
        because=(founded.because,) if founded else (),
        first=is_first(stage, deed),
        evidence=(evidence_at(stage.reading, deed.unit.start, "events.visit"),),
        bound=end,
        ahead=standing_of(parsed, deed).value == "ahead",
        timed=timed,
        apart=other is not None or is_told_as_earlier(stage, deed, edtf),
        loose=is_any_holder(stage, deed, dated=timed or edtf is not None),
        inviters=tuple(person.name for person in referents.people(deed.role("inviter"), deed)),
    )


def _when_over(stage: Stage, deed: Deed, date: ResolvedDate | None) -> Refusal | None:
    """Why what somebody is told to be going to do is no visit: its date is over."""
    return Refusal.NO_DATE if date and not deed.nominal and is_over(stage, deed, date.edtf) else None


def _returned(stage: Stage, parsed: Parsed, deed: Deed, visitor: PersonEntity) -> Visit | Refusal:
    """The last day of a visit that somebody came home from; where it led is told elsewhere."""
    date = own_date(stage, parsed, deed)
    if date is None:
        return Refusal.NO_DATE
    return Visit(
        kind="visit",
        offset=deed.unit.start,
        people=(visitor.name,),
        place=None,
        country=None,
        date=date.edtf,
        first=False,
        evidence=(evidence_at(stage.reading, deed.unit.start, "events.visit"),),
        bound="last",
        ahead=deed.standing.value == "ahead",
        loose=True,
    )


def _no_visit(stage: Stage, deed: Deed, visitors: tuple[PersonEntity, ...], country: str | None, *, bound: bool) -> Refusal | None:
    """Why somebody who goes somewhere pays no visit: posted, a student or at home there, or only leaving."""
    if visitors and (is_posted(visitors[0]) or goes_to_study(stage, deed, visitors[0])):
        return Refusal.POSTED
    homes = [visitors[0].country] if visitors else [unit.item.country for unit in deed.agents if unit.kind == "body"]
    at_home = bool(country) and country in homes
    leaving = "depart" in deed.classes and not (bound and visitors and deed.dates)  # "left for Lima on Monday"
    return Refusal.NO_GOAL if at_home or (leaving and not is_of_visit(stage, deed)) else None


def _unread(stage: Stage, deed: Deed) -> Refusal | None:
    """Why a deed is not looked at: where it stands, or because it did not happen."""
    if stage.is_outside_text(deed.sentence) and not stage.is_headline(deed.sentence):
        return Refusal.OUTSIDE_TEXT
    return not_told(standing_of(stage.parsed[deed.sentence.index], deed))
