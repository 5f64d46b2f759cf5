"""The files that every language publishes for programs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file, under the root of its language."""

    path: str
    media_type: str
    words: str  # the key of what it holds in words


CALENDAR = DataFile("timeline.ics", "text/calendar", "calendar")
DATA = (DataFile("data/articles.jsonl", "application/jsonl", "articles"),)
