"""Addresses as one page gives them: whole where the site's own is known, else the way from the page."""

from dataclasses import dataclass

from digest.render.settings import Settings


@dataclass(frozen=True, slots=True)
class Addresses:
    """The addresses that a page or file of a language gives."""

    root: str  # of the language; empty where the site's address is not known
    here: str  # the page, from that root: "articles/kabar/"

    @property
    def page(self) -> str:
        """The page itself."""
        return self.to(self.here)

    def to(self, path: str) -> str:
        """A page or file, given its way from the root of the language."""
        if self.root:
            return f"{self.root}{path}"
        up = "../" * self.here.count("/")
        return f"{up}{path}" or "./"


def addresses_of(settings: Settings, code: str, here: str) -> Addresses:
    """The addresses that a page of a language gives."""
    return Addresses(settings.root(code), here)
