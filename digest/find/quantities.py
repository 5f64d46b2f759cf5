"""Numbers with their units."""

from digest.annotate import Reading
from digest.model import Quantity


def find_quantities(reading: Reading) -> tuple[Quantity, ...]:
    """Every sum of money, share, multiple, count and frequency, in text order."""
    return ()
