"""Invitations that articles tell with the visit that followed: each stands with that visit, since its own day is not told."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from digest.model import VISITS, Event, Ref
from digest.relate.beside import told_together
from digest.render.registers.catalogue import Catalogue
from digest.render.registers.moments import Moment
from digest.render.telling import Told


def with_invitations(moments: Sequence[Moment], catalogue: Catalogue) -> list[Moment]:
    """The moments, an invitation without a day inside the visit that its own sentence tells."""
    by_telling = {told.ref: moment for moment in moments for told in moment.tellings}
    led = {each.anchor: visit for each in moments if (visit := _visit_of(each, by_telling))}
    inside: dict[str, list[Moment]] = {}
    for each in moments:
        if each.anchor in led:
            visit = led[each.anchor]
            words = catalogue.say("visits", "before", date=visit.date_words)
            inside.setdefault(visit.anchor, []).append(replace(each, date_words=words, is_part=True))
    return [
        replace(each, during=(*inside.get(each.anchor, ()), *each.during)) if each.anchor in inside else each
        for each in moments
        if each.anchor not in led
    ]


def is_before(moment: Moment) -> bool:
    """Whether an entry of a visit is an invitation to it."""
    return moment.group == "invitations" and moment.date is None and moment.is_part


def _visit_of(moment: Moment, by_telling: Mapping[Ref, Moment]) -> Moment | None:
    """The dated visit that all tellings of an invitation without a day lead to."""
    if moment.group != "invitations" or moment.date:
        return None
    found = [visit for told in moment.tellings for ref in _paid(told) if (visit := by_telling.get(ref)) and visit.date]
    is_one = len({visit.anchor for visit in found}) == 1 and len(found) == len(moment.tellings)
    return found[0] if is_one else None


def _paid(told: Told[Event]) -> list[Ref]:
    """The visit of the one invited that the sentence of an invitation tells, too."""
    article, invited = told.view.entry.facts, set(told.fact.who("invitee"))
    visits = (each for each in article.events if each.kind in VISITS and invited & set(each.people))
    return [Ref(article=article.id, kind="events", fact=each.id) for each in visits if told_together(told.fact, each)]
