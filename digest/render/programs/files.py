"""The files that every language publishes for programs."""

from dataclasses import dataclass
from pathlib import PurePosixPath


@dataclass(frozen=True, slots=True)
class DataFile:
    """A file of data, under the root of its language."""

    path: str
    media_type: str
    about: str


@dataclass(frozen=True, slots=True)
class Subscription:
    """A file that one subscribes to, under the root of its language."""

    path: str
    media_type: str
    format: str  # what people call it
    words: str  # the key of what it holds in words

    @property
    def suffix(self) -> str:
        """How its name ends."""
        return PurePosixPath(self.path).suffix


ARTICLE_FEEDS = (
    Subscription("feeds/articles.xml", "application/rss+xml", "RSS", "new_articles"),
    Subscription("feeds/articles.json", "application/feed+json", "JSON Feed", "new_articles"),
)
FACT_FEEDS = (
    Subscription("feeds/facts.xml", "application/rss+xml", "RSS", "new_facts"),
    Subscription("feeds/facts.json", "application/feed+json", "JSON Feed", "new_facts"),
)
CALENDAR = Subscription("timeline.ics", "text/calendar", "iCalendar", "calendar")
SUBSCRIBED = (*ARTICLE_FEEDS, *FACT_FEEDS, CALENDAR)
