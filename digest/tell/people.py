"""People in office and what they say, as sentences."""

import re

from markupsafe import Markup

from digest.model import Person, Quote
from digest.tell.escape import safe, squeezed
from digest.tell.introductions import introduced
from digest.tell.offices import office_of, says_country
from digest.tell.piece import Piece
from digest.tell.sentences import filled
from digest.tell.voice import Voice

# So many words of a quotation are told whole; a longer one is cut at the end of a clause, not before so many.
_WHOLE, _FEWEST = 40, 12
_CLAUSE_ENDS = ",.;:?!–—"
# Behind a quotation: what its sentence goes on with, and whether another is opened.
_GOES_ON, _QUOTES = re.compile(r", [a-z]"), re.compile(r"[\"“«]")
_CLOSING = re.compile(r"[\"”»]")


def _opening(told: Quote) -> str:
    """How a quotation begins: up to its closing mark, or as many words as one line takes."""
    starts, text = squeezed(told.starts), squeezed(told.evidence.quote)
    at = text.find(starts)
    said = _CLOSING.split(text[at:], maxsplit=1)[0].rstrip(" ,") if at >= 0 else starts
    words = said.split(" ")
    if at >= 0 and len(words) <= _WHOLE:
        return said
    ends = [place for place, word in enumerate(words[:_WHOLE], 1) if place >= _FEWEST and word.endswith(tuple(_CLAUSE_ENDS))]
    return f"{' '.join(words[: ends[-1] if ends else _WHOLE]).rstrip(_CLAUSE_ENDS)} …"


def is_fragment(told: Quote, voice: Voice) -> bool:
    """Whether a quotation only begins a sentence that the article ends in its own words: "Two years ago," she said, much was agreed."""
    text = squeezed(told.evidence.quote)
    said, *behind = _CLOSING.split(text[max(text.find(squeezed(told.starts)), 0) :], maxsplit=1)
    if not behind or not said.endswith(",") or len(said.split()) > _FEWEST:
        return False
    goes_on = _GOES_ON.search(behind[0]) and not _QUOTES.search(behind[0])
    return bool(goes_on) and not voice.source.lexicon.find(said).all("auxiliary")


def person(told: Person, voice: Voice) -> Markup:
    """Who holds or held which office, of which country."""
    former = (told.role or "").startswith("Former ")
    office = office_of(told, voice)
    country = voice.wording.place(told.country) if told.country else None
    names_country = bool(told.country and office and says_country(office.text, told.country, voice.wording))
    slots = {
        "name": voice.person(told.name),
        "office": office.html if office else None,
        "country": safe(country) if country and not names_country else None,
    }
    kind = "none" if office is None else "former" if former else "office"
    return filled("people", (kind,), slots, voice.language) or slots["name"] or Markup("")


def quote(told: Quote, voice: Voice) -> Markup:
    """Who says how a quotation begins."""
    words = Piece(f"“{_opening(told)}”", voice.printed_lang).html
    speaker = introduced(voice.credited(told.speaker), told.speaker, told, voice)
    return filled("quotes", ("said",), {"speaker": speaker, "words": words}, voice.language) or words
