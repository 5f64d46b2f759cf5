"""The files that every language publishes for programs."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file, under the root of its language."""

    path: str
    media_type: str
    format: str  # what people call it
    words: str  # the key of what it holds in words

    @property
    def suffix(self) -> str:
        """How its name ends."""
        return PurePosixPath(self.path).suffix


ARTICLE_FEEDS = (
    DataFile("feeds/articles.xml", "application/rss+xml", "RSS", "new_articles"),
    DataFile("feeds/articles.json", "application/feed+json", "JSON Feed", "new_articles"),
)
FACT_FEEDS = (
    DataFile("feeds/facts.xml", "application/rss+xml", "RSS", "new_facts"),
    DataFile("feeds/facts.json", "application/feed+json", "JSON Feed", "new_facts"),
)
CALENDAR = DataFile("timeline.ics", "text/calendar", "iCalendar", "calendar")
DATA = (DataFile("data/articles.jsonl", "application/jsonl", "JSON Lines", "articles"),)
# What one subscribes to.
SUBSCRIBED = (*ARTICLE_FEEDS, *FACT_FEEDS, CALENDAR)
