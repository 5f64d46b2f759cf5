"""Who answers for a digest and what may be done with it, as the foot of every page says it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from digest.render.settings import Settings

_CREATIVE_COMMONS = re.compile(r"CC[ -](BY(?:-NC)?(?:-SA|-ND)?)[ -](\d\.\d)", re.IGNORECASE)
_NO_RIGHTS = re.compile(r"CC0(?:[ -]1\.0)?", re.IGNORECASE)
_ADDRESS = re.compile("https?://")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One of the things that are said there; `words` names it among the words around pages."""

    words: str
    text: str
    address: str = ""  # where the text leads, if anywhere


def colophon(site: Settings) -> Iterator[Line]:
    """What is set of publisher, contact and licence."""
    if site.publisher:
        yield Line(words="publisher", text=site.publisher)
    if site.contact:
        yield Line(words="contact", text=_ADDRESS.sub("", site.contact), address=_way_to(site.contact))
    if site.licence:
        yield Line(words="licence", text=site.licence, address=licence_address(site.licence))


def _way_to(contact: str) -> str:
    return contact if _ADDRESS.match(contact) else f"mailto:{contact}"


def licence_address(licence: str) -> str:
    """Where a licence of Creative Commons stands; empty for others."""
    if found := _CREATIVE_COMMONS.fullmatch(licence):
        return f"https://creativecommons.org/licenses/{found[1].lower()}/{found[2]}/"
    return "https://creativecommons.org/publicdomain/zero/1.0/" if _NO_RIGHTS.fullmatch(licence) else ""
