"""The English name of a body, word by word, for the role of who holds an office in it."""

import re

from digest.annotate import Reading
from digest.gazetteer import country_names
from digest.model import Hit
from digest.names.body_extent import MISSIONS
from digest.names.body_mention import OrganizationMention
from digest.names.body_words import BRACKET
from digest.names.grammar import grammar
from digest.names.placenames import place_table

_TABLES = ("body_in_english", "known_body", "org_head", "org_tail", "org_word", "portfolio", "country")
# The kinds of body, which stand at the head of a name.
HEADS = "org_head"
# Heads that stand before what they are for in English, too.
BEFORE_FIELD = {"Ministry", "Chamber", "Department"}
# What bears a name of its own, which is not translated.
NAMED_FREELY = {"Company", "Bank"}
# Rules that find such names.
AS_PRINTED = {"organizations.tail", "organizations.company"}
OF_STATES = {"Ministry", "Department"}
# Words that stand first in an English name.
FOREMOST = {"National", "State", "Federal", "Central", "Supreme", "Royal", "International"}
# Those of them that stand before "Ministry of X", too.
BEFORE_HEADS = {"Federal", "Royal"}
# Pieces that tell what kind of place the next one is.
KINDS_OF_PLACE = {"Provincial", "City", "Regency", "District"}
_NUMBER = re.compile(r"[IVX]+|\d+")


def english_name(reading: Reading, body: OrganizationMention) -> str:
    """The body in English: as printed in an English text, translated word by word in another."""
    full = body.full or body
    start, end = _without_committee(reading, full.start, full.end)
    if grammar(reading.language).modifiers_first or full.head in NAMED_FREELY or full.rule in AS_PRINTED:
        return reading.plain[start:end]
    whole = (start, end) == (full.start, full.end)
    name, acronym = translated(reading, start, end), _acronym(reading, body) if whole else ""
    return f"{name} ({acronym})" if acronym and name != full.head else name


def _acronym(reading: Reading, body: OrganizationMention) -> str:
    """By which acronym a body is told, as it is printed there or behind the name: what is translated word by word is known by that."""
    if (body.full or body).rule != "organizations.head":
        return ""
    if body.full is not None:
        return reading.plain[body.start : body.end]
    bracket = BRACKET.match(reading.plain, body.end)
    return bracket[0].strip(" ()") if bracket else ""


def _without_committee(reading: Reading, start: int, end: int) -> tuple[int, int]:
    """The party without its committee, which the role of its secretary leaves out."""
    printed = reading.plain[start:end]
    for committee in grammar(reading.language).party_committee:
        if printed.startswith(f"{committee} "):
            return start + len(committee) + 1, end
        if printed.endswith(f" {committee}"):
            return start, end - len(committee) - 1
    return start, end


def translated(reading: Reading, start: int, end: int) -> str:
    """The name between two offsets word by word, modifiers before their head."""
    if grammar(reading.language).modifiers_first:
        return reading.plain[start:end]
    start, end, host = _without_host(reading, start, end)
    for of in grammar(reading.language).purpose:
        stop = reading.plain.find(f" {of} ", start, end)
        if stop > 0:
            return f"{translated(reading, start, stop)} for {translated(reading, stop + len(of) + 2, end)}"
    head, *rest = _pieces(reading, start, end)
    country = rest.pop() if rest and rest[-1] in country_names().values() else None
    if country and rest and rest[-1] in country_names().values():
        rest[:0], country = [f"{rest.pop()}-{country}"], None  # "Asosiasi Persahabatan Peru-Kenya"
        return f"{rest[0]} {_told(head, rest[1:], None)}{host}"
    place = _place_at_end(reading, rest) if head in BEFORE_FIELD else ""
    return f"{place} {_told(head, rest, country)}{host}".strip()


def _place_at_end(reading: Reading, rest: list[str]) -> str:
    """The place whose department it is, taken off the pieces of its name: "Dinas Perdagangan Kota Lima", "Lima City"."""
    place = rest.pop() if len(rest) > 1 and rest[-1] in place_table(reading.language) else ""
    return f"{place} {rest.pop()}" if place and rest[-1] in KINDS_OF_PLACE else place


def _told(head: str, rest: list[str], country: str | None) -> str:
    """A name from the English of its pieces."""
    if head in BEFORE_FIELD:
        told = [country] if country and head not in OF_STATES else []  # whose ministry it is tells the country of the office
        whole = " ".join([*(piece for piece in rest if piece in BEFORE_HEADS), head])
        field = " ".join(piece for piece in rest if piece not in BEFORE_HEADS)
        return " of ".join([whole, *([field] if field else ()), *told])
    before = rest[::-1]
    before.sort(key=lambda piece: piece not in FOREMOST)
    name = " ".join([*before, head])
    return f"{name} of {country}" if country else name


def _without_host(reading: Reading, start: int, end: int) -> tuple[int, int, str]:
    """The name of a mission without where it stands, and that in English: "Kedutaan Besar Peru di Kairo"."""
    head = _longest_at(reading, start, end, head=True)
    for at in grammar(reading.language).at if head is not None and head.value in MISSIONS else ():
        stop = reading.plain.find(at, start, end)
        if stop >= 0:
            country = reading.hits.at("country", stop + len(at))
            place = country_names()[country.value] if country is not None else reading.plain[stop + len(at) : end]
            return start, stop, f" in {place}"
    return start, end, ""


def _pieces(reading: Reading, start: int, end: int) -> list[str]:
    """The English of each known piece of a name, and every other word as printed."""
    pieces: list[str] = []
    at = start
    own = False  # the last piece is a name as printed, which further words of the name join
    gap = ""  # what joins the next piece to the last
    while at < end:
        hit = _longest_at(reading, at, end, head=not pieces)
        inside = own and hit is not None and reading.plain[at : hit.end] in grammar(reading.language).directions  # "Jawa Timur"
        if hit is not None and not inside:
            _add(pieces, country_names()[hit.value] if hit.category == "country" else hit.value, gap)
            at = hit.end
            own = False
        else:
            stop = reading.plain.find(" ", at, end)
            stop = end if stop < 0 else stop
            printed = reading.plain[at:stop].rstrip(",")
            if pieces and printed in grammar(reading.language).joiners:
                at, gap = stop + 1, " and "
                continue
            if own or (pieces and _NUMBER.fullmatch(printed)):
                pieces[-1] += f" {printed}"
            else:
                _add(pieces, printed, gap)
            at, own = stop, True
        gap = ", " if len(pieces) > 1 and reading.plain[at - 1 : at + 1].endswith(",") else ""
        while at < end and reading.plain[at] in " ,-":
            at += 1
    return pieces


def _add(pieces: list[str], piece: str, gap: str) -> None:
    """Add a piece, to the last one where a comma or "and" joins them, once where both say the same."""
    if not gap or len(pieces) < 2:
        pieces.append(piece)
    elif pieces[-1] != piece:
        pieces[-1] += gap + piece


def _longest_at(reading: Reading, at: int, end: int, *, head: bool) -> Hit | None:
    """The longest known piece at an offset; of equally long ones a kind of body only at the head ("Dewan Pusat" has no centre)."""
    found = [hit for table in _TABLES if (hit := reading.hits.at(table, at)) and hit.end <= end]
    return max(found, key=lambda hit: (hit.end, head or hit.category != HEADS)) if found else None
