"""Whose a body is by the body behind its name: "Komite Ekspor dari Kementerian Luar Negeri Peru"."""

from collections.abc import Mapping
from dataclasses import replace

from digest.names.body_mention import OrganizationMention
from digest.names.capitals import Capitals
from digest.names.grammar import grammar


def with_homes(capitals: Capitals, mentions: tuple[OrganizationMention, ...]) -> tuple[OrganizationMention, ...]:
    """The mentions of bodies, those without a country with that of the one they are part of."""
    starts = {mention.start: mention for mention in mentions}
    return tuple(mention if mention.country else replace(mention, country=_home(capitals, mention, starts)) for mention in mentions)


def _home(capitals: Capitals, mention: OrganizationMention, starts: Mapping[int, OrganizationMention]) -> str | None:
    """The country of the body that stands behind a body as what it is part of."""
    text, words = capitals.reading.plain, grammar(capitals.reading.language)
    wholes = (starts.get(mention.end + len(link)) for link in words.of_country if text.startswith(link, mention.end))
    return next((whole.country for whole in wholes if whole is not None), None)
