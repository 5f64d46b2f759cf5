"""The fields that a fact itself is about: by what it counts or began, by the name of its text, by the words of its own clause."""

from collections.abc import Iterable, Iterator
from typing import Any

from digest.extract.own_words import until_next_text
from digest.extract.topics import OF_FACTS
from digest.model import VISITS, Agreement, Event, Fact, Facts, Figure, Stance
from digest.parse.article import Stage
from digest.parse.clauses import Clause

_CUES = ("topic", "topic_hint")
# Whatever else they tell, these are of whoever meets.
ENCOUNTERS = VISITS | {"meeting", "call", "invitation", "summit"}
# What is signed is told by itself.
_NO_FIELD = ENCOUNTERS | {"signing", "anniversary"}
# Of these only the words beside them tell what is counted.
_OF_WORDS = frozenset({"tariff", "loan_or_aid", "other"})
_WEIGHED = frozenset({"ton", "tonne", "kilogram", "barrel"})
_LEADING = frozenset({"between", "by"})
_COMMUNITY = {"community": "people_to_people"}


def topics_of(stage: Stage, facts: Facts, fact: Fact) -> tuple[str, ...]:
    """The fields that a fact itself is about, each once."""
    about = getattr(fact, "metric", "") or getattr(fact, "kind", "")
    own = OF_FACTS.get(about)
    return tuple(dict.fromkeys((*([own] if own else ()), *_by_words(stage, facts, fact, own))))


def _by_words(stage: Stage, facts: Facts, fact: Any, own: str | None) -> Iterable[str]:
    if isinstance(fact, Agreement):
        return () if own else _of_text(stage, fact)
    if isinstance(fact, Figure):
        return _of_figure(stage, facts, fact, own)
    if isinstance(fact, Event):
        return () if fact.kind in _NO_FIELD else (_named_in(stage, fact.called or "") or _of_clause(stage, fact, "topic"))
    return _of_clause(stage, fact, "topic") if isinstance(fact, Stance) else ()


def _of_text(stage: Stage, agreement: Agreement) -> list[str]:
    """What the name of a text says of its subject; failing that, what those are for between whom it is."""
    name = agreement.name
    for body in stage.scene.organizations:
        name = name.replace(body.name, "")
    places = {place.name for place in stage.scene.places if place.country}
    local = ["local_cooperation"] if agreement.parties and places.issuperset(agreement.parties) else []
    sides = " ; ".join((*_sides_of(stage, agreement), *agreement.parties))
    return [*local, *(_named_in(stage, name) or _named_in(stage, agreement.name))] or _named_in(stage, sides)


def _sides_of(stage: Stage, agreement: Agreement) -> Iterator[str]:
    """What is printed behind the name of a text of those between whom it is, or by whom."""
    for at, end, clause in _clauses(stage, agreement):
        behind = list(until_next_text(clause.since(at), verbs=True))
        led = next((unit for unit in behind if unit.kind == "prep" and unit.value in _LEADING), None)
        if led is not None:
            yield stage.reading.plain[led.end : end if behind[-1] is clause.units[-1] else behind[-1].end]


def _named_in(stage: Stage, words: str) -> list[str]:
    """The fields of the cue words in a name; its word for a text hints at none: a road map is of no road."""
    if not words:
        return []
    hits = stage.reading.language.lexicon.find(words)
    heads = {at for hit in hits.all("agreement_head") for at in range(hit.start, hit.end)}
    hints = [hit.value for hit in hits.all("topic_hint") if hit.start not in heads]
    return [*(hit.value for hit in hits.all("topic")), *hints]


def _of_figure(stage: Stage, facts: Facts, figure: Figure, own: str | None) -> Iterable[str]:
    if figure.metric in _COMMUNITY:
        return (_COMMUNITY[figure.metric],)
    if figure.metric == "growth":
        return _of_level(stage, facts, figure)
    told = figure.metric in _OF_WORDS or figure.unit.partition("/")[0] in _WEIGHED
    return _of_clause(stage, figure, *_CUES, but=own) if told else ()


def _of_level(stage: Stage, facts: Facts, grown: Figure) -> Iterable[str]:
    """The field of the level that a clause tells beside its growth, the nearest of several."""
    levels = [each for each in facts.figures if each.metric in OF_FACTS]
    near = [each for each in levels if each.evidence.start == grown.evidence.start]
    nearest = min(near, key=lambda each: abs((each.evidence.at or 0) - (grown.evidence.at or 0)), default=None)
    return (OF_FACTS[nearest.metric],) if nearest is not None else _of_clause(stage, grown, "topic")


def _of_clause(stage: Stage, fact: Fact, *categories: str, but: str | None = None) -> list[str]:
    """The field of the cue word that stands nearest to what tells something, in each clause that does, but one field."""
    found: list[str] = []
    for at, end, clause in _clauses(stage, fact):
        hits = (hit for category in categories for hit in stage.reading.hits.within(category, clause.start, end))
        own = [hit for hit in hits if hit.value != but and _is_in(stage, clause, hit.start)]
        found += [hit.value for hit in sorted(own, key=lambda hit: max(at - hit.end, hit.start - at))[:1]]
    return found


def _is_in(stage: Stage, clause: Clause, offset: int) -> bool:
    parsed = stage.parsed_at(offset)
    return parsed is not None and parsed.clause_at(offset) == clause.index


def _clauses(stage: Stage, fact: Fact) -> Iterator[tuple[int, int, Clause]]:
    """The clause of each telling of a fact, with where in it that stands and where its sentence ends."""
    for proof in (fact.evidence, *fact.tellings):
        parsed = stage.parsed_at(proof.at) if proof.at is not None else None
        clause = parsed.clause_around(proof.at) if parsed is not None and proof.at is not None else None
        if clause is not None and proof.at is not None:
            yield proof.at, proof.end, clause
