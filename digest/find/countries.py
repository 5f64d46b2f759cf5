"""Countries named in a text."""

from digest.annotate import Reading
from digest.model import CountryMention


def find_countries(reading: Reading) -> tuple[CountryMention, ...]:
    """Every country name or adjective, in text order."""
    return ()
