"""A reading with its scene, indexed once for all extractors that need to know who stands where."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

from digest.annotate import Reading
from digest.edtf import period_of
from digest.model import CountryMention, Hit, OrganizationEntity, PersonEntity, PlaceEntity, ResolvedDate, Scene
from digest.parse.acronyms import acronym_hits, further_texts
from digest.parse.chronicle import dates_of_rows
from digest.parse.index import Mention, SpanIndex
from digest.parse.stand_ins import stand_ins
from digest.quantities.numbers import Number, find_numbers

__all__ = ["Mention", "Scenery", "SpanIndex"]


@dataclass(frozen=True)
class Scenery:
    """What an article holds, ready to be looked up."""

    reading: Reading
    scene: Scene

    @cached_property
    def people(self) -> SpanIndex[PersonEntity]:
        """Everyone who is named, or told by an office that only they hold."""
        named = [Mention(span.start, span.end, person) for person in self.scene.people for span in person.mentions]
        others = stand_ins(self.reading, self.scene, SpanIndex(named), self.organizations, self.countries)
        return SpanIndex([*named, *others])

    @cached_property
    def organizations(self) -> SpanIndex[OrganizationEntity]:
        return SpanIndex(Mention(span.start, span.end, body) for body in self.scene.organizations for span in body.mentions)

    @cached_property
    def places(self) -> SpanIndex[PlaceEntity]:
        return SpanIndex(Mention(span.start, span.end, place) for place in self.scene.places for span in place.mentions)

    @cached_property
    def names(self) -> SpanIndex[None]:
        """Where the names of people, bodies and places stand."""
        named = (self.scene.people, self.scene.organizations, self.scene.places)
        return SpanIndex(Mention(span.start, span.end, None) for entities in named for each in entities for span in each.mentions)

    @cached_property
    def countries(self) -> SpanIndex[CountryMention]:
        return SpanIndex(Mention(country.start, country.end, country) for country in self.scene.countries)

    @cached_property
    def dates(self) -> SpanIndex[ResolvedDate]:
        return SpanIndex(Mention(date.start, date.end, date) for date in self.scene.chronology.dates)

    @cached_property
    def unresolved(self) -> SpanIndex[None]:
        """The times that are told and can't be worked out."""
        return SpanIndex(Mention(span.start, span.end, None) for span in self.scene.chronology.unresolved)

    @cached_property
    def row_dates(self) -> Mapping[int, ResolvedDate]:
        """The date that heads a block in a chronology, by the block's index."""
        return dates_of_rows(self.reading, self.scene.chronology.dates)

    @cached_property
    def numbers(self) -> SpanIndex[Number]:
        """Every number as printed."""
        return SpanIndex(Mention(number.start, number.end, number) for number in find_numbers(self.reading))

    @cached_property
    def last_year(self) -> str:
        """The year of the last day that an article tells, which is its own where nothing says when it was written."""
        return max((date.edtf[:4] for date in self.scene.chronology.dates if len(date.edtf) == len("2023-08-20")), default="")

    @cached_property
    def session_acronyms(self) -> tuple[Hit, ...]:
        """The uses of acronyms that stand for a session: "SKB ke-4"."""
        return tuple(acronym_hits(self.reading, "deed"))

    @cached_property
    def further_texts(self) -> tuple[Hit, ...]:
        """What names a text without a noun for one."""
        return tuple(further_texts(self.reading))

    @cached_property
    def written_on(self) -> str | None:
        """The day of publication, else the first day of the year of writing that the article tells."""
        chronology = self.scene.chronology
        days = (period_of(date.edtf).begin for date in chronology.dates)
        return chronology.published or next((str(day) for day in days if day.day and day.year == chronology.year), None)

    def names_outsider(self, start: int, end: int) -> bool:
        """Whether a country outside the pair is named between two offsets."""
        return any(mention.item.code not in self.scene.pair for mention in self.countries.within(start, end))

    def is_of_others(self, countries: Collection[str]) -> bool:
        """Whether what countries are told of is not the pair's: one outside it is among them, and not both in it."""
        pair, named = set(self.scene.pair), set(countries)
        return len(pair) == 2 and not (named <= pair or pair <= named)

    def other_country(self, code: str | None) -> str | None:
        """The other country of the pair."""
        pair = self.scene.pair
        return (pair[1] if code == pair[0] else pair[0]) if len(pair) == 2 and code in pair else None
