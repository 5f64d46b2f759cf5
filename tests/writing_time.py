"""When an article of a test was written."""

from collections.abc import Iterable

from digest.edtf import limits
from digest.model import Event, Written


def written(published: str | None, events: Iterable[Event] = ()) -> Written:
    """The printed day, else the time of the first event."""
    told = published or next((event.date for event in events if event.date), None)
    if told is None:
        return Written()
    earliest, latest = limits(told)
    return Written(date=told, by="printed" if published else "inferred", earliest=earliest.isoformat(), latest=latest.isoformat())
