"""The acronyms of bodies: "(EAEU)" behind a name says what EAEU means everywhere in an article."""

import re
from collections.abc import Iterator

from digest.names.body_mention import OrganizationMention
from digest.names.capitals import UPPER, Beginnings, Capitals

# One or two words with at least two capital letters each.
_BRACKET = re.compile(rf"\s?\(([{UPPER}]\w*[{UPPER}][\w\-]*(?: [{UPPER}]\w*[{UPPER}]\w*)?)\)")
_SHORT = re.compile(rf"\s?\(([{UPPER}][^\W\d_]{{3,}})\)")


def find_acronyms(
    capitals: Capitals, bodies: tuple[OrganizationMention, ...]
) -> tuple[dict[str, OrganizationMention], tuple[OrganizationMention, ...]]:
    """The acronyms that stand in brackets behind a body, and every mention of a body by its acronym."""
    meanings: dict[str, OrganizationMention] = {}
    for body in bodies:
        bracket = _BRACKET.match(capitals.reading.plain, body.end) or _syllables(capitals, body)
        if bracket is not None and not capitals.reading.plain[body.start : body.end].isupper():
            meanings.setdefault(bracket[1], body)
    beginnings = capitals.beginnings if meanings else None
    found = [
        OrganizationMention(start=start, end=start + len(acronym), rule="organizations.acronym", country=body.country, full=body)
        for acronym, body in meanings.items()
        for start in (_occurrences(capitals, beginnings, acronym) if beginnings else ())
    ]
    return meanings, tuple(sorted(found, key=lambda mention: mention.start))


def _syllables(capitals: Capitals, body: OrganizationMention) -> re.Match[str] | None:
    """ "Lembaga Ketahanan Nasional (Lemhannas)": a short name of pieces of the long one, in their order."""
    bracket = _SHORT.match(capitals.reading.plain, body.end)
    if bracket is None:
        return None
    letters = iter(capitals.reading.plain[body.start : body.end].lower())
    return bracket if all(letter in letters for letter in bracket[1].lower()) else None


def _occurrences(capitals: Capitals, beginnings: Beginnings, acronym: str) -> Iterator[int]:
    text, done = capitals.reading.plain, 0
    for at in beginnings.of(acronym):
        end = at + len(acronym)
        if at >= done and not text[end : end + 1].isalnum():
            yield at
            done = end
