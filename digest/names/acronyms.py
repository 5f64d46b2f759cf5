"""The acronyms of bodies: "(EAEU)" behind a name says what EAEU means everywhere in an article."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from digest.names.body_mention import OrganizationMention
from digest.names.capitals import UPPER, Beginnings, Capitals
from digest.names.grammar import grammar

# One or two words with at least two capital letters each.
_BRACKET = re.compile(rf" {{0,3}}\(([{UPPER}]\w*[{UPPER}][\w\-]*(?: [{UPPER}]\w*[{UPPER}]\w*)?)\)")
_SHORT = re.compile(rf" {{0,3}}\(([{UPPER}][^\W\d_]{{3,}})\)")

OTHER_WORDS = ("country", "org_head", "org_tail", "org_word", "portfolio", "office", "place_head")


def find_acronyms(
    capitals: Capitals, bodies: tuple[OrganizationMention, ...]
) -> tuple[dict[str, OrganizationMention], tuple[OrganizationMention, ...]]:
    """The acronyms that stand in brackets behind a body, and every mention of a body by its acronym."""
    meanings: dict[str, OrganizationMention] = {}
    starts = {body.start: body for body in bodies}
    for body in bodies:
        if (long := _explained(capitals, body, starts)) is not None:
            meanings.setdefault(capitals.reading.plain[body.start : body.end], long)
            continue
        bracket = _BRACKET.match(capitals.reading.plain, body.end) or _syllables(capitals, body)
        printed = capitals.reading.plain[body.start : body.end]
        inner = bracket is not None and (_is_of_inner(capitals, printed, bracket[1]) or _explains_inner(capitals, body, bracket[1]))
        if bracket is not None and not printed.isupper() and not inner:
            meanings.setdefault(bracket[1], body)
    beginnings = capitals.beginnings if meanings else None
    found = [
        OrganizationMention(start=start, end=start + len(acronym), rule="organizations.acronym", country=body.country, full=body)
        for acronym, body in meanings.items()
        for start in (_occurrences(capitals, beginnings, acronym) if beginnings else ())
    ]
    return meanings, tuple(sorted(found, key=lambda mention: mention.start))


def _explained(capitals: Capitals, short: OrganizationMention, starts: Mapping[int, OrganizationMention]) -> OrganizationMention | None:
    """ "ATL (Andean Trade League)": the body in brackets whose first letters an acronym before them is."""
    text = capitals.reading.plain
    printed = text[short.start : short.end]
    long = starts.get(short.end + len(" (")) if printed.isupper() and text.startswith(" (", short.end) else None
    if long is None or not text.startswith(")", long.end):
        return None
    initials = "".join(word[0] for word in text[long.start : long.end].split() if word[0].isupper())
    return replace(long, country=long.country or short.country) if initials == printed else None


def _is_of_inner(capitals: Capitals, printed: str, acronym: str) -> bool:
    """Whether the acronym is that of a body inside the name, at its end: "Secretariat of the Andean Trade League (ATL)"."""
    small = grammar(capitals.reading.language)
    words = printed.split()
    inner = next((at for at in range(len(words) - 1, 0, -1) if words[at] in small.articles), 0)
    initials = ["".join(word[0] for word in part if word[0].isupper()) for part in (words, words[inner + 1 :])]
    return bool(inner) and initials[1] == acronym != initials[0]


def _explains_inner(capitals: Capitals, body: OrganizationMention, acronym: str) -> bool:
    """Whether brackets say what the known body or the country at the end of a name is elsewhere: "Komite Anggaran Knesset (DPR)"."""
    start = capitals.reading.plain.find("(", body.end) + 1
    country = capitals.hit("country", start)
    if country is not None and country.end == start + len(acronym):
        return True  # "Angkatan Bersenjata Uni Emirat Arab (UEA)"
    known = capitals.reading.hits.ending("national_body", body.end)
    initials = "".join(word[0] for word in capitals.reading.plain[body.start : body.end].split() if word[0].isupper())
    return known is not None and known.start > body.start and not initials.startswith(acronym)


def _syllables(capitals: Capitals, body: OrganizationMention) -> re.Match[str] | None:
    """ "Lembaga Ketahanan Nasional (Lemhannas)": a short name of pieces of the long one in their order, or no word at all."""
    bracket = _SHORT.match(capitals.reading.plain, body.end)
    if bracket is None:
        return None
    letters = iter(capitals.reading.plain[body.start : body.end].lower())
    start = bracket.start(1)
    strange = not capitals.place_end(start) and not capitals.is_any(OTHER_WORDS, start)
    return bracket if strange or all(letter in letters for letter in bracket[1].lower()) else None


def _occurrences(capitals: Capitals, beginnings: Beginnings, acronym: str) -> Iterator[int]:
    text, done = capitals.reading.plain, 0
    for at in beginnings.of(acronym):
        end = at + len(acronym)
        if at >= done and not text[end : end + 1].isalnum():
            yield at
            done = end
