"""Whom a unit means: a name its person, "he" the subject told before, "the two ministers" the two who were told last."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from operator import itemgetter

from digest.model import PersonEntity
from digest.parse.deeds import Deed, Parsed, each_once
from digest.parse.holders import Holders, is_plural_of
from digest.parse.ranks import may_be, means_two, of_two_countries, ranks
from digest.parse.scenery import Scenery
from digest.parse.speaking import speaker_at
from digest.parse.units import Unit

_Pair = tuple[int, tuple[PersonEntity, PersonEntity]]  # with the index of the sentence that tells of them
_VISITS = frozenset({"visit", "arrive"})
# Whoever speaks for others is told of less than those.
_SPEAKING = frozenset({"Spokesperson"})
# How many sentences back somebody may have been told whom a pronoun means.
_BACK = 4
# Between a guest and the country that they come from: "the guest from Peru".
_FROM = 8
# Between ministers and what they are for, and how long that may be: "ministers of trade".
_OF, _PORTFOLIO = 4, 40


@dataclass(frozen=True)
class Referents:
    """The people of an article in the order in which its sentences tell them."""

    stage: Scenery
    parsed: Sequence[Parsed]

    @cached_property
    def holders(self) -> Holders:
        """Who holds which office, and leads which delegation."""
        return Holders(self.stage, self.parsed)

    def _acting(self, index: int) -> list[PersonEntity]:
        """Who acts in a sentence by name, as whom it opens with, or as the guest."""
        parsed = self.parsed[index]
        if index not in self._known_acting:
            guest = [unit for unit in parsed.units if unit.value == "guest"]
            units = ((unit, deed) for deed in parsed.deeds for unit in deed.agents if unit in guest) if guest else ()
            guests = (one for unit, deed in units for one in self._visitor(unit, deed))
            self._known_acting[index] = each_once([*self._opening(parsed), *parsed.acting, *guests])
        return self._known_acting[index]

    @cached_property
    def _known_acting(self) -> dict[int, list[PersonEntity]]:
        return {}

    def _opening(self, parsed: Parsed) -> Sequence[PersonEntity]:
        """Whom a sentence opens with, who is told of by no verb that is known, or by a pronoun: "He was greeted by Y"."""
        first = parsed.units[0] if parsed.units else None
        if first is None or first.value != "he":
            return (first.item,) if first is not None and first.kind == "person" and not parsed.acting else ()
        told = next((deed for deed in parsed.deeds if first in (deed.objects if deed.passive else deed.agents)), None)
        return self._last(first, told)[:1] if told is not None else ()

    def people(self, units: Iterable[Unit], deed: Deed) -> tuple[PersonEntity, ...]:
        """The people that units mean, each once."""
        return tuple(each_once(person for unit in units for person in self._people(unit, deed)))

    def heads(self, units: Iterable[Unit], deed: Deed) -> tuple[PersonEntity, ...]:
        """Who is told in the sentence to be at the head of bodies that act: "the Chamber, headed by X, visited …"."""
        around = self.parsed[deed.sentence.index].units
        return tuple(each_once(one for unit in units if unit.kind == "body" for one in self.holders.at_head(unit, around)))

    def _people(self, unit: Unit, deed: Deed) -> Sequence[PersonEntity]:
        match unit.kind:
            case "person":
                return (unit.item,)
            case "office":
                units = self.parsed[deed.sentence.index].units
                return self.holders.of_each(unit, units) or self.holders.of(unit, units) or self._of_both(unit, units, deed)
            case "group":
                return self._group(unit, deed)
            case "anaphor":
                return self._anaphor(unit, deed)
            case _:
                return ()

    def _group(self, unit: Unit, deed: Deed) -> Sequence[PersonEntity]:
        """Whom a word for several, or for one without a name, means."""
        if unit.value == "delegation":
            return self.holders.leader(unit, self.parsed[deed.sentence.index].units)
        if unit.value == "counterpart":
            return self.holders.counterpart(unit, deed, self.parsed[deed.sentence.index].units)
        return self._leader(unit, deed) if unit.value == "leader" else ()

    def _of_both(self, office: Unit, units: Sequence[Unit], deed: Deed) -> Sequence[PersonEntity]:
        """Whom "the foreign ministers of the two countries" means, and "ministers" where nobody else acts and nothing says whose."""
        end = self.holders.end_of(office)
        both = any(unit.kind == "anaphor" and unit.value == "sides" and 0 <= unit.start - end <= _OF for unit in units)
        both = both or (deed.agents == (office,) and self._is_bare_plural(office, units))
        return self.pair(f"office:{office.value}", deed, self._portfolio(office)) if both else ()

    def _is_bare_plural(self, office: Unit, units: Sequence[Unit]) -> bool:
        """Whether an office in the plural opens a sentence, or what stands behind its first comma."""
        before = [unit for unit in units if unit.end <= office.start][-1:]
        if before and (before[0].kind != "point" or office.start - before[0].end > 1):
            return False
        return is_plural_of(self.stage, office)

    def _anaphor(self, unit: Unit, deed: Deed) -> Sequence[PersonEntity]:
        """Whom a word for somebody told before means."""
        if unit.value == "they" and unit not in deed.agents:
            return self._led(deed) if deed.passive and unit in deed.objects else ()
        if unit.value == "he":
            return self._last(unit, deed)[:1]
        if unit.value in {"i", "we_two"}:
            return self._speaking(unit, deed)
        if unit.value in {"guest", "host"}:
            return (self._visitor(unit, deed) if unit.value == "guest" else ()) or self._opposite(deed)
        return self.pair(unit.value, deed, self._portfolio(unit)) if means_two(unit) and not self._are_bodies(unit, deed) else ()

    def _are_bodies(self, both: Unit, deed: Deed) -> bool:
        """Whether "both" stands behind two bodies of its sentence, whom it means then."""
        told = [unit.kind for unit in self.parsed[deed.sentence.index].units if unit.end <= both.start and unit.kind in {"person", "body"}]
        return both.value == "any" and told[-2:] == ["body", "body"]

    def _led(self, deed: Deed) -> Sequence[PersonEntity]:
        """Whom "they" means who were received: who led the delegation of the sentence before."""
        return self.holders.leaders_in(self.parsed[deed.sentence.index - 1])[:1] if deed.sentence.index else ()

    def _portfolio(self, unit: Unit) -> str:
        """What two ministers are told to be for: "the ministers of trade", "the two foreign ministers"."""
        hits = self.stage.reading.hits.within("portfolio", unit.start, unit.end + _PORTFOLIO)
        return next((hit.value for hit in hits if hit.start - unit.end <= _OF), "")

    def _leader(self, unit: Unit, deed: Deed) -> Sequence[PersonEntity]:
        """Whom "the Kazakh leader" means: the first one told who leads that country."""
        units = self.parsed[deed.sentence.index].units  # the leader may act in a clause before: "met X and had talks with Y"
        near = [
            other for other in units if other.kind == "country" and (0 <= unit.start - other.end <= 2 or 0 <= other.start - unit.end <= 2)
        ]
        if not near:
            return ()
        return [person for person in self.stage.scene.people if person.country == near[0].item.code and ranks(person, "leaders")][:1]

    def _last(self, unit: Unit, deed: Deed) -> Sequence[PersonEntity]:
        """Whom "he" means: who acts in a clause before it, else who acted in the sentence before."""
        if governing := self._governing(unit, deed):
            return governing
        if (same := self._same(unit, deed)) is not None:
            return self._last(same, deed)
        acting = () if unit in deed.agents else tuple(each.item for each in deed.agents if each.kind == "person")
        before = [each for each in self.parsed[deed.sentence.index].units if each.kind == "person" and each.end <= unit.start]
        here = [each for each in before if each.item not in acting]  # nobody receives himself
        if here:
            return (here[-1].item if len(here) == 1 else here[0].item,)
        back = range(deed.sentence.index - 1, max(-1, deed.sentence.index - 1 - _BACK), -1)
        for told in chain((self._acting(index) for index in back), (self.parsed[index].named for index in back)):
            others = [person for person in told if person not in acting]
            if others := [person for person in others if not _SPEAKING & set((person.role or "").split())] or others:
                return others
        return ()

    def _same(self, unit: Unit, deed: Deed) -> Unit | None:
        """The pronoun that its sentence begins with, where another is told of a place: "He met Y before leaving for X, where he will …"."""
        clause, sentence = deed.clause, self.parsed[deed.sentence.index]
        if unit not in deed.agents or clause.link != "relative" or clause.antecedent is None or clause.antecedent.kind != "place":
            return None
        first = next((other for other in sentence.units if other.kind in {"person", "anaphor"}), None)
        return first if first is not None and first.value == "he" and first.start < unit.start else None

    def _governing(self, unit: Unit, deed: Deed) -> Sequence[PersonEntity]:
        """Who acts in the clause that governs one whose subject is a pronoun: "X said as he met Y"."""
        clause, deeds = deed.clause, self.parsed[deed.sentence.index].deeds
        if unit not in deed.agents or clause.governor is None or clause.link not in {"when", "subordinate", "contrast"}:
            return ()
        above = next((other for other in deeds if other.clause.index == clause.governor and other.unit is other.clause.predicate), None)
        acting = [each.item for each in above.agents if each.kind == "person"] if above is not None else []
        return acting if len(acting) == 1 else ()

    def _opposite(self, deed: Deed) -> Sequence[PersonEntity]:
        """Whom "his host" means: the one of another country told last before whoever acts, of the same rank where there is one."""
        acting = [unit.item for unit in deed.agents if unit.kind == "person"]
        return self._counterpart(acting[0], deed) if acting else ()

    def _counterpart(self, of: PersonEntity, deed: Deed) -> Sequence[PersonEntity]:
        """The one of another country who was told last before a deed, of the same rank where there is one."""
        told = (person for index in range(deed.sentence.index, -1, -1) for person in self.parsed[index].named)
        last: PersonEntity | None = None
        for one in (person for person in told if person.country not in {None, of.country}):
            if ranks(one, "leaders") == ranks(of, "leaders"):
                return (one,)
            last = last or one
        return (last,) if last else ()

    def _speaking(self, unit: Unit, deed: Deed) -> Sequence[PersonEntity]:
        """Whom "I" means, and "the two of us" with the counterpart."""
        speaker = speaker_at(self.stage.scene, unit.start)
        if speaker is None:
            return ()
        return (speaker, *self._counterpart(speaker, deed)) if unit.value == "we_two" else (speaker,)

    def _visitor(self, guest: Unit, deed: Deed) -> Sequence[PersonEntity]:
        """Whom "the guest" means: the visitor told most often, else who is of the country beside it."""
        behind = [
            unit for unit in self.parsed[deed.sentence.index].units if unit.kind == "country" and 0 <= unit.start - guest.end <= _FROM
        ]
        acting = {unit.item.name for unit in deed.agents if unit.kind == "person"}
        told = (person for start, person in self._visitors if start < deed.unit.start)
        visiting = [person for person in told if person.name not in acting]
        if visiting:
            return (max(visiting, key=lambda person: len(person.mentions)),)
        if not behind:
            return ()
        earlier = (self.parsed[index].named for index in range(deed.sentence.index - 1, -1, -1))
        return next((found[:1] for each in earlier if (found := [one for one in each if one.country == behind[0].item.code])), ())

    @cached_property
    def _visitors(self) -> list[tuple[int, PersonEntity]]:
        """Everyone who is told to visit in the article's own time, once, and from where on that is known."""
        told: dict[str, tuple[int, PersonEntity]] = {}
        for deed in (deed for parsed in self.parsed if parsed.classes & _VISITS for deed in parsed.deeds):
            if not _VISITS.isdisjoint(deed.classes) and self._is_recent(deed):
                for unit in deed.agents:
                    if unit.kind == "person":
                        told.setdefault(unit.item.name, (deed.unit.start, unit.item))
        return list(told.values())

    def _is_recent(self, deed: Deed) -> bool:
        """Whether a deed is told to be of the article's own time."""
        year = self.stage.scene.chronology.year
        return deed.standing.told and not any(year and unit.item.edtf[:4] < str(year) for unit in deed.dates)

    def pair(self, rank: str, deed: Deed, portfolio: str = "") -> Sequence[PersonEntity]:
        """The two of a rank and of different countries who were told last up to a deed, or first after it; leaders those of its time."""
        pairs = self._pairs(rank, portfolio)
        if rank == "leaders":
            return self._of_time(pairs, deed)
        index = max(0, bisect_right(pairs, deed.sentence.index, key=itemgetter(0)) - 1)
        return pairs[index][1] if pairs else ()

    def _of_time(self, pairs: Sequence[_Pair], deed: Deed) -> Sequence[PersonEntity]:
        """The first of several pairs who is not told in another year than a deed; the one pair where there is no other."""
        if len({frozenset(person.name for person in both) for _, both in pairs}) <= 1:
            return pairs[0][1] if pairs else ()
        written = str(self.stage.scene.chronology.year or "")
        years = {unit.item.edtf[:4] for unit in (*deed.dates, *deed.opening)} or {written}
        told = ((self._years[index] or {written}, both) for index, both in pairs)
        return next((both for when, both in told if when & years or not all(years)), ())

    @cached_property
    def _years(self) -> list[set[str]]:
        """The years of the dates in each sentence."""
        return [{unit.item.edtf[:4] for unit in sentence.units if unit.kind == "date"} for sentence in self.parsed]

    def _pairs(self, rank: str, portfolio: str) -> list[_Pair]:
        """The first two people of a rank, or none, and of different countries whom each sentence tells of, where it does."""
        if (rank, portfolio) not in self._known_pairs:
            ranked = ([one for one in parsed.named if may_be(one, rank, portfolio)] for parsed in self.parsed)
            found = [(index, both) for index, people in enumerate(ranked) if (both := of_two_countries(people))]
            self._known_pairs[rank, portfolio] = found
        return self._known_pairs[rank, portfolio]

    @cached_property
    def _known_pairs(self) -> dict[tuple[str, str], list[_Pair]]:
        return {}

    def countries(self, units: Iterable[Unit], deed: Deed) -> tuple[str, ...]:
        """The countries that units name or stand for; of "the two sides" both."""
        found: list[str] = []
        for unit in units:
            if unit.kind == "country":
                found.append(unit.item.code)
            elif (unit.kind in {"person", "body"} and unit.item.country) or (unit.kind == "place" and unit.item.country):
                found.append(unit.item.country)
            elif unit.kind in {"anaphor", "group", "office"}:
                people = self._last(unit, deed)[:1] if unit.value == "homeland" else self._people(unit, deed)
                found += [person.country for person in people if person.country]
                if unit.value == "sides" or (unit.kind == "anaphor" and means_two(unit) and not people):
                    found += self.stage.scene.pair
        return tuple(dict.fromkeys(found))
