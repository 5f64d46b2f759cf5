"""What a row of a table is made of: a fact with its article, and the address of the site."""

from dataclasses import dataclass
from typing import Any

from digest.render.settings import Settings
from digest.render.telling import Told


@dataclass(frozen=True, slots=True)
class Ways:
    """How other programs get to the pages of a language."""

    folder: str  # from the site's root: "" or "en/"
    root: str  # the address of that folder; empty where it is not known

    def path(self, page: str) -> str:
        """A page's way from the site's root."""
        return f"{self.folder}{page}"

    def url(self, page: str) -> str | None:
        """A page's full address, where the site knows its own."""
        return f"{self.root}{page}" if self.root else None


def ways_of(settings: Settings, code: str) -> Ways:
    """The ways to the pages of a language."""
    return Ways(settings.folder(code), settings.root(code))


@dataclass(frozen=True, slots=True)
class Row:
    """A fact as a row tells it."""

    told: Told[Any]
    ways: Ways

    @property
    def page(self) -> str:
        """Where the fact stands, from the language's root."""
        return f"articles/{self.told.view.slug}/#{self.told.fact.id}"

    @property
    def anchor(self) -> str:
        """The place of its sentence on that page; empty where it has none."""
        return self.told.anchor or ""
