"""Whom an office without a name means, and who leads a delegation."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from digest.model import PersonEntity
from digest.parse.deeds import Deed, Parsed
from digest.parse.in_time import InTime
from digest.parse.index import Mention
from digest.parse.scenery import Scenery
from digest.parse.small_words import is_plural
from digest.parse.stand_ins import introduced
from digest.parse.units import Unit

# Between an office and its country: "minister of Japan", "Japan's minister".
_BESIDE = 4
# So many characters before an office may a word stand that says that nobody in particular holds it.
_INDEFINITE = 12
# Between a counterpart and the country that they come from, or their name.
_FROM, _NAMED = 6, 2
_LEADING = frozenset({"lead", "chair"})
_LEADING_OR_VISITING = _LEADING | {"visit", "represent"}
# Between a delegation and the words that say who leads it.
_BETWEEN = frozenset({"point", "country", "body", "place", "group", "mark"})


# Two countries and a conjunction.
_TWO = 3


def is_plural_of(stage: Scenery, office: Unit) -> bool:
    """Whether a word for an office means several who hold it."""
    return is_plural(stage.reading.language, stage.reading.lower[office.start : office.end], office.value)


@dataclass(frozen=True)
class Holders:
    """The people of an article by the offices that they hold and the delegations that they lead."""

    stage: Scenery
    parsed: Sequence[Parsed]

    def of(self, office: Unit, units: Sequence[Unit]) -> tuple[PersonEntity, ...]:
        """Who holds an office that stands among units: nobody where several may be meant, or where a name follows."""
        start, end, role = self._role(office)
        country = self._country(start, end, units)
        behind = country.end if country and country.start >= end else end
        if self._is_indefinite(start, office) or self._is_named(behind, units):
            return ()
        held = [each for each in self.stage.scene.people if _holds(each, role) and (country is None or each.country == country.item.code)]
        held = [each for each in held if self._in_time.may_mean(each, start)]
        exact = introduced([each for each in held if each.role == role] or held, start)
        return tuple(exact) if len(exact) == 1 else self._last_told(exact, start) if country else ()

    @cached_property
    def _in_time(self) -> InTime:
        return InTime(self.stage.reading, self.stage.scene.chronology)

    def holding(self, office: Unit) -> tuple[PersonEntity, ...]:
        """Everyone who holds an office, whatever country they hold it of."""
        role = self._role(office)[2]
        return tuple(each for each in self.stage.scene.people if each.role == role)

    def end_of(self, office: Unit) -> int:
        """Where an office ends, with what it is for."""
        return self._role(office)[1]

    def of_each(self, office: Unit, units: Sequence[Unit]) -> tuple[PersonEntity, ...]:
        """Who hold an office that two countries share: "the foreign ministers of Peru and Chile", "Peruvian and Chilean presidents"."""
        start, end, role = self._role(office)
        row = [unit for unit in units if unit.end <= start][-_TWO:] if is_plural_of(self.stage, office) else []
        if not _are_two(row) or start - row[-1].end > 1:
            row = [unit for unit in units if unit.start >= end and unit.value != "of"][:_TWO]
        if not _are_two(row) or row[0].start - end > _BESIDE:
            return ()
        held = [[one for one in self.stage.scene.people if one.role == role and one.country == of.item.code] for of in row[::2]]
        return (held[0][0], held[1][0]) if all(len(each) == 1 for each in held) else ()

    def counterpart(self, unit: Unit, deed: Deed, units: Sequence[Unit]) -> tuple[PersonEntity, ...]:
        """Whom "his Peruvian counterpart" means: who holds the office there of whoever else takes part; nobody where a name follows."""
        if any(each.kind == "person" and 0 <= each.start - unit.end <= _NAMED for each in units):
            return ()
        taking_part = (*deed.agents, *deed.objects, *deed.partners)
        own = next((each.item for each in taking_part if each.kind == "person"), None)
        held = (self.of(each, units) for each in taking_part if each.kind == "office") if own is None else ()
        own = own or next((found[0] for found in held if found), None)
        if own is None or own.role is None:
            return ()
        beside = next((each for each in units if each.kind == "country" and _is_beside(each, unit)), None)
        code = beside.item.code if beside else self.stage.other_country(own.country)
        found = tuple(each for each in self.stage.scene.people if each.role == own.role and each.country == code and code != own.country)
        return found if len(found) == 1 else ()

    def _role(self, office: Unit) -> tuple[int, int, str]:
        """The whole of an office as printed, and the role that it is: with what it is for, and a "deputy" before it."""
        hits, start, end, role = self.stage.reading.hits, office.start, office.end, office.value
        for hit in hits.within("portfolio", office.start - 40, office.end + 60):
            if 0 <= office.start - hit.end <= 1 or 0 <= hit.start - office.end <= _BESIDE:
                start, end, role = min(start, hit.start), max(end, hit.end), f"{role} of {hit.value}"
                break
        prefix = next((hit for hit in hits.within("office_prefix", start - 20, start) if start - hit.end <= 1), None)
        return (prefix.start, end, f"{prefix.value} {role}") if prefix else (start, end, role)

    def _country(self, start: int, end: int, units: Sequence[Unit]) -> Unit | None:
        of = next((unit.end for unit in units if unit.value == "of" and 0 <= unit.start - end <= 1), end)
        near = (unit for unit in units if unit.kind in {"country", "prep"} and 0 <= unit.start - of <= _BESIDE + (of > end))
        behind = next((unit for unit in near if unit.value != "of"), None)  # not "the president to Peru", but "of the Republic of Peru"
        if behind is not None and behind.kind == "country":
            return behind
        return next((unit for unit in units if unit.kind == "country" and 0 <= start - unit.end <= _BESIDE - 1), None)

    def _is_indefinite(self, start: int, office: Unit) -> bool:
        return is_plural_of(self.stage, office) or bool(self.stage.reading.hits.within("indefinite", start - _INDEFINITE, start))

    def _is_named(self, end: int, units: Sequence[Unit]) -> bool:
        """Whether a name stands right behind an office, known or unknown."""
        if any(unit.kind == "person" and 0 <= unit.start - end <= 2 for unit in units):
            return True
        following = self.stage.reading.plain[end : end + 2]
        return following[:1] == " " and following[1:].isupper()

    def _last_told(self, people: Sequence[PersonEntity], offset: int) -> tuple[PersonEntity, ...]:
        before = ((person, bisect_left(person.mentions, offset, key=lambda span: span.start) - 1) for person in people)
        told = [(person.mentions[index].start, person) for person, index in before if index >= 0]
        return (max(told, key=lambda each: each[0])[1],) if told else ()

    # ------------------------------------------------------------ delegations

    def leader(self, delegation: Unit, units: Sequence[Unit]) -> tuple[PersonEntity, ...]:
        """Who leads a delegation, told with it or before: of its country, where that is told."""
        country = self._country(delegation.start, delegation.end, units)
        code = country.item.code if country else None
        known = self._leaders[: bisect_right(self._leaders, delegation.start, key=lambda each: each.start)]
        last = next((each for each in reversed(known) if code is None or each.item.country == code), None)
        return (last.item,) if last else ()

    def at_head(self, body: Unit, units: Sequence[Unit]) -> tuple[PersonEntity, ...]:
        """Who is told right behind a body to lead it: "the Chamber of Commerce, headed by X", "badan yang dipimpin X"."""
        behind = [unit for unit in units if unit.start >= body.end][:3]
        behind = behind[1:] if behind and behind[0].kind == "point" else behind
        led = len(behind) > 1 and (behind[0].kind, behind[0].value) == ("prep", "led")
        return (behind[1].item,) if led and behind[1].kind == "person" else ()

    def leaders_in(self, parsed: Parsed) -> list[PersonEntity]:
        """Those who are told in a sentence to lead a delegation, or to chair a session."""
        chairing = [
            unit.item
            for deed in parsed.deeds
            if set(deed.classes) & _LEADING and any(_is_meeting(unit) for unit in deed.objects)
            for unit in deed.agents
            if unit.kind == "person"
        ]
        return [*chairing, *(each.item for each in _leading(self.stage, parsed))]

    @cached_property
    def _leaders(self) -> list[Mention[PersonEntity]]:
        """Those who are told to lead a delegation, and from where on that is known."""
        return sorted((each for parsed in self.parsed for each in _leading(self.stage, parsed)), key=lambda each: each.start)


def _are_two(row: Sequence[Unit]) -> bool:
    """Whether a row of units is two countries and what joins them."""
    return [unit.kind for unit in row] == ["country", "mark", "country"] and row[1].value == "coordinate"


def _is_meeting(unit: Unit) -> bool:
    """Whether it is a meeting, told here or before: "the talks were led by X"."""
    return (unit.kind == "anaphor" and unit.value == "meeting") or (unit.kind == "deed" and unit.value in {"meet", "session"})


def _is_beside(country: Unit, unit: Unit) -> bool:
    """Whether a country stands right before a word for somebody, or behind it: "mitranya dari Peru"."""
    return 0 <= unit.start - country.end <= 1 or 0 <= country.start - unit.end <= _FROM


def _leading(stage: Scenery, parsed: Parsed) -> Iterator[Mention[PersonEntity]]:
    yield from _led(parsed.units)
    for deed in parsed.deeds if parsed.classes & _LEADING_OR_VISITING else ():
        people = [unit for unit in deed.agents if unit.kind == "person"]
        leads = bool(set(deed.classes) & _LEADING) and any(unit.is_delegation() for unit in deed.objects)
        leads = leads or ("represent" in deed.classes and deed.passive and any(unit.kind == "country" for unit in deed.objects))
        taking = (
            "visit" in deed.classes
            and deed.unit.kind == "verb"
            and bool(stage.reading.hits.within("group", deed.unit.start, deed.unit.end))
        )
        if people and (leads or taking):
            yield Mention(parsed.sentence.start, deed.unit.end, people[0].item)


def _led(units: Sequence[Unit]) -> Iterator[Mention[PersonEntity]]:
    """Delegations with who leads them right behind: "the delegation of Peru, headed by X"."""
    delegation: Unit | None = None
    for index, unit in enumerate(units):
        if unit.is_delegation():
            delegation = unit
        elif unit.kind == "prep" and unit.value == "led" and delegation is not None:
            leader = next((each for each in units[index + 1 : index + 5] if each.kind not in {"office", "body", "point", "country"}), None)
            if leader is not None and leader.kind == "person":
                yield Mention(delegation.start, unit.end, leader.item)
                yield from _led_likewise(units[index + 1 :], delegation)
        elif unit.kind not in _BETWEEN and unit.value not in {"be", "of", "from"}:
            delegation = None


def _led_likewise(behind: Sequence[Unit], delegation: Unit) -> Iterator[Mention[PersonEntity]]:
    """Who leads the other side's, which goes without the noun: "the delegation of Peru was led by X, and the Hungarian one by Y"."""
    for country, by, leader in zip(behind, behind[1:], behind[2:], strict=False):
        if (country.kind, by.value, leader.kind) == ("country", "by", "person") and leader.item.country in {None, country.item.code}:
            yield Mention(delegation.start, by.end, leader.item)


def _holds(person: PersonEntity, role: str) -> bool:
    held = person.role or ""
    return held == role or held.startswith((f"{role} ", f"{role},")) or f" and {role}" in held
