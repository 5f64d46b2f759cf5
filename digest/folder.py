"""The folder of a digest: its settings, its articles and its pages; the code is elsewhere, or beside them."""

from dataclasses import dataclass
from pathlib import Path

SETTINGS = "digest.toml"


@dataclass(frozen=True, slots=True)
class Folder:
    """Where a digest lies."""

    root: Path

    @property
    def settings(self) -> Path:
        """What the digest is about."""
        return self.root / SETTINGS

    @property
    def entities(self) -> Path:
        """What its editor says of people, bodies and places."""
        return self.root / "entities.toml"

    @property
    def languages(self) -> Path:
        """Its own words, a folder a language: those that it adds to the program's, or has for pages in a further language."""
        return self.root / "languages"

    @property
    def reviewed(self) -> Path:
        """What its editor has looked at and leaves as it is."""
        return self.root / "reviewed.toml"

    @property
    def seeds(self) -> Path:
        """Its articles."""
        return self.root / "seeds"

    @property
    def docs(self) -> Path:
        """Its pages, a folder a language: those that are generated and those written by hand."""
        return self.root / "docs"

    @property
    def site(self) -> Path:
        """The built site."""
        return self.root / "site"

    @property
    def builder_settings(self) -> Path:
        """What MkDocs is told."""
        return self.root / "mkdocs.yml"

    @property
    def read(self) -> Path:
        """What was read of each article, for the next build."""
        return self.root / ".cache" / "articles"

    @property
    def sentences(self) -> Path:
        """Hashes of the sentences of each article, by which those that are there twice are found, for the next build."""
        return self.root / ".cache" / "sentences"

    @property
    def told(self) -> Path:
        """What the pages tell of each article, a folder a language, for the next build."""
        return self.root / ".cache" / "told"

    @property
    def last_build(self) -> Path:
        """What is remembered of the last build."""
        return self.root / ".cache" / "last_build.json"

    @property
    def built(self) -> Path:
        """Built pages, a folder a language, for the next build."""
        return self.root / ".cache" / "built"

    @property
    def previewed(self) -> Path:
        """Those of a preview, likewise."""
        return self.root / ".cache" / "previewed"

    @property
    def compiled(self) -> Path:
        """Templates of the theme, compiled, for the next build."""
        return self.root / ".cache" / "templates"
