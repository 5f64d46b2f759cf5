"""A body that each of the two countries has, told once for both: "the Ministries of Justice of the two countries"."""

import re
from collections.abc import Iterator
from functools import cache

from digest.annotate import Reading
from digest.extract.agreement_deeds import Said
from digest.extract.agreement_names import AgreementName
from digest.extract.signatories import OF_PARTIES
from digest.languages import Language
from digest.parse.article import Stage

_BEFORE = 3  # words that may lead to it: "by the two"
_NAMED = r"\s+of\s+[A-Z][\w-]+(?:(?:,|,? and|,? of)? [A-Z][\w-]+)*"
_LONGEST = 30  # characters from a body to the end of "of the two countries"
Stretch = tuple[int, int]
Found = tuple[int, int, str]


def body_of_each(stage: Stage, name: AgreementName, said: Said | None) -> str | None:
    """What the body of either country is called that made a text; none where no such body is told."""
    told = (_first(stage, stretch) for stretch in _stretches(stage, name, said))
    return next(filter(None, told), None)


def _stretches(stage: Stage, name: AgreementName, said: Said | None) -> Iterator[Stretch]:
    parsed = stage.parsed_at(name.head.start)
    if parsed is None:
        return
    if name.parties is not None:
        yield name.parties[0], parsed.sentence.end
    deed = said.deed if said is not None else None
    if deed is not None and deed.sentence == parsed.sentence and set(deed.classes) & OF_PARTIES:
        yield (deed.unit.end, parsed.sentence.end) if deed.passive else (parsed.sentence.start, deed.unit.start)


def _first(stage: Stage, stretch: Stretch) -> str | None:
    """The body that a stretch begins with, if both have it."""
    start, end, name = min(_bodies(stage, *stretch), default=(0, 0, ""))
    lead = stage.reading.plain[stretch[0] : start].split()
    return name if name and len(lead) <= _BEFORE and is_of_each(stage.reading, start, end) else None


def _bodies(stage: Stage, start: int, end: int) -> Iterator[Found]:
    yield from ((body.start, body.end, stage.reading.plain[body.start : body.end]) for body in stage.organizations.within(start, end))
    plurals = _plurals(stage.reading.language)
    for found in plurals.finditer(stage.reading.plain, start, end) if plurals is not None else ():
        one = _singulars(stage.reading.language)[found["many"]]
        yield found.start(), found.end(), one + stage.reading.plain[found.end("many") : found.end()]


def _singulars(language: Language) -> dict[str, str]:
    return dict(language.tables["organizations"]["of_each"])


@cache
def _plurals(language: Language) -> re.Pattern[str] | None:
    """The names of bodies in the plural, where a language has one."""
    many = "|".join(map(re.escape, _singulars(language)))
    return re.compile(rf"\b(?P<many>{many}){_NAMED}") if many else None


def is_of_each(reading: Reading, start: int, end: int) -> bool:
    """Whether the two countries stand behind a body that each has, or "both" before it: "Kementerian Kehakiman kedua negara"."""
    if reading.plain[start:end].split()[0] not in _singulars(reading.language):
        return False
    near = reading.hits.within("anaphor", end, end + _LONGEST)
    behind = any(hit.value == "sides" and reading.plain[end : hit.start].strip() in _links(reading.language) for hit in near)
    before = reading.hits.ending("both_of", start - 1)
    return behind or (before is not None and before.value == "both")


def _links(language: Language) -> tuple[str, ...]:
    """What may stand between bodies and whose they are."""
    return ("", *language.forms("prep").get("of", ()))
