"""One telling of a visit, and which tellings are of one visit."""

from dataclasses import dataclass, replace

from digest.edtf import dates_agree
from digest.extract.merging import with_further
from digest.extract.visit_ends import End, joined
from digest.model import Clue, Event, Evidence, Part

_MONTH, _DAY = len("2023-08"), len("2023-08-20")


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One telling of a visit, or several merged."""

    kind: str
    offset: int
    people: tuple[str, ...]
    place: str | None
    country: str | None
    date: str | None
    first: bool
    evidence: tuple[Evidence, ...]
    bound: End = ""  # only its first or last day is told, or one inside it
    inviters: tuple[str, ...] = ()
    ahead: bool = False  # still to come by all its tellings
    timed: bool = False  # it is told when, though not in which year
    apart: bool = False  # told as another one than that told before it
    loose: bool = False  # its tellings only add to what a visit told elsewhere is known of
    because: tuple[Clue, ...] = ()  # what its date was counted from

    def event(self) -> Event:
        """The visit as a fact."""
        return Event(
            kind=self.kind,
            date=self.date,
            people=self.people,
            place=self.place,
            evidence=self.evidence[0],
            tellings=self.evidence[1:],
            roles=(Part("visitor", self.people),) if self.people else (),
            ahead=self.ahead,
            because=self.because,
        )

    def invitation(self) -> Event | None:
        """Whoever is told to have invited the visitor did so; when is not told."""
        if not self.inviters or not self.people:
            return None
        proof = replace(self.evidence[0], rule="events.inviter")
        people = (self.inviters[0], self.people[0])
        parts = (Part("inviter", people[:1]), Part("invitee", people[1:]))
        return Event(kind="invitation", date=None, people=people, place=self.country or self.place, evidence=proof, roles=parts)


def same_visit(one: Visit, other: Visit) -> bool:
    """Whether two tellings are of one visit: same visitor, goals and dates that agree."""
    if bool(one.people) != bool(other.people):
        there = one.country == other.country or not (one.country and other.country)
        return there and one.date is not None and one.date == other.date  # "the delegation" is theirs
    if one.people and not set(one.people) & set(other.people):
        return False
    if (one.country and other.country and one.country != other.country) or _is_past_one(one, other):
        return False
    if one.bound or other.bound:
        return _month_agrees(one, other)
    if one.place != other.place and one.date and other.date and one.date != other.date and not _is_rough(one, other):
        return False
    return dates_agree(one.date, other.date)


def _is_past_one(one: Visit, other: Visit) -> bool:
    """Whether one of two visits is told as another one, or still to come on some day, and the other was paid in a month or year told."""
    if one.apart != other.apart and not (one.date and other.date):
        return True
    coming, paid = (one, other) if one.ahead else (other, one)
    unknown = coming.ahead and coming.timed and coming.date is None
    return unknown and not paid.ahead and paid.date is not None and len(paid.date) < _DAY


def _is_rough(one: Visit, other: Visit) -> bool:
    """Whether one of two tellings only gives the month or year and one only the country: "came to Peru in May 2023", "in Lima on 3 May"."""
    rough = any(len(visit.date or "") < _DAY for visit in (one, other))
    return rough and len({one.place, other.place} - {one.country, None}) == 1


def _month_agrees(one: Visit, other: Visit) -> bool:
    """Whether an arrival or departure can belong to a visit: its day is in it, or in its month."""
    if not one.date or not other.date:
        return True
    return dates_agree(one.date, other.date) or one.date[:_MONTH] == other.date[:_MONTH]


def merge_visits(old: Visit, new: Visit) -> Visit:
    date, bound = joined((old.date, old.bound), (new.date, new.bound))
    return replace(
        old,
        kind=new.kind if old.kind == "visit" else old.kind,
        people=old.people + tuple(name for name in new.people if name not in old.people),
        place=new.place if new.country and not old.country else old.place or new.place,  # a house that nobody knows is in that country
        country=old.country or new.country,
        date=date,
        because=next((each.because for each in (old, new) if each.date == date), ()),
        first=old.first or new.first,
        bound=bound,
        evidence=with_further(old.evidence, new.evidence),
        inviters=old.inviters or new.inviters,
        timed=old.timed or new.timed,
        loose=old.loose and new.loose,
        apart=old.apart and new.apart,
        ahead=old.ahead and new.ahead,
    )
