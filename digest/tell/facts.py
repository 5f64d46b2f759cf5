"""Each fact as one sentence in the language of a page."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from markupsafe import Markup

from digest.model import Agreement, Date, Event, Fact, Milestone, Organization, Place, Topic
from digest.tell import documents, events, figures, people, stances
from digest.tell.escape import safe
from digest.tell.glossary import acronym_of
from digest.tell.piece import Piece, piece_of
from digest.tell.sentences import begun
from digest.tell.voice import Voice


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a fact tells, and its date in words where that stands beside the sentence."""

    said: Piece
    when: str = ""


def told(kind: str, fact: Fact, voice: Voice) -> Sentence:
    """A fact as a sentence."""
    return _TELLS[kind](fact, voice)


def _event(fact: Event, voice: Voice) -> Sentence:
    return Sentence(piece_of(events.event(fact, voice)), events.when(fact, voice))


def _milestone(fact: Milestone, voice: Voice) -> Sentence:
    return Sentence(piece_of(events.milestone(fact, voice)), events.when(fact, voice))


def _agreement(fact: Agreement, voice: Voice) -> Sentence:
    return Sentence(piece_of(documents.agreement(fact, voice)), voice.wording.date(fact.date, short=True) if fact.date else "")


def _organization(fact: Organization, voice: Voice) -> Sentence:
    name = voice.called("organizations", fact.name, fact.country)
    short = acronym_of(name.text, voice.language) or fact.acronym
    more = [short] if short and short.casefold() not in name.text.casefold().split() else []
    return Sentence(_with(name, [*more, *_country(fact.country, name, voice)]))


def _place(fact: Place, voice: Voice) -> Sentence:
    name = voice.called("places", fact.name, fact.country)
    return Sentence(_with(name, _country(fact.country, name, voice)))


def _country(code: str | None, name: Piece, voice: Voice) -> list[str]:
    """The country of something whose name does not say it."""
    country = voice.wording.place(code) if code else ""
    return [country] if country and country not in name.text else []


def _with(name: Piece, more: list[str]) -> Piece:
    """A name with what tells it from others in brackets."""
    said = begun(name.html)
    return piece_of(said + safe(f" ({', '.join(more)})") if more else said)


def _date(fact: Date, voice: Voice) -> Sentence:
    return Sentence(Piece(voice.wording.date(fact.date)))


def _topic(fact: Topic, voice: Voice) -> Sentence:
    return Sentence(Piece(voice.wording.word("topics", fact.topic)))


def _plainly(says: Callable[[Any, Voice], Markup]) -> Callable[[Any, Voice], Sentence]:
    return lambda fact, voice: Sentence(piece_of(says(fact, voice)))


_TELLS: Mapping[str, Callable[[Any, Voice], Sentence]] = {
    "events": _event, "milestones": _milestone, "agreements": _agreement, "organizations": _organization, "places": _place,
    "dates": _date, "topics": _topic, "figures": _plainly(figures.figure), "trends": _plainly(figures.trend),
    "stances": _plainly(stances.stance), "people": _plainly(people.person), "quotes": _plainly(people.quote),
}  # fmt: skip
