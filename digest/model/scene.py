"""Who and what an article is about, found before its facts are read."""

from dataclasses import dataclass

from digest.model.facts import Quote
from digest.model.mentions import Chronology, CountryMention, OrganizationEntity, PersonEntity, PlaceEntity, Quantity, Spoken


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene:
    """What is known of an article before facts are read from it."""

    countries: tuple[CountryMention, ...]
    pair: tuple[str, ...]  # the two countries of the relationship
    chronology: Chronology
    quantities: tuple[Quantity, ...]
    people: tuple[PersonEntity, ...]
    organizations: tuple[OrganizationEntity, ...]
    places: tuple[PlaceEntity, ...]
    quotes: tuple[Quote, ...] = ()
    spoken: tuple[Spoken, ...] = ()  # in text order
    author: PersonEntity | None = None  # of a column, who says "I" in the rest of it
