"""Whose word a figure or a stance is: the speaker of the quotation it stands in, the person who tells it, or the body that counts it."""

from dataclasses import replace
from typing import TypeVar

from digest.extract.agreement_words import name_words
from digest.model import Figure, PersonEntity, Quote, Stance
from digest.parse.article import Stage
from digest.parse.index import Mention, SpanIndex
from digest.placed import beginning_in

# How far behind "according to" the source is named, in characters.
NEAR = 70

F = TypeVar("F", Figure, Stance)


def attributed(stage: Stage, told: tuple[F, ...], quotes: tuple[Quote, ...]) -> tuple[F, ...]:
    """The facts, each with the person or body that the article credits with it, where it credits one."""
    spoken = SpanIndex(Mention(quote.evidence.start, quote.evidence.end, quote.speaker) for quote in quotes)
    credited = ((fact, _speaker(stage, fact, spoken)) for fact in told)
    return tuple(replace(fact, speaker=speaker) if speaker else fact for fact, speaker in credited)


def _speaker(stage: Stage, fact: F, spoken: SpanIndex[str]) -> str | None:
    start, end = fact.evidence.start, fact.evidence.end
    around = spoken.around(start, end)
    quoted = around.item if around else None
    at = _offset(stage, fact)
    counted = _counter(stage, start, at)
    if quoted and counted:
        return counted  # whoever speaks tells of the count of a body
    told = quoted or _according(stage, start, end) or _teller(stage, start, at) or _teller_behind(stage, at, end) or counted
    if isinstance(fact, Stance):
        return told or _sayer(stage, start, at, "say")
    return told or (_foreteller(stage, start, at) if fact.status == "forecast" else None)


def _offset(stage: Stage, fact: F) -> int:
    """Where a stance is told, or the number of a figure stands: of two counts in a sentence each has its own body."""
    start, end = fact.evidence.start, fact.evidence.end
    if isinstance(fact, Stance):
        return end if fact.evidence.at is None else fact.evidence.at
    quantities = beginning_in(stage.scene.quantities, start, end)
    return next((quantity.start for quantity in quantities if quantity.value == fact.value), end)


def _according(stage: Stage, start: int, end: int) -> str | None:
    """ "Menurut X": the body or person named right behind."""
    for cue in stage.reading.hits.within("according", start, end):
        if stage.reading.hits.at("saying", cue.start):
            continue  # "X told Y" is no word of Y's
        limit = min(end, cue.end + NEAR)
        body, person = stage.organizations.after(cue.end, limit), stage.people.after(cue.end, limit)
        if person and _serves(stage, cue.end, person):
            person = None
        found = [mention for mention in (body, person) if mention]
        if found:
            return min(found, key=lambda mention: mention.start).item.name
    return None


def _serves(stage: Stage, start: int, person: Mention[PersonEntity]) -> bool:
    """Whether an office without a name only says whose a source is: "according to the press service of the prime minister"."""
    plain = stage.reading.plain
    named = any(word in plain[person.start : person.end] for word in person.item.name.split())
    return not named and len(plain[start : person.start].split()) > 1


def _teller(stage: Stage, start: int, end: int) -> str | None:
    """ "X menegaskan bahwa …": the person named right before a word of saying."""
    for cue in reversed(stage.reading.hits.within("saying", start, end)):
        person = stage.people.before(cue.start, start - 1)
        if person and not _breaks(stage, person.end, cue.start):
            return person.item.name
    return None


def _teller_behind(stage: Stage, start: int, end: int) -> str | None:
    """ "… to 5 billion, X told Y": the person named right before a word of saying behind a comma."""
    plain = stage.reading.plain
    for cue in stage.reading.hits.within("saying", start, end):
        person = stage.people.before(cue.start, start)
        if person and cue.start - person.end <= 1 and plain[start : person.start].rstrip().endswith(","):
            return person.item.name
    return None


def _foreteller(stage: Stage, start: int, end: int) -> str | None:
    """ "He forecast trade of …": whoever forecasts in a sentence, before the number, by name or as "he"."""
    return _sayer(stage, start, end, "forecast") or _expecting(stage, start, end)


def _sayer(stage: Stage, start: int, end: int, how: str) -> str | None:
    """Whoever says or forecasts something in a sentence before an offset, by name, office or pronoun."""
    sentence = stage.reading.sentence_at(start)
    for deed in stage.parsed[sentence.index].deeds if sentence else ():
        if how in deed.classes and not (deed.nominal or deed.passive) and deed.standing.value != "denied" and deed.unit.start < end:
            people = {person.name for person in stage.referents.people(deed.agents, deed)}
            return people.pop() if len(people) == 1 else None
    return None


def _expecting(stage: Stage, start: int, end: int) -> str | None:
    """ "Analysts at X expect …": the person or body named right before the word that tells a forecast."""
    for cue in stage.reading.hits.within("figure_status", start, end):
        named = (each.before(cue.start, start - 1) for each in (stage.organizations, stage.people))
        told = next((mention for mention in named if mention and cue.start - mention.end <= 1), None)
        if cue.value == "forecast" and told:
            return told.item.name
    return None


def _breaks(stage: Stage, start: int, end: int) -> bool:
    """Whether a new clause begins between two offsets; "and" behind a comma begins one only before a verb or a new subject."""
    return any(hit.value != "joint" or _opens_clause(stage, hit.end) for hit in stage.reading.hits.within("clause_break", start, end))


def _opens_clause(stage: Stage, offset: int) -> bool:
    text, hits = stage.reading.lower, stage.reading.hits
    while text.startswith(" ", offset):
        offset += 1
    person, country = stage.people.after(offset, offset + 4), stage.countries.after(offset, offset + 1)
    subject = person or country or hits.at("sides", offset) or hits.at("both", offset)
    return subject is not None or name_words(stage.reading.language).verb.match(text, offset) is not None


def _counter(stage: Stage, start: int, end: int) -> str | None:
    """ "Bea Cukai mencatat …": the body named right before a word of counting."""
    for cue in reversed(stage.reading.hits.within("counting", start, end)):
        body = stage.organizations.before(cue.start, max(start - 1, cue.start - NEAR))
        if body:
            return body.item.name
    return None
