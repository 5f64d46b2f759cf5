"""Articles about other countries than the site's: a list of their own."""

from collections.abc import Sequence
from dataclasses import dataclass

from digest.render.article import View
from digest.render.settings import Settings
from digest.tell.wording import Wording


@dataclass(frozen=True, slots=True)
class Apart:
    """The articles about other countries, and what is said of them."""

    title: str
    lead: str
    views: Sequence[View]


def apart_of(views: Sequence[View], wording: Wording, settings: Settings) -> Apart | None:
    """The list of them, where there are any."""
    if not views:
        return None
    words = wording.language.tables["interface_evaluation"]["apart"]
    countries = wording.listed(wording.place(code) for code in settings.countries)
    return Apart(title=words["title"], lead=words["lead"].format(countries=countries), views=views)
