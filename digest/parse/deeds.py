"""What a sentence tells: each deed with those who take part, where, when, and whether at all."""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from digest.model import PersonEntity, Sentence
from digest.parse.clauses import Clause, clauses_of
from digest.parse.roles import Placed
from digest.parse.standing import HAPPENED, Standing, noun_standing, standings, stronger
from digest.parse.units import Unit


class Deed(NamedTuple):
    """One thing done: what, by whom, to what, with whom, whither, where, when, and whether it was done at all. A tuple for speed."""

    classes: tuple[str, ...]
    unit: Unit  # the verb or noun that tells it
    sentence: Sentence
    clause: Clause
    standing: Standing
    agents: tuple[Unit, ...] = ()
    objects: tuple[Unit, ...] = ()
    partners: tuple[Unit, ...] = ()  # with whom, between whom
    goals: tuple[Unit, ...] = ()  # to where, to whom
    places: tuple[Unit, ...] = ()
    dates: tuple[Unit, ...] = ()
    others: tuple[Placed, ...] = ()  # inviters, witnesses, companions, leaders
    nominal: bool = False
    light: tuple[str, ...] = ()  # the classes of the light verb around a noun
    opening: tuple[Unit, ...] = ()  # dates that the sentence opens with
    passive: bool = False

    def role(self, *names: str) -> tuple[Unit, ...]:
        """The units in the roles of these names."""
        return tuple(each.unit for each in self.others if each.role in names)

    def taking_part(self) -> tuple[Unit, ...]:
        """The unit that tells it, and all that have a part in it."""
        others = (each.unit for each in self.others)
        return (self.unit, *self.agents, *self.objects, *self.partners, *self.goals, *others)


@dataclass(frozen=True)
class Parsed:
    """A sentence with its clauses, their standings and its deeds: each worked out once somebody asks for it, for most have none to tell."""

    sentence: Sentence
    units: tuple[Unit, ...]
    classes: frozenset[str]  # that its deeds may have
    read: "Callable[[Parsed], tuple[Deed, ...]]"  # what reads its deeds

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        return tuple(clauses_of(self.units))

    @cached_property
    def standings(self) -> tuple[Standing, ...]:
        """What became of what each clause tells."""
        return tuple(standings(self.clauses))

    @cached_property
    def deeds(self) -> tuple[Deed, ...]:
        """Everything that is told to be done."""
        return self.read(self)

    @cached_property
    def acting(self) -> list[PersonEntity]:
        """The people who act in it; of a passive clause first its subject, who is told of: "X was received by Y"."""
        return each_once(unit.item for deed in self.deeds for unit in (*_told_of(deed), *deed.agents) if unit.kind == "person")

    @cached_property
    def named(self) -> list[PersonEntity]:
        """The people whom it names, those who act first."""
        people = [unit.item for unit in self.units if unit.kind == "person"]
        return each_once([*self.acting, *people]) if people else []

    @cached_property
    def _deeds_with(self) -> dict[int, list[int]]:
        """The places of the deeds in which a unit that begins at an offset has a part."""
        found: dict[int, list[int]] = {}
        for place, deed in enumerate(self.deeds):
            for start in {unit.start for unit in deed.taking_part()}:
                found.setdefault(start, []).append(place)
        return found

    def deeds_with(self, units: Iterable[Unit]) -> list[Deed]:
        """The deeds in which one of the units has a part, in order."""
        places = {place for unit in units for place in self._deeds_with.get(unit.start, ())}
        return [self.deeds[place] for place in sorted(places)]

    @cached_property
    def _clauses_of(self) -> list[tuple[int, int, int]]:
        """Where each unit begins, in which clause it stands, and where it ends."""
        return sorted((unit.start, clause.index, unit.end) for clause in self.clauses for unit in clause.units)

    def clause_at(self, offset: int) -> int | None:
        """The index of the clause that holds a unit at an offset."""
        at = bisect_right(self._clauses_of, (offset, len(self.clauses))) - 1
        if at >= 0 and offset < self._clauses_of[at][2]:
            return self._clauses_of[at][1]
        return next((clause.index for clause in reversed(self.clauses) if clause.start <= offset < clause.end), None)

    def clause_around(self, offset: int) -> Clause | None:
        """The clause that holds a unit at an offset."""
        index = self.clause_at(offset)
        return self.clauses[index] if index is not None else None

    def unit_at(self, offset: int) -> Unit | None:
        """The unit that holds an offset."""
        index = bisect_right(self.units, offset, key=attrgetter("start")) - 1
        return self.units[index] if index >= 0 and offset < self.units[index].end else None

    def units_within(self, start: int, end: int) -> tuple[Unit, ...]:
        """The units that begin between two offsets."""
        begin, stop = (bisect_left(self.units, offset, key=attrgetter("start")) for offset in (start, end))
        return self.units[begin:stop]

    def standing_at(self, offset: int) -> Standing:
        """Whether what is told at an offset happened."""
        index = self.clause_at(offset)
        if index is None:
            return HAPPENED
        clause = self.clauses[index]
        return stronger(self.standings[index], noun_standing(clause, offset))


def _told_of(deed: Deed) -> Iterable[Unit]:
    """The subject of a passive clause."""
    return (unit for unit in deed.objects if unit.start < deed.unit.start) if deed.passive else ()


def each_once(people: Iterable[PersonEntity]) -> list[PersonEntity]:
    """Each person once, in order; two entries of one name are one."""
    return list({person.name: person for person in people}.values())
