"""An office as a page says it."""

from digest import model
from digest.render.speech import Piece, Speech
from digest.render.wording import Wording


def role_of(person: model.Person, speech: Speech) -> Piece | None:
    """A person's office in the page's language; failing that as printed, failing that in the English of facts."""
    if person.role and speech.wording.table["canonical_roles"]:
        return Piece(person.role)
    if person.office and speech.printed_lang is None:
        return speech.printed(person.office)
    if person.role and (said := role_said(person.role, speech.wording)):
        return Piece(said)
    if person.office:
        return speech.printed(person.office)
    return Piece(person.role, "en") if person.role else None


def role_said(role: str, wording: Wording) -> str | None:
    """A canonical office in another language: "Former Ambassador to Vietnam" by its head, its "Former" and its country."""
    offices = wording.language.forms("office")
    former = role.startswith("Former ")
    head, _, country = role.removeprefix("Former ").partition(" to ")
    if head not in offices:
        return None
    said = offices[head][0]
    if country:
        said = wording.text("article", "role_to", role=said, place=wording.place_named(country))
    return wording.text("article", "role_former", role=said) if former else said
