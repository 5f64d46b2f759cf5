"""The two sides of a text as they stand beside each other in print, where one of them is a body that no list of names has."""

import re
from collections.abc import Iterator, Sequence

from digest.extract.agreement_behind import in_body
from digest.extract.agreement_extent import WORD
from digest.extract.agreement_words import NameWords, name_words
from digest.model import OrganizationEntity
from digest.parse.article import Mention, Stage
from digest.parse.deeds import Deed
from digest.parse.units import Unit

_BREAK = re.compile(r"[,;:()\[\]\n\"“”]|\.(?=\s)|[–—]")
_BRACKET = re.compile(r"\s*\([^()\n]*\)")
_SIDES = 2
_LONGEST = 90  # characters of a body's name
_SMALL = 4  # letters of a word that may stand small within a name: "of", "dan"
# Those who sign for others are no side.
_SIGNING_FOR = frozenset({"person", "office", "group", "anaphor"})


def subject_sides(stage: Stage, deed: Deed) -> list[str]:
    """The two sides that an active clause of signing has for its subject: "Alpha Works and the mining group Beta signed …"."""
    if deed.passive or deed.nominal:
        return []
    verb, plain = deed.unit.start, stage.reading.plain
    before = stage.parsed[deed.sentence.index].units_within(deed.sentence.start, verb)
    ends = [unit.end for unit in before if unit.kind in {"verb", "date", "operator"}]
    start = max([deed.sentence.start, *ends])
    breaks = [mark.end() for mark in _BREAK.finditer(plain, start, verb) if not in_body(stage, mark.start())]
    return sides(stage, max([start, *breaks]), verb)


def sides(stage: Stage, start: int, end: int) -> list[str]:
    """The names of the two sides between two offsets; none unless there are two and each has one."""
    joined = joints(stage, start, end)
    if len(joined) != 1:
        return []
    found = [side(stage, *span) for span in ((start, joined[0][0]), (joined[0][1], end))]
    names = [name for name in found if name]
    return names if len(set(names)) == _SIDES else []


def joints(stage: Stage, start: int, end: int) -> list[tuple[int, int]]:
    """Where one side ends and the other begins; of several such places the one that shows it: "of Peru dan Y", "X and the Y"."""
    reading, words = stage.reading, name_words(stage.reading.language)
    spans = [match.span() for match in WORD.finditer(reading.lower, start, end) if _joins(stage, match, words)]
    if len(spans) < _SIDES:
        return spans
    ended = {country.end for country in stage.countries.within(start, end)}
    shown = [span for span in spans if _ends_side(reading.plain, span[0], ended) or _begins_side(reading.lower, span[1], words)]
    return shown or spans


def _joins(stage: Stage, match: re.Match[str], words: NameWords) -> bool:
    joining = match[0] in words.joiner or stage.reading.hits.at("agreement_between", match.start()) is not None
    return joining and not in_body(stage, match.start())


def _ends_side(plain: str, offset: int, ended: set[int]) -> bool:
    """Whether a country, which closes the name of a body, ends right before an offset, if with an acronym in brackets."""
    return any(not _BRACKET.sub("", plain[end:offset]).strip(", ") for end in ended if end <= offset)


def _begins_side(lower: str, offset: int, words: NameWords) -> bool:
    following = WORD.search(lower, offset)
    return following is not None and following[0] in words.articles


def side(stage: Stage, start: int, end: int) -> str | None:
    """The one body, place or country that a stretch names, else the body that its capitals print."""
    end = _before_its_country(stage, start, end)
    parsed = stage.parsed_at(start)
    units = parsed.units_within(start, end) if parsed is not None else ()
    bodies = stage.organizations.within(start, end)
    if any(unit.kind in _SIGNING_FOR and not any(body.end + 1 == unit.start for body in bodies) for unit in units):
        return None
    span = _capitals(stage, start, end)
    whole = span is not None and len(bodies) > 0 and span[0] == bodies[0].start and _is_one(stage, bodies, units)
    if bodies and not whole:
        return bodies[0].item.name if len({body.item.name for body in bodies}) == 1 else None
    if span is None:
        return None
    country = next((state for state in stage.countries.within(start, end) if (state.start, state.end) == span), None)
    if country is not None:
        return country.item.code
    name = stage.reading.plain[slice(*span)]
    return None if is_government(stage, name) else name


def _before_its_country(stage: Stage, start: int, end: int) -> int:
    """Where a stretch ends without the country behind a comma that only says where it is: "Cusco Province, Peru"."""
    comma = stage.reading.plain.find(",", start, end)
    told = stage.countries.within(comma, end) if comma > start else ()
    return comma if told and not stage.reading.plain[comma + 1 : told[0].start].strip() else end


def _is_one(stage: Stage, bodies: Sequence[Mention[OrganizationEntity]], units: Sequence[Unit]) -> bool:
    """Whether a body goes on with the office or the body that it belongs to: "Badan Air dan Tanah Kementerian Pertanian Peru"."""
    joiners = name_words(stage.reading.language).joiner
    office = any(unit.kind == "office" and unit.start == bodies[0].end + 1 for unit in units)
    apart = [stage.reading.lower[bodies[0].start : body.start].split()[-1] for body in bodies[1:]]
    return office or (bool(apart) and not any(word in joiners or not word[-1].isalpha() for word in apart))


def _capitals(stage: Stage, start: int, end: int) -> tuple[int, int] | None:
    """Where a stretch has its capitals, if nothing but small words of a name stand between them."""
    weekdays = stage.reading.hits.within("date_weekday", start, end)  # "X and Y on Thursday signed"
    end = weekdays[0].start if weekdays else end
    plain = _BRACKET.sub(lambda match: " " * len(match[0]), stage.reading.plain[start:end])
    words = list(WORD.finditer(plain))
    large = [word for word in words if not word[0][0].islower()]
    if not large or not large[0][0][0].isalpha():
        return None
    inner = [word for word in words if large[0].start() < word.start() < large[-1].start() and word[0][0].islower()]
    if any(len(word[0]) > _SMALL for word in inner) or large[-1].end() - large[0].start() > _LONGEST:
        return None
    return start + large[0].start(), start + large[-1].end()


def name_that_it_opens(stage: Stage, country: Unit) -> str | None:
    """The body that no list has and whose name a country opens, or which it owns: "Peru Shipping Lines", "Peru's PSL"."""
    reading, sentence = stage.reading, stage.reading.sentence_at(country.start)
    if sentence is None or stage.is_outside_text(sentence):
        return None  # headlines have capitals anywhere
    owned = next((word for word in reading.language.words("quotes", "possessives") if reading.lower.startswith(word, country.end)), "")
    at = country.end + len(owned.rstrip()) + 1
    words = list(_capital_run(stage, at, sentence.end))
    return reading.plain[at if owned else country.start : words[-1].end()] if words else None


def _capital_run(stage: Stage, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words with capitals that follow each other from an offset, none of which is known for something else."""
    parsed, at = stage.parsed_at(start), start
    known = {unit.start for unit in parsed.units_within(start, end)} if parsed is not None else set()
    while (word := WORD.match(stage.reading.plain, at, end)) is not None and word[0][0].isupper():
        if word.start() in known or stage.reading.hits.at("date_weekday", word.start()) or stage.reading.hits.at("month", word.start()):
            return
        yield word
        at = word.end() + 1


def is_government(stage: Stage, name: str) -> bool:
    """Whether a name is that of a government, which stands for its country."""
    return name.startswith(tuple(stage.reading.language.forms("government")["government"]))
