"""An office as a page says it: whole, in the page's language."""

import re

from digest.model import Person
from digest.tell.naming import naming
from digest.tell.piece import Piece
from digest.tell.voice import Voice
from digest.tell.wording import Wording

_FORMER = "Former "
# A short form behind the full one says the same again: "Wakil Presiden (Wapres)".
_SHORT = re.compile(r" \(\w+\)$")


def office_of(person: Person, voice: Voice) -> Piece | None:
    """A person's office, or the one they held: as printed or by the glossary, else by the name that facts have for it."""
    role = (person.role or "").removeprefix(_FORMER)
    called = role_called(_sayable(role, voice), voice.wording) if role else None
    printed = None if (person.role or "").startswith(_FORMER) else _printed(person.office, voice)
    if printed and not (called and called.casefold().startswith(printed.casefold())):
        return Piece(printed)
    if called:
        return Piece(called)
    if person.office:
        return voice.printed(person.office)
    return Piece(role, "en") if role else None


def _printed(office: str | None, voice: Voice) -> str | None:
    """An office as printed, where that is in the page's language or can be said in it."""
    if office is None or voice.printed_lang is None:
        return _SHORT.sub("", office) if office else None
    return voice.naming.office(office) if voice.naming else None


def _sayable(role: str, voice: Voice) -> str:
    """A role without the name of a body that stands in it as the article prints it, in another language."""
    foreign = voice.printed_lang and voice.wording.table["canonical_roles"] and voice.wording.mark(role, voice.article_language)
    return role.partition(" of ")[0] if foreign else role


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
