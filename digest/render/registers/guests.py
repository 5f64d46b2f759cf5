"""Who came on a visit, with the office that a telling of it gives."""

from dataclasses import dataclass

from markupsafe import Markup

from digest.model import Entity, Event
from digest.render.registers.catalogue import Catalogue, linked
from digest.render.registers.moments import Moment
from digest.render.telling import Told
from digest.tell.offices import office_of
from digest.tell.piece import Piece


@dataclass(frozen=True, slots=True)
class Guest:
    """Somebody who paid a visit."""

    entity: Entity
    name: str
    office: Piece

    def called(self, up: str) -> Markup:
        """The name, with the way to their page."""
        return linked(self.name, self.entity, up)


def guests_of(visit: Moment, catalogue: Catalogue) -> tuple[Guest, ...]:
    """Those whose office a telling of the visit gives, by the first that does; who only held it before has another by then."""
    found: dict[str, Guest] = {}
    for told in visit.tellings:
        for name in told.fact.visitors if isinstance(told.fact, Event) else ():
            entity, office = catalogue.who(told, name), _office(told, name)
            if entity and office:
                found.setdefault(entity.id, Guest(entity, catalogue.name(entity), office))
    return tuple(found.values())


def _office(told: Told[Event], name: str) -> Piece | None:
    person = told.view.speech.person_told(name)
    if person is None or (person.role or "").startswith("Former "):
        return None
    return office_of(person, told.view.speech)
