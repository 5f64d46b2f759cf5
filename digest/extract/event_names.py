"""What an event is called: the name of what was held or opened, and the text that was signed, as printed."""

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from digest.annotate import Reading
from digest.extract.agreement_words import name_words
from digest.languages import Language
from digest.languages.patterns import any_of
from digest.model import Agreement, Event
from digest.names.capitals import WORD
from digest.names.grammar import grammar
from digest.parse.article import Stage
from digest.parse.index import Mention, SpanIndex
from digest.parse.units import Unit

_FEWEST = 2  # words of a name
_PAIR, _LONGEST = 2, 20
_GAP = re.compile(r"[ \-\u2013]")
_SPACED = re.compile(r" [\-\u2013] ")
_IN_QUOTES = re.compile(r' "[^"\n]{3,80}"')
_NUMBER = re.compile(r"(?:ke-)?(\d{1,3})(st|nd|rd|th)?\b")


def name_around(stage: Stage, unit: Unit) -> str | None:
    """The row of capital words that a noun stands in: "Indonesia-Peru Business Forum", "Sidang ke-3 Komite Bersama"."""
    text, limit = stage.reading.plain, stage.reading.sentence_at(unit.start)
    if (
        limit is None
        or not text[unit.start].isupper()
        or (unit.start == limit.start and len(WORD.findall(text[unit.start : unit.end])) < _FEWEST)
    ):
        return None  # a sentence begins with a capital, too
    end = unit.end
    while (further := _end_of_next(stage, end)) and further <= limit.end:
        end = further
    end = _end_in_brackets(stage.reading, end)
    start = unit.start
    is_first = stage.reading.language.table("grammar", "settings")["adjectives_first"]
    while is_first and (before := _start_before(stage, start, limit.start)) is not None:
        start = before
    name = text[start:end]
    return name if len(_GAP.split(name)) >= _FEWEST and len(WORD.findall(name)) >= _FEWEST else None


def quoted_behind(stage: Stage, unit: Unit) -> str | None:
    """A noun with the name that stands behind it in quotation marks: "medal "For Friendship"\"."""
    found = _IN_QUOTES.match(stage.reading.plain, unit.end)
    return stage.reading.plain[unit.start : found.end()] if found else None


def number_beside(reading: Reading, unit: Unit) -> int | None:
    """Which session a noun tells of, by the number or the ordinal right behind or before it: "sidang ke-12", "the twelfth session"."""
    linked = (f"{word} " for word in reading.language.words("names", "relatives"))
    at = unit.end + 1 + next((len(word) for word in linked if reading.plain.startswith(word, unit.end + 1)), 0)
    behind = _NUMBER.match(reading.plain, at)  # "pertemuan yang ke-14"
    start = reading.plain.rfind(" ", 0, max(unit.start - 1, 0)) + 1
    before = start, max(unit.start - 1, start)
    found = behind if behind is not None and behind[2] is None else _NUMBER.fullmatch(reading.plain, *before)
    if found is not None:
        return int(found[1]) if found[0] != found[1] else None
    ordinals = name_words(reading.language).ordinals[_PAIR:]  # "both" may be "the second"
    words = (reading.lower[slice(*before)], *reading.lower[unit.end + 1 : unit.end + _LONGEST].split(maxsplit=1)[:1])
    return next((ordinals.index(word) + _PAIR + 1 for word in words if word in ordinals), None)


def _end_of_next(stage: Stage, end: int) -> int | None:
    """Where the next word of a name ends, small words between them included; None where none goes on."""
    text = stage.reading.plain
    for link in _links(stage.reading.language):
        if text.startswith(link, end):
            at = end + len(link)
            word = WORD.match(text, at) or _NUMBER.match(text, at)
            told = word is not None and not (stage.dates.covers(at) or stage.people.covers(at) or _is_apart(stage, link, at))
            return word.end() if word is not None and told else None
    return None


def _is_apart(stage: Stage, link: str, at: int) -> bool:
    """Whether behind a small word a town or a house stands, where something is held, and no more of its name."""
    return bool(link.strip(" -\u2013")) and stage.places.covers(at)


def _end_in_brackets(reading: Reading, end: int) -> int:
    """Where a name ends that goes on with a part of the world, as the acronym behind it shows: "Council of Ports in Asia (CPA)"."""
    of_the_world = _in_a_region(reading.language).match(reading.plain, end)
    return of_the_world.end(1) if of_the_world else end


@cache
def _in_a_region(language: Language) -> re.Pattern[str]:
    leading, regions = (any_of(language.words("places", key)) for key in ("locatives", "regions"))
    return re.compile(rf"( {leading} {regions}) \([A-Z]{{3,}}\)")


@cache
def _links(language: Language) -> tuple[str, ...]:
    """What may stand between two words of a name, the longest first."""
    words = grammar(language)
    small = (*words.of, *(f" {word} " for word in (*words.joiners, *language.forms("prep")["about"])))
    return (*sorted(set(small), key=len, reverse=True), " ", "-", "\u2013")


def _start_before(stage: Stage, start: int, limit: int) -> int | None:
    """Where the capital word before a name begins that belongs to it; the first word of a sentence is none."""
    text = stage.reading.plain
    if start - 1 <= limit or not _GAP.match(text, start - 1):
        return None
    if _SPACED.fullmatch(text, start - 3, start):
        state = stage.countries.around(start - 4, start - 3)
        return state.start if state and state.start >= limit and stage.countries.around(start, start + 1) else None  # "Peru - Egypt Forum"
    begin = max(text.rfind(mark, limit, start - 1) for mark in " -\u2013") + 1
    word = WORD.match(text, begin) or _NUMBER.match(text, begin)
    alone = word is not None and word.end() >= start - 1 and begin > limit
    return begin if alone and not (stage.dates.covers(begin) or stage.people.covers(begin)) else None


def signed_texts(events: Iterable[Event], agreements: Iterable[Agreement]) -> tuple[Event, ...]:
    """The events, each signing with the one text that its sentences tell of as signed."""
    texts = [agreement for agreement in agreements if agreement.status in {"signed", "in_force"}]
    # "A joint statement on a strategic partnership" is what is signed, and not the partnership.
    signed = [each for each in texts if not any(other.name.find(each.name) > 0 for other in texts)]
    told = SpanIndex(Mention(proof.start, proof.end, each.name) for each in signed for proof in (each.evidence, *each.tellings))
    return tuple(replace(event, called=_text_of(event, told)) if event.kind == "signing" else event for event in events)


def _text_of(event: Event, told: SpanIndex[str]) -> str | None:
    names = {text.item for proof in (event.evidence, *event.tellings) for text in told.touching(proof.start, proof.end)}
    name = names.pop() if len(names) == 1 else ""
    return name if " " in name else None  # "the contract" says nothing
