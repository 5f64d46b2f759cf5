"""Whom a unit means: a name its person, "he" the subject told before, "the two ministers" the two who were told last."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.model import PersonEntity
from digest.parse.deeds import Deed, Parsed
from digest.parse.scenery import Scenery
from digest.parse.units import Unit

# Canonical roles by the rank that "the two leaders", "both ministers" name.
RANKS = {
    "leaders": (
        "President", "Prime Minister", "General Secretary", "First Secretary", "King", "Queen", "Emperor", "Sultan", "Crown Prince",
        "Chancellor", "Emir", "Acting President", "Vice President",
    ),
    "ministers": ("Minister", "Deputy Minister", "Deputy Prime Minister", "First Deputy Minister", "Secretary"),
    "any": ("",),
    "they": ("",),
}  # fmt: skip
_PAIR = 2
# How many sentences back somebody may have been told whom a pronoun means.
_BACK = 4


@dataclass(frozen=True)
class Referents:
    """The people of an article in the order in which its sentences tell them."""

    stage: Scenery
    parsed: Sequence[Parsed]

    @cached_property
    def _acting(self) -> list[list[PersonEntity]]:
        """The people who act in each sentence."""
        return [_each(unit.item for deed in sentence.deeds for unit in deed.agents if unit.kind == "person") for sentence in self.parsed]

    @cached_property
    def _told(self) -> list[list[PersonEntity]]:
        """The people whom each sentence names, those who act first."""
        told = []
        for sentence in self.parsed:
            acting = [unit.item for deed in sentence.deeds for unit in deed.agents if unit.kind == "person"]
            named = [unit.item for unit in sentence.units if unit.kind == "person"]
            told.append(_each([*acting, *named]))
        return told

    def people(self, units: Iterable[Unit], deed: Deed) -> tuple[PersonEntity, ...]:
        """The people that units mean, each once."""
        return tuple(_each(person for unit in units for person in self._people(unit, deed)))

    def _people(self, unit: Unit, deed: Deed) -> Sequence[PersonEntity]:
        if unit.kind == "person":
            return (unit.item,)
        if unit.kind == "group" and unit.value == "leader":
            return self._leader(unit, deed)
        if unit.kind != "anaphor" or (unit.value == "they" and unit not in deed.agents):
            return ()
        if unit.value == "he":
            return self._last(unit, deed)[:1]
        if unit.value == "guest":
            return self._visitor(deed)
        both = unit.value in RANKS or unit.value.startswith("office:")
        return self.pair(unit.value, deed.sentence.index, unit.start) if both else ()

    def _leader(self, unit: Unit, deed: Deed) -> Sequence[PersonEntity]:
        """Whom "the Kazakh leader" means: the first one told who leads that country."""
        units = deed.clause.units
        near = [
            other for other in units if other.kind == "country" and (0 <= unit.start - other.end <= 2 or 0 <= other.start - unit.end <= 2)
        ]
        if not near:
            return ()
        return [person for person in self.stage.scene.people if person.country == near[0].item.code and _ranks(person, "leaders")][:1]

    def _last(self, unit: Unit, deed: Deed) -> Sequence[PersonEntity]:
        """Whom "he" means: who acts in a clause before it, else who acted in the sentence before."""
        acting = () if unit in deed.agents else tuple(each.item for each in deed.agents if each.kind == "person")
        before = [each for each in self.parsed[deed.sentence.index].units if each.kind == "person" and each.end <= unit.start]
        here = [each for each in before if each.item not in acting]  # nobody receives himself
        if here:
            return (here[-1].item if len(here) == 1 else here[0].item,)
        back = range(deed.sentence.index - 1, max(-1, deed.sentence.index - 1 - _BACK), -1)
        for told in (*(self._acting[index] for index in back), *(self._told[index] for index in back)):
            if others := [person for person in told if person not in acting]:
                return others
        return ()

    def _visitor(self, deed: Deed) -> Sequence[PersonEntity]:
        """Whom "the guest" means: the visitor whom the article tells of first, and who does not act himself here."""
        acting = {unit.item.name for unit in deed.agents if unit.kind == "person"}
        for parsed in self.parsed[: deed.sentence.index + 1]:
            for other in parsed.deeds:
                people = [unit.item for unit in other.agents if unit.kind == "person" and unit.item.name not in acting]
                if people and set(other.classes) & {"visit", "arrive"} and other.unit.start < deed.unit.start:
                    return people[:1]
        return ()

    def pair(self, rank: str, before: int, offset: int) -> Sequence[PersonEntity]:
        """The two people of a rank and of different countries who were told last before an offset, or first after it."""
        order = range(len(self.parsed)) if rank == "leaders" else [*range(before, -1, -1), *range(before + 1, len(self.parsed))]
        for index in order:
            ranked = [person for person in self._told[index] if _ranks(person, rank)]
            for place, one in enumerate(ranked):
                other = next((other for other in ranked[place + 1 :] if other.country != one.country), None)
                if other is not None:
                    return (one, other)
        return ()

    def countries(self, units: Iterable[Unit], deed: Deed) -> tuple[str, ...]:
        """The countries that units name or stand for; of "the two sides" both."""
        found: list[str] = []
        for unit in units:
            if unit.kind == "country":
                found.append(unit.item.code)
            elif (unit.kind in {"person", "body"} and unit.item.country) or (unit.kind == "place" and unit.item.country):
                found.append(unit.item.country)
            elif unit.kind in {"anaphor", "group"}:
                people = self._people(unit, deed)
                found += [person.country for person in people if person.country]
                if unit.value == "sides" or (unit.kind == "anaphor" and unit.value in RANKS and not people):
                    found += self.stage.scene.pair
        return tuple(dict.fromkeys(found))


def _ranks(person: PersonEntity, rank: str) -> bool:
    return (person.role or "").startswith(RANKS.get(rank) or rank.partition(":")[2])


def _each(people: Iterable[PersonEntity]) -> list[PersonEntity]:
    """Each person once, in order; two entries of one name are one."""
    return list({person.name: person for person in people}.values())
