"""An office as a page says it: whole, in the page's language."""

import re
from functools import lru_cache

from digest.model import Person
from digest.tell.naming import naming
from digest.tell.piece import Piece
from digest.tell.voice import Voice, as_printed
from digest.tell.wording import Wording

_FORMER = "Former "
# A short form behind the full one says the same again: "Wakil Presiden (Wapres)".
_SHORT = re.compile(r" \(\w+\)$")


def office_of(person: Person, voice: Voice) -> Piece | None:
    """A person's office, or the one they held: as printed or by the glossary, else by the name that facts have for it."""
    return _office(person.role or "", person.office, voice.article_language, voice.wording)


@lru_cache(maxsize=4096)  # many articles tell of the same offices
def _office(role: str, office: str | None, language: str, wording: Wording) -> Piece | None:
    """The same of an office and its name, which an article in some language has."""
    held = role.removeprefix(_FORMER)
    called = role_called(_sayable(held, language, wording), wording) if held else None
    printed = None if role.startswith(_FORMER) else _printed(office, language, wording)
    if printed and not (called and called.casefold().startswith(printed.casefold())):
        return Piece(printed)
    if called:
        return Piece(called)
    if office:
        return as_printed(office, language, wording)
    return Piece(held, "en") if held else None


def _printed(office: str | None, language: str, wording: Wording) -> str | None:
    """An office as printed, where that is in the page's language or can be said in it."""
    if office is None or language == wording.code:
        return _SHORT.sub("", office) if office else None
    source = wording.sources.get(language)
    return naming(source, wording).office(office) if source else None


def _sayable(role: str, language: str, wording: Wording) -> str:
    """A role without the name of a body that stands in it as the article prints it, in another language."""
    is_foreign = language != wording.code and wording.table["canonical_roles"] and wording.mark(role, language)
    return role.partition(" of ")[0] if is_foreign else role


def role_called(role: str, wording: Wording) -> str | None:
    """The name that facts have for an office, in the page's language: "Ambassador to Vietnam" by its head and its country."""
    if wording.table["canonical_roles"]:
        return role
    head, _, country = role.partition(" to ")
    offices = wording.language.forms("office")
    if head not in offices:
        return _by_glossary(role, wording)
    said = offices[head][0]
    return wording.text("article", "role_to", role=said, place=wording.place_named(country)) if country else said


def _by_glossary(role: str, wording: Wording) -> str | None:
    """The same of an office that has parts."""
    canonical = next((each for each in wording.sources.values() if each.tables["interface"]["canonical_roles"]), None)
    return naming(canonical, wording).office(role) if canonical else None


@lru_cache(maxsize=4096)
def says_country(office: str, code: str, wording: Wording) -> bool:
    """Whether an office says of which country it is, by a short form of the name, too: "Presiden RI"."""
    return wording.place(code) in office or any(hit.value == code for hit in wording.language.lexicon.find(office).all("country"))
