"""When an article was written, as far as it says, and how that is known."""

from dataclasses import dataclass
from typing import Literal

from digest.model import Event, Facts


@dataclass(frozen=True, slots=True, kw_only=True)
class Dating:
    """The date that an article is filed under."""

    date: str | None  # EDTF
    by: Literal["published", "event", "unknown"]
    event: Event | None = None


def dating_of(facts: Facts) -> Dating:
    """The printed date of publication, else that of the main event, else none."""
    if facts.published:
        return Dating(date=facts.published, by="published")
    event = next((event for event in facts.events if event.date), None)
    if event:
        return Dating(date=event.date, by="event", event=event)
    return Dating(date=None, by="unknown")


def filing_order(facts: Facts) -> tuple[str, str]:
    """Sorts articles from the oldest to the newest; those without a date come first."""
    return (dating_of(facts).date or "", facts.id)
