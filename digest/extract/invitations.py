"""Invitations, read from their deeds."""

from collections.abc import Iterable, Sequence

from digest.extract.event_names import name_around
from digest.extract.evidence import evidence_at
from digest.extract.frames import Frames, playing
from digest.extract.refusals import Refusal
from digest.extract.telling_time import is_perfect
from digest.model import Event, PersonEntity
from digest.parse.deeds import Deed, Parsed
from digest.parse.units import Unit

# What one comes to do who is invited.
_COMING = frozenset({"visit", "arrive", "attend", "accept_invitation", "open", "forum", "festival", "summit", "anniversary"})
_FACING = frozenset({"meet", "receive", "talk"})


def invitation(frames: Frames, parsed: Parsed, deed: Deed, rule: str) -> Event | Refusal:
    """Somebody who invited somebody."""
    asked = [
        other for other in parsed.deeds if other.clause.governor == deed.clause.index and other.clause.link in {"purpose", "complement"}
    ]
    bringing = tuple(unit for unit in deed.role("from", "of", "whose") if unit.kind in {"person", "office"})
    extended = [other for other in parsed.deeds if other.clause.antecedent is deed.unit and other.passive]  # "extended by X"
    bringing = (*bringing, *(unit for other in extended for unit in other.agents))
    whose = _whose(deed)
    bringing = (*whose, *bringing)
    accepted = "accept_invitation" in deed.light or bool(extended or whose)  # whoever accepts, or comes at it, is the guest
    acting = frames.people(*deed.agents, deed=deed)
    hosts = (frames.people(*bringing, deed=deed) or (() if accepted else acting))[:1]
    goals = (unit for unit in deed.goals if unit.kind in {"person", "office", "anaphor"})
    asked_for = frames.people(*deed.objects, *goals, deed=deed)
    hosts = () if hosts and hosts[0] in asked_for else hosts  # "I repeated my invitation for X to come": I am not X
    guests = tuple(one for one in (*(acting if accepted else ()), *asked_for) if one not in hosts)[:1]
    if not guests:
        going = (unit for other in asked for unit in other.agents if unit.start > deed.unit.start)
        guests = tuple(one for one in frames.people(*going, deed=deed) if one not in hosts)[:1]
    guests = guests or _faced(frames, parsed, deed, hosts)
    if not hosts and not guests:
        return Refusal.NOBODY
    coming = [other for other in asked if not _COMING.isdisjoint(other.classes)]
    if not guests and not deed.nominal and _is_urged(coming, deed):
        return Refusal.NOBODY
    host = hosts[0].country if hosts else frames.stage.other_country(guests[0].country)
    occasion = frames.occasions.at(deed.sentence)
    before = deed.passive and not hosts and is_perfect(frames.stage, deed)  # "X has been invited": nobody knows when
    return Event(
        kind="invitation",
        date=None if before else occasion.before or occasion.date or _days_of_visit(frames, hosts, guests),
        people=tuple(person.name for person in (*hosts, *guests)),
        place=_whither(asked, deed) or host,
        evidence=evidence_at(frames.stage.reading, deed.unit.start, rule),
        called=next((name for other in coming if other.nominal and (name := name_around(frames.stage, other.unit))), None),
        roles=playing(inviter=hosts, invitee=guests),
        due=next((unit.item.edtf for other in coming for unit in other.dates), None),
    )


def _is_urged(coming: Sequence[Deed], deed: Deed) -> bool:
    """Whether nobody is asked to come anywhere: "invited firms to invest", "invited Peru to take a more active part"."""
    if any(unit.kind != "country" for unit in (*deed.goals, *deed.places)):
        return False
    return not any(other.places or other.goals or other.objects for other in coming)


def _faced(frames: Frames, parsed: Parsed, deed: Deed, hosts: Sequence[PersonEntity]) -> tuple[PersonEntity, ...]:
    """Whom the clause before tells to be met where somebody else's invitation was passed on: "met X and conveyed the invitation of Y"."""
    if not hosts or not deed.nominal or deed.clause.governor is None or not deed.clause.shared:
        return ()
    met = (other for other in parsed.deeds if other.clause.index == deed.clause.governor and not _FACING.isdisjoint(other.classes))
    found = frames.people(*_sides(met), deed=deed)
    others = tuple(one for one in found if one.country not in {None, hosts[0].country})
    return others if len(others) == 1 and hosts[0] not in found else ()


def _sides(deeds: Iterable[Deed]) -> list[Unit]:
    units = [unit for deed in deeds for unit in (*deed.objects, *deed.partners, *deed.goals)]
    return [unit for unit in units if unit.kind == "person"]


def _whose(deed: Deed) -> tuple[Unit, ...]:
    """Whose an invitation is that begins what is said of somebody: "X, at whose invitation Y came"."""
    clause = deed.clause
    aside = clause.link == "relative" and clause.antecedent is not None and clause.antecedent.kind == "person"
    if not aside or not deed.nominal or deed.light or clause.units[0] is not deed.unit or clause.antecedent is None:
        return ()
    return (clause.antecedent,)


def _days_of_visit(frames: Frames, hosts: Sequence[PersonEntity], guests: Sequence[PersonEntity]) -> str | None:
    """The days of the article's visit, where its visitor invites or is invited, or the host country invites somebody of the visitor's."""
    main = frames.occasions.main
    if main is None:
        return None
    taking_part = set(main.people) & {person.name for person in (*hosts, *guests)}
    through_visitor = {person.country for person in hosts} == {main.country} and {person.country for person in guests} == {
        frames.stage.other_country(main.country)
    }
    return main.date if taking_part or (through_visitor and main.country) else None


def _whither(asked: list[Deed], deed: Deed) -> str | None:
    """Where somebody is invited to: where what they are asked to do leads, else the place that the invitation names."""
    units = [unit for other in asked for unit in (*other.goals, *other.objects, *other.places)]
    own = [unit for unit in deed.goals if not any(other.kind == "office" and 0 <= unit.start - other.end <= 2 for other in deed.goals)]
    named = next((unit for unit in (*units, *own, *deed.objects) if unit.kind in {"place", "country"}), None)
    if named is None:
        return None
    found: str = named.item.name if named.kind == "place" else named.item.code
    return found
