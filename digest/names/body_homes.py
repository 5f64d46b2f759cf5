"""Whose a body is by what stands beside its name: "Kenya's Ministry of Health", "Komite Ekspor dari Kementerian Luar Negeri Peru"."""

from collections.abc import Mapping
from dataclasses import replace

from digest.names.body_mention import OrganizationMention
from digest.names.capitals import Capitals
from digest.names.grammar import grammar

# Rules that find bodies by what they are called; a bloc, and a firm in somebody's land, is nobody's.
OWN_NAMES = {"organizations.head", "organizations.tail"}


def with_homes(capitals: Capitals, mentions: tuple[OrganizationMention, ...]) -> tuple[OrganizationMention, ...]:
    """The mentions of bodies, those without a country with that of the one they are part of."""
    starts = {mention.start: mention for mention in mentions}
    return tuple(mention if mention.country else replace(mention, country=_home(capitals, mention, starts)) for mention in mentions)


def _home(capitals: Capitals, mention: OrganizationMention, starts: Mapping[int, OrganizationMention]) -> str | None:
    """The country that owns a body, or that of the body behind it as what it is part of."""
    text, words = capitals.reading.plain, grammar(capitals.reading.language)
    owners = (mention.start - len(owning) for owning in words.owning if text.endswith(owning, 0, mention.start))
    owner = next((country for end in owners if (country := capitals.reading.hits.ending("country", end)) is not None), None)
    if owner is not None and mention.rule in OWN_NAMES:
        return owner.value
    wholes = (starts.get(mention.end + len(link)) for link in words.of_country if text.startswith(link, mention.end))
    return next((whole.country for whole in wholes if whole is not None), None)
