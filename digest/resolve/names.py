"""People, organizations and places of an article."""

from digest.annotate import Reading
from digest.model import CountryMention, OrganizationEntity, PersonEntity, PlaceEntity


def resolve_names(
    reading: Reading, countries: tuple[CountryMention, ...], pair: tuple[str, ...]
) -> tuple[tuple[PersonEntity, ...], tuple[OrganizationEntity, ...], tuple[PlaceEntity, ...]]:
    """Every named person, organization and place, each once with all its mentions."""
    return (), (), ()
