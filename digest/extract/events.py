"""Facts of the kind `events`: each happening once, the headline event first."""

from dataclasses import replace

from digest.edtf import dates_agree, more_exact
from digest.extract.happenings import find_happenings, find_in_headline
from digest.extract.merging import AGAIN, told_once, with_further
from digest.extract.occasions import Occasions
from digest.extract.together import dated_by, joined_up
from digest.extract.visit_tellings import Visit
from digest.model import Event, Part
from digest.parse.article import Stage

# Two people in common make two meetings of one day one meeting; of a signing or a forum the day alone decides.
PAIR = 2
_MEETINGS = {"meeting", "summit", "call"}


def extract_events(stage: Stage, visits: tuple[Visit, ...], occasions: Occasions) -> tuple[Event, ...]:
    """The events of an article."""
    happened = find_happenings(stage, occasions)
    happened += [event for event in find_in_headline(stage, occasions) if not any(_is_retold(event, other) for other in happened)]
    visits = dated_by(stage, visits, happened)
    told = [visit.event() for visit in visits]
    told += [invitation for visit in visits if (invitation := visit.invitation())]
    events = joined_up(told_once([*told, *happened], same_event, _told_again))
    main = occasions.main.event().evidence if occasions.main else None
    return tuple(sorted(events, key=lambda event: (event.evidence != main, event.evidence.start)))


def _is_retold(headline: Event, told: Event) -> bool:
    """Whether the text tells an event of the headline, too: one of its kind, with one of its people or without names."""
    alike = headline.kind == told.kind or {headline.kind, told.kind} <= _MEETINGS
    return alike and (not told.people or bool(set(headline.people) & set(told.people)))


def same_event(one: Event, other: Event) -> bool:
    """Whether two tellings are of one event."""
    if one.kind != other.kind and not {one.kind, other.kind} <= _MEETINGS:
        return False
    if "visit" in one.kind or not dates_agree(one.date, other.date) or _is_of_other_years(one, other):
        return False
    common = set(one.people) & set(other.people)
    if one.kind in _MEETINGS:
        apart = _is_elsewhere(one, other) or _is_call_beside(one, other) or _is_to_follow(one, other)
        return not apart and (_is_bare(one, other) or (not _is_of_old(one.date, other.date) and _share_people(one, other)))
    if one.kind == "invitation":
        return len(common) >= min(PAIR, len(one.people), len(other.people)) and not _is_returned(one, other)
    if one.kind in {"launch", "other"}:
        return one.date == other.date and (one.place == other.place or (one.date is not None and not (one.place and other.place)))
    kept = one.kind == "anniversary" and not (one.people and other.people)  # this year, and with a feast on a day of it
    signed = not (one.people and other.people) and _is_part(one.date, other.date)  # on a day, and during the visit of that month
    return one.date == other.date or bool(common) or (other.evidence.rule == AGAIN and not one.people) or signed or kept


def _is_of_other_years(one: Event, other: Event) -> bool:
    """Whether two anniversaries count different years: "70 years of ties, and 20 of partnership"."""
    return one.kind == "anniversary" and bool(one.number and other.number) and one.number != other.number


def _is_bare(one: Event, other: Event) -> bool:
    """Whether a session is told only with its place before what tells its day and its people."""
    told = other.evidence.rule == AGAIN or (other.evidence.rule == one.evidence.rule == _SITTING and one.place == other.place)
    return told and one.date is None and not one.people


def _is_part(one: str | None, other: str | None) -> bool:
    """Whether of two dates that agree one is a day and the other its month."""
    return sorted(map(len, filter(None, (one, other)))) == [len("2023-08"), _DAY]


def _is_returned(one: Event, other: Event) -> bool:
    """Whether who invites by one telling is invited by the other."""
    return any(set(event.who("inviter")) & set(back.who("invitee")) for event, back in ((one, other), (other, one)))


def _share_people(one: Event, other: Event) -> bool:
    """Whether two meetings are of the same people, as far as these are named."""
    fewer, more = sorted((set(one.people), set(other.people)), key=len)
    if not fewer and {one.evidence.rule, other.evidence.rule} == {_WELCOME, _SITTING}:
        return False  # whoever is received after a session of that day sits in none
    there = not (one.place and other.place) or one.place.startswith(other.place) or other.place.startswith(one.place)
    told_in_part = one.date is not None and there and len(fewer) < PAIR and fewer <= more  # of the two one is told
    year_only = len(one.date or "") == _YEAR and one.place != other.place  # "a session in 2020"
    return len(fewer & more) >= PAIR or (one.date == other.date and not year_only and (not fewer or told_in_part))


def _is_elsewhere(one: Event, other: Event) -> bool:
    """Whether one tells of a welcome on a day, and the other of a meeting at a house or in a town that is told without one."""
    welcomes = [event for event in (one, other) if event.evidence.rule == _WELCOME]
    if len(welcomes) != 1:
        return False
    welcome, meeting = (one, other) if one is welcomes[0] else (other, one)
    return welcome.date is not None and meeting.date is None and len(meeting.place or "") > _CODE and welcome.place != meeting.place


def _is_to_follow(one: Event, other: Event) -> bool:
    """Whether one was held on no day that is told, and the other is still to be: "met to prepare the summit due in April"."""
    held, planned = (one, other) if other.ahead else (other, one)
    return planned.ahead and not held.ahead and held.date is None and planned.date is not None


def _is_call_beside(one: Event, other: Event) -> bool:
    """Whether one is a call, and the other a meeting that is told with its place: those on the telephone are at none."""
    call, meeting = (one, other) if one.kind == "call" else (other, one)
    if call.kind != "call" or meeting.kind == "call" or not meeting.place:
        return False
    return call.date is not None or meeting.date is None  # of a day's meeting an undated call may be told in passing: "they often speak"


def _is_of_old(one: str | None, other: str | None) -> bool:
    """Whether of only one of two meetings a year is told, and no more: the other is the news, which needs none."""
    return (one is None) != (other is None) and len(one or other or "") == len("2018")


_WELCOME, _SITTING = "events.reception", "events.session"
_CODE = 2  # letters of a country
_DAY, _YEAR = len("2023-08-20"), len("2023")
# These take place on one day.
_HELD = {*_MEETINGS, "signing"}


def _nearer(one: str | None, other: str | None) -> str | None:
    """The place that says more: a town or a house before a country."""
    return other if one is None or (len(one) == _CODE and other is not None) else one


def _nearer_day(one: str | None, other: str | None) -> str | None:
    """The day rather than the visit that it lies in."""
    told = [date for date in (one, other) if date]
    return next((date for date in told if len(date) == _DAY), None) or more_exact(one, other)


def _told_again(old: Event, new: Event) -> Event:
    """An event with a further telling: more people, a more exact date, one more sentence."""
    proofs = with_further((old.evidence, *old.tellings), (new.evidence, *new.tellings))
    return replace(
        old,
        date=_nearer_day(old.date, new.date) if old.kind in _HELD else more_exact(old.date, new.date),
        people=old.people + tuple(name for name in new.people if name not in old.people),
        place=_nearer(old.place, new.place),
        tellings=proofs[1:],
        called=old.called or new.called,
        roles=_all_parts(old, new),
        organizations=_bodies(old, new),
        between=old.between or new.between,
        number=old.number or new.number,
        founding=old.founding or new.founding,
        ahead=old.ahead and new.ahead,
        due=old.due or new.due,
    )


def _bodies(old: Event, new: Event) -> tuple[str, ...]:
    """The bodies that took part, where nobody is told to or it is a session of theirs."""
    is_told = not (old.people or new.people) or old.number or new.number
    return old.organizations or new.organizations if is_told else ()


def _all_parts(*events: Event) -> tuple[Part, ...]:
    """Who plays which part by any of some tellings."""
    names: dict[str, dict[str, None]] = {}
    for part in (part for event in events for part in event.roles):
        names.setdefault(part.role, {}).update(dict.fromkeys(part.names))
    return tuple(Part(role, tuple(each)) for role, each in names.items())
