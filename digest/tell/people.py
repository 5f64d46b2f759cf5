"""People in office and what they say, as sentences."""

import re

from markupsafe import Markup

from digest.model import Person, Quote
from digest.tell.escape import safe, squeezed
from digest.tell.offices import office_of
from digest.tell.piece import Piece
from digest.tell.sentences import filled
from digest.tell.voice import Voice

# So many words of a quotation tell what it is about.
_WORDS = 24
_CLOSING = re.compile(r"[\"”»]")


def _opening(told: Quote) -> str:
    """How a quotation begins: up to its closing mark, or as many words as one line takes."""
    starts, text = squeezed(told.starts), squeezed(told.evidence.quote)
    at = text.find(starts)
    said = _CLOSING.split(text[at:], maxsplit=1)[0].rstrip(" ,") if at >= 0 else starts
    words = said.split(" ")
    whole = at >= 0 and len(words) <= _WORDS
    return said if whole else f"{' '.join(words[:_WORDS])} …"


def person(told: Person, voice: Voice) -> Markup:
    """Who holds or held which office, of which country."""
    former = (told.role or "").startswith("Former ")
    office = office_of(told, voice)
    country = voice.wording.place(told.country) if told.country else None
    names_country = bool(country and office and says_country(office.text, country, told, voice))
    slots = {
        "name": voice.person(told.name),
        "office": office.html if office else None,
        "country": safe(country) if country and not names_country else None,
    }
    kind = "none" if office is None else "former" if former else "office"
    return filled("people", (kind,), slots, voice.language) or slots["name"] or Markup("")


def says_country(office: str, country: str, told: Person, voice: Voice) -> bool:
    """Whether an office says whose it is, by a short form of the country's name, too: "Presiden RI"."""
    return country in office or any(hit.value == told.country for hit in voice.language.lexicon.find(office).all("country"))


def quote(told: Quote, voice: Voice) -> Markup:
    """Who says how a quotation begins."""
    words = Piece(f"“{_opening(told)}”", voice.printed_lang).html
    return filled("quotes", ("said",), {"speaker": voice.credited(told.speaker), "words": words}, voice.language) or words
