"""Which two countries an article is about."""

from digest.annotate import Reading
from digest.model import CountryMention


def resolve_pair(reading: Reading, mentions: tuple[CountryMention, ...]) -> tuple[str, ...]:
    """The two countries of the article's relationship, the host or first speaker first; fewer where it is about fewer."""
    return ()
