"""The acronyms of bodies: "(EAEU)" behind a name says what EAEU means everywhere in an article."""

import re
from collections.abc import Iterator

from digest.find.capitals import UPPER, Capitals
from digest.find.organizations import OrganizationMention

# One or two words with at least two capital letters each.
_BRACKET = re.compile(rf"\s?\(([{UPPER}]\w*[{UPPER}][\w\-]*(?: [{UPPER}]\w*[{UPPER}]\w*)?)\)")


def find_acronyms(
    capitals: Capitals, bodies: tuple[OrganizationMention, ...]
) -> tuple[dict[str, OrganizationMention], tuple[OrganizationMention, ...]]:
    """The acronyms that stand in brackets behind a body, and every mention of a body by its acronym."""
    meanings: dict[str, OrganizationMention] = {}
    for body in bodies:
        bracket = _BRACKET.match(capitals.reading.plain, body.end)
        if bracket is not None:
            meanings.setdefault(bracket[1], body)
    found = [
        OrganizationMention(start=start, end=start + len(acronym), rule="organizations.acronym", country=body.country, full=body)
        for acronym, body in meanings.items()
        for start in _occurrences(capitals, acronym)
    ]
    return meanings, tuple(sorted(found, key=lambda mention: mention.start))


def _occurrences(capitals: Capitals, acronym: str) -> Iterator[int]:
    text, done = capitals.reading.plain, 0
    for at in capitals.beginnings.of(acronym):
        end = at + len(acronym)
        if at >= done and not text[end : end + 1].isalnum():
            yield at
            done = end
