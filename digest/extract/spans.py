"""What stands where: the entities of a scene by their mentions, in text order."""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, NamedTuple, TypeVar

from digest.annotate import Reading
from digest.model import CountryMention, OrganizationEntity, PersonEntity, PlaceEntity, ResolvedDate, Scene

T = TypeVar("T")


class Mention(NamedTuple, Generic[T]):
    """A thing and the span that names it."""

    start: int
    end: int
    item: T


class SpanIndex(Generic[T]):
    """Mentions in text order, looked up by offset."""

    __slots__ = ("_starts", "mentions")

    def __init__(self, mentions: Iterable[Mention[T]]) -> None:
        self.mentions = sorted(mentions, key=lambda mention: (mention.start, mention.end))
        self._starts = [mention.start for mention in self.mentions]

    def within(self, start: int, end: int) -> list[Mention[T]]:
        """The mentions that lie between two offsets."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return [mention for mention in self.mentions[first:last] if mention.end <= end]

    def after(self, offset: int, limit: int) -> Mention[T] | None:
        """The first mention that begins at an offset or later, and before a limit."""
        index = bisect_left(self._starts, offset)
        return self.mentions[index] if index < len(self.mentions) and self._starts[index] < limit else None

    def before(self, offset: int, limit: int) -> Mention[T] | None:
        """The last mention that ends at an offset or earlier, and begins after a limit."""
        index = bisect_left(self._starts, offset) - 1
        while index >= 0 and self._starts[index] >= limit:
            if self.mentions[index].end <= offset:
                return self.mentions[index]
            index -= 1
        return None


@dataclass(frozen=True)
class Stage:
    """A reading with its scene, indexed once for all extractors that need to know who stands where."""

    reading: Reading
    scene: Scene

    @cached_property
    def people(self) -> SpanIndex[PersonEntity]:
        return SpanIndex(Mention(span.start, span.end, person) for person in self.scene.people for span in person.mentions)

    @cached_property
    def organizations(self) -> SpanIndex[OrganizationEntity]:
        return SpanIndex(Mention(span.start, span.end, body) for body in self.scene.organizations for span in body.mentions)

    @cached_property
    def places(self) -> SpanIndex[PlaceEntity]:
        return SpanIndex(Mention(span.start, span.end, place) for place in self.scene.places for span in place.mentions)

    @cached_property
    def countries(self) -> SpanIndex[CountryMention]:
        return SpanIndex(Mention(country.start, country.end, country) for country in self.scene.countries)

    @cached_property
    def dates(self) -> SpanIndex[ResolvedDate]:
        return SpanIndex(Mention(date.start, date.end, date) for date in self.scene.chronology.dates)

    def other_country(self, code: str | None) -> str | None:
        """The other country of the pair."""
        pair = self.scene.pair
        return (pair[1] if code == pair[0] else pair[0]) if len(pair) == 2 and code in pair else None  # noqa: PLR2004
