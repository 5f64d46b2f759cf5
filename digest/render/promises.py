"""What is agreed, and what was promised and is still open, as of the newest article."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from digest.edtf import in_order, limits
from digest.gazetteer import customs_union_of
from digest.model import OPEN, STEPS, VISITS, Agreement, Event, Figure, Ref, Relation, Story, Thread
from digest.names.spelling import folded
from digest.relate.beside import told_together
from digest.render.article import View
from digest.render.marks import Mark, all_series, years_of
from digest.render.reached import as_far
from digest.render.replaced import replaced
from digest.render.telling import Tellings, Told, told
from digest.tell.documents import DECLARED

_MOST = 4
# Both sides are at these; the other is one side's wish.
_FIRM, _WISHED = OPEN[1:], OPEN[:1]
# What nobody has told of for so many years is not called open.
_YEARS_OPEN = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """Agreements by how far they have come, targets and invitations that are still ahead."""

    in_force: tuple[Told[Agreement], ...] = ()
    signed: tuple[Told[Agreement], ...] = ()
    agreements: tuple[Told[Agreement], ...] = ()
    targets: tuple[Told[Figure], ...] = ()
    invitations: tuple[Told[Event], ...] = ()


def promises_of(views: Sequence[View], threads: Iterable[Thread], story: Story, tellings: Tellings, newest: View | None) -> Promises:
    """What is agreed and what is open; one that is perhaps already signed, or was to be on a visit that is over, is not called open."""
    furthest = _furthest(threads, tellings)
    gone = replaced(story, tellings)
    in_force, signed = ([each for each in _with_status(furthest, status) if each.ref not in gone] for status in ("in_force", "signed"))
    due = missed(story, tellings).items()
    late = {text for text, visit in due if visit.fact.date and _are_over([visit.fact.date], newest)}
    done = perhaps_done(story, tellings).keys() | late
    open_ones = (each for statuses in (_FIRM, _WISHED) for each in _with_status(furthest, *statuses) if each.ref not in done)
    promised = [each for each in open_ones if _is_of_late(each, newest) and not _had_its_day(each, newest)]
    return Promises(
        in_force=tuple(in_force[:_MOST]),
        signed=tuple([each for each in signed if not (in_force and _founds(each))][:_MOST]),
        agreements=tuple(promised[:_MOST]),
        targets=(*_targets(views, newest), *_undated_targets(views, newest))[:_MOST],
        invitations=_invitations(views, story.relations, newest),
    )


def _founds(text: Told[Agreement]) -> bool:
    """Whether a statement is told with the partnership that it founds, which stands among what is in force."""
    others = text.view.entry.facts.agreements
    partners = (each for each in others if each.kind == "partnership" and each.status not in OPEN)
    return text.fact.kind in DECLARED and any(told_together(text.fact, each) for each in partners)


def _had_its_day(text: Told[Agreement], newest: View | None) -> bool:
    """Whether the day for which a text was planned, by itself or with its signing, is over; what came of it nobody tells."""
    signings = (each for each in text.view.entry.facts.events if each.kind == "signing" and told_together(text.fact, each))
    days = [day for day in (text.fact.date, *(each.date for each in signings)) if day]
    return _are_over(days, newest)


def _are_over(days: Sequence[str], newest: View | None) -> bool:
    """Whether some times that are told lie before that of the newest article."""
    if not days or newest is None or not newest.date:
        return False
    today = limits(newest.date)[0]
    return all(limits(day)[1] < today for day in days)


def _is_of_late(each: Told[Any], newest: View | None) -> bool:
    """Whether something was not told as open so long ago that nobody knows whether it still is."""
    if newest is None or not newest.date or not each.view.date:
        return True
    return limits(newest.date)[1].year - limits(each.view.date)[1].year <= _YEARS_OPEN


def _furthest(threads: Iterable[Thread], tellings: Tellings) -> list[Told[Agreement]]:
    """Of each agreement the newest telling of the furthest step, with its most exact date if any gives it.

    A customs union's free trade with a member's partner is one agreement.
    """
    found: dict[object, list[Told[Agreement]]] = {}
    for number, thread in enumerate(threads):
        listed = [tellings[telling] for telling in thread.tellings if telling.kind == "agreements" and telling in tellings]
        if listed:
            found.setdefault(_key(listed[0].fact, number), []).extend(listed)
    return [max(as_far(listed), key=_rank) for listed in found.values()]


def _rank(told: Told[Agreement]) -> tuple[int, int, bool, str]:
    """The furthest, of these the most exactly dated: the day of an act rather than the days of the visit around it; then the newest."""
    parts = (told.fact.date or "").split("/")
    return STEPS.index(told.fact.status), min(map(len, parts)), len(parts) == 1, told.view.date or ""


def perhaps_done(story: Story, tellings: Tellings) -> Mapping[Ref, Ref]:
    """The tellings of texts that are perhaps one that was signed or is in force, and of that."""
    pairs = [pair for pair in story.perhaps if pair[0].kind == "agreements" and all(each in tellings for each in pair)]
    return {one: other for pair in pairs for one, other in (pair, pair[::-1]) if tellings[other].fact.status not in OPEN}


def missed(story: Story, tellings: Tellings) -> Mapping[Ref, Told[Event]]:
    """The texts still told as open that were to be signed on a visit, with that visit."""
    return {text: tellings[visit] for text, visit in story.due if text in tellings and visit in tellings}


def _key(agreement: Agreement, number: int) -> object:
    if agreement.kind != "free_trade_agreement":
        return number
    return frozenset(customs_union_of().get(party, party) for party in agreement.parties)


def _with_status(furthest: Iterable[Told[Agreement]], *statuses: str) -> list[Told[Agreement]]:
    """The agreements that have come so far, the newest first."""
    return sorted((told for told in furthest if told.fact.status in statuses), key=_dated, reverse=True)


def _dated(told: Told[Agreement]) -> date:
    return in_order(told.fact.date or told.view.date)[1]


def still_ahead(marks: Sequence[Mark], newest: View | None) -> list[Mark]:
    """Of the claims about a metric the targets of years to come, and those without a year that are still open."""
    aims = [mark for mark in marks if mark.said_status == "target"]
    return [mark for mark in aims if _is_to_come(mark, newest) or (not mark.period and _is_open(mark, marks, newest))]


def _is_open(aim: Mark, marks: Sequence[Mark], newest: View | None) -> bool:
    """Whether a target without a year was set of late, and no later article reports as much or aims higher by a year of its own."""
    raised = (each for each in marks if each.said_status == "target" and each.period and each.value > aim.value)
    done = any(_reaches(each, aim.told) for each in marks) or any(_is_after(each.told, aim.told) for each in raised)
    return not done and _is_of_late(aim.told, newest)


def _is_after(one: Told[Any], other: Told[Any]) -> bool:
    return (one.view.date or "") > (other.view.date or "")


def _is_to_come(mark: Mark, newest: View | None) -> bool:
    year = limits(newest.date)[1].year if newest and newest.date else None
    return year is not None and mark.period is not None and (years_of(mark.period) or (0, 0))[1] > year


def _targets(views: Sequence[View], newest: View | None) -> tuple[Told[Figure], ...]:
    """The targets for years after the newest article: of each metric and period the value told last."""
    aims = [
        mark
        for series in all_series(told(views, "figures", Figure))
        for mark in series.dated
        if mark.said_status == "target" and _is_to_come(mark, newest)
    ]
    aims.sort(key=_aim)
    last = [max(group, key=lambda mark: mark.told.view.date or "") for _, group in groupby(aims, key=_aim)]
    return tuple(mark.told for mark in last[:_MOST])


def _undated_targets(views: Sequence[View], newest: View | None) -> Iterator[Told[Figure]]:
    """The targets without a year that are still open: of each metric the one told last."""
    for series in all_series(told(views, "figures", Figure)) if newest else ():
        aims = [mark for mark in series.marks if mark.said_status == "target" and not mark.period]
        last = max(aims, key=lambda mark: mark.told.view.date or "", default=None)
        if last and _is_open(last, series.marks, newest):
            yield last.told


def _reaches(mark: Mark, aim: Told[Figure]) -> bool:
    """Whether a later article reports as much as was aimed at."""
    enough = mark.value > aim.fact.value or (mark.value == aim.fact.value and mark.bound != "almost")
    return mark.status == "actual" and enough and _is_after(mark.told, aim)


def _aim(mark: Mark) -> tuple[str, str, str]:
    return mark.told.fact.metric, mark.unit, mark.period or ""


def _invitations(views: Sequence[View], relations: Iterable[Relation], newest: View | None) -> tuple[Told[Event], ...]:
    """Invitations that no visit of the invited guest to the host's country has followed, each guest and country once."""
    accepted = {relation.earlier for relation in relations if relation.kind == "fulfils" and relation.earlier.kind == "events"}
    visits = _visits(views)
    found: dict[tuple[tuple[str, ...], str], Told[Event]] = {}
    for each in told(views, "events", Event):
        invited = _invited(each)
        due = [each.fact.due] if each.fact.due else []
        if invited is None or each.ref in accepted or not _is_of_late(each, newest) or _are_over(due, newest):
            continue
        if invited not in visits or visits[invited] < _since(each):
            found.setdefault(invited, each)
    return tuple(list(found.values())[:_MOST])


def _invited(told: Told[Event]) -> tuple[tuple[str, ...], str] | None:
    """The guest of an invitation and the country that they are invited to."""
    if told.fact.kind != "invitation" or len(told.fact.people) < 2:
        return None
    countries = {person.name: person.country for person in told.view.entry.facts.people}
    host, guest = told.fact.people[:2]
    country = countries.get(host)
    return (folded(guest), country) if country and country != countries.get(guest) else None


def _since(told: Told[Event]) -> date:
    """The first day on which a visit can have followed an invitation; one without a date may be long past."""
    return in_order(told.fact.date)[0]


def _visits(views: Sequence[View]) -> dict[tuple[tuple[str, ...], str], date]:
    """The last day on which each person was in each country on a visit; one whose day is not known may have followed any invitation."""
    last: dict[tuple[tuple[str, ...], str], date] = {}
    for each in told(views, "events", Event):
        country = _country_of(each)
        if each.fact.kind in VISITS and each.fact.people and country:
            key = folded(each.fact.people[0]), country
            last[key] = max(last.get(key, date.min), limits(each.fact.date)[1] if each.fact.date else date.max)
    return last


def _country_of(visit: Told[Event]) -> str | None:
    """The country that a visit led to, by the town where that is told."""
    place = visit.fact.place
    return next((town.country for town in visit.view.entry.facts.places if town.name == place), place)
