"""What a sentence tells: each deed with those who take part, where, when, and whether at all."""

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property
from operator import attrgetter
from typing import NamedTuple

from digest.model import Sentence
from digest.parse.clauses import Clause
from digest.parse.roles import Placed
from digest.parse.standing import HAPPENED, Standing, noun_standing, stronger
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


@dataclass(frozen=True)
class Parsed:
    """A sentence with its clauses, their standings and its deeds."""

    sentence: Sentence
    units: tuple[Unit, ...]
    clauses: tuple[Clause, ...]
    standings: tuple[Standing, ...]
    deeds: tuple[Deed, ...]

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

    def unit_at(self, offset: int) -> Unit | None:
        """The unit that holds an offset."""
        index = bisect_right(self.units, offset, key=attrgetter("start")) - 1
        return self.units[index] if index >= 0 and offset < self.units[index].end else None

    def standing_at(self, offset: int) -> Standing:
        """Whether what is told at an offset happened."""
        index = self.clause_at(offset)
        if index is None:
            return HAPPENED
        clause = self.clauses[index]
        return stronger(self.standings[index], noun_standing(clause, offset))
