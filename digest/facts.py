"""From a cleaned article to its facts, and from facts to the published JSON."""

import dataclasses
import hashlib
import re
from functools import cache
from operator import attrgetter
from typing import Any

from digest.annotate import Reading, annotate
from digest.contracts.kinds import is_country
from digest.dates.chronology import resolve_chronology
from digest.extract.agreements import extract_agreements
from digest.extract.attribution import attributed
from digest.extract.clues import with_clues
from digest.extract.concerns import with_concerns
from digest.extract.dates import extract_dates
from digest.extract.event_names import signed_texts
from digest.extract.events import extract_events
from digest.extract.figures import extract_figures
from digest.extract.first_person import with_voices
from digest.extract.milestones import extract_milestones
from digest.extract.occasions import find_occasions
from digest.extract.organizations import extract_organizations
from digest.extract.people import extract_people
from digest.extract.places import extract_places
from digest.extract.stances import extract_stances
from digest.extract.together import parts_of_visits
from digest.extract.topics import extract_topics
from digest.extract.trends import extract_trends
from digest.extract.visits import find_visits
from digest.json_line import json_line
from digest.languages import Language
from digest.model import ALL_KINDS, Agreement, Article, Clue, Event, Evidence, Fact, Facts, Milestone, Note, Scene, Stance, Written
from digest.names.cast import resolve_names
from digest.names.countries import find_countries
from digest.parse.article import Stage
from digest.quantities.find import find_quantities
from digest.quantities.numbers import find_numbers

# Where a title was broken, or markup stood in it.
_GAP = re.compile(r"[^\S\n]*\n\s*| {2,}")


def read_facts(article: Article, language: Language) -> Facts:
    """Every fact of an article, each with an id that hangs on its values only."""
    stage = staged(article, language)
    reading, scene = stage.reading, stage.scene
    visits = find_visits(stage)
    occasions = find_occasions(stage, visits)
    agreements = extract_agreements(stage, occasions)
    figures = extract_figures(stage)
    milestones = extract_milestones(stage, visits, occasions, agreements)
    title = next((block for block in article.blocks if block.kind == "title"), None)
    facts = Facts(
        id=article.id,
        language=article.language,
        countries=scene.pair,
        title=_GAP.sub(" ", article.text[title.start : title.end]) if title else article.head.title,
        published=scene.chronology.published,
        written=scene.chronology.written,
        people=extract_people(reading, scene),
        organizations=extract_organizations(reading, scene),
        places=extract_places(reading, scene),
        dates=extract_dates(reading, scene),
        figures=attributed(stage, figures, scene.quotes),
        events=signed_texts(extract_events(stage, visits, occasions), agreements),
        agreements=agreements,
        milestones=milestones,
        quotes=scene.quotes,
        topics=extract_topics(reading, scene, (*figures, *agreements, *milestones)),
        trends=extract_trends(stage),
        stances=attributed(stage, extract_stances(stage), scene.quotes),
    )
    return identified(with_clues(with_concerns(stage, facts)))


def identified(facts: Facts) -> Facts:
    """The facts with their ids, and with those of the visits that they belong to."""
    named = with_ids(facts)
    return dataclasses.replace(named, events=parts_of_visits(named.events))


def staged(article: Article, language: Language) -> Stage:
    """An article as the extractors see it."""
    reading = annotate(article, language)
    return Stage(reading, set_scene(reading))


def set_scene(reading: Reading) -> Scene:
    """Countries, dates, quantities and names, and who speaks where: what facts are made of."""
    countries, numbers = find_countries(reading), find_numbers(reading)
    cast = resolve_names(reading, countries)
    scene = Scene(
        countries=countries,
        pair=cast.pair,
        chronology=resolve_chronology(reading, numbers),
        quantities=find_quantities(reading, numbers),
        people=cast.people,
        organizations=cast.organizations,
        places=cast.places,
    )
    return with_voices(reading, scene)


def with_ids(facts: Facts) -> Facts:
    """The facts with their ids: the kind and a hash of the values, numbered where two facts say the same."""
    named: dict[str, tuple[Fact, ...]] = {}
    for kind in ALL_KINDS:
        seen: dict[str, int] = {}
        named[kind] = tuple([_with_id(fact, _fact_id(kind, fact, seen)) for fact in getattr(facts, kind)])
    return dataclasses.replace(facts, **named)  # type: ignore[arg-type]


def _with_id(fact: Fact, name: str) -> Fact:
    """What dataclasses.replace makes, for less: every fact gets one."""
    fields = _all_fields(type(fact))  # type: ignore[arg-type]
    return type(fact)(**dict(zip(fields, attrgetter(*fields)(fact), strict=True)) | {"id": name})


@cache
def _all_fields(kind: type[Fact]) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(kind))


def _fact_id(kind: str, fact: Fact, seen: dict[str, int]) -> str:
    key = repr([kind, *[_plain(value) for _, value in _values(fact)], *_sisters(fact)])
    digest = hashlib.sha256(key.encode()).hexdigest()[:8]
    seen[digest] = seen.get(digest, 0) + 1
    return f"{kind}-{digest}" if seen[digest] == 1 else f"{kind}-{digest}-{seen[digest]}"


def _sisters(fact: Fact) -> list[str]:
    """The towns or provinces of which a turn is, of which there may be many in one year."""
    return [name for name in fact.between if not is_country(name)] if isinstance(fact, Milestone) and fact.kind == "sister_cities" else []


_SHARED = {field.name for field in dataclasses.fields(Fact)} | {
    *("roles", "part_of", "called", "between", "organizations", "number", "founding", "ahead", "due"),
    *("terms", "limit", "aim", "each", "places"),
}
# By whom a stance is told, and what it names, is no part of what it is.
_ASIDE = {(Stance, "speaker"), (Stance, "backs"), (Stance, "such_as")}


def _values(fact: Fact) -> list[tuple[str, Any]]:
    return [(name, getattr(fact, name)) for name in _own_fields(type(fact))]  # type: ignore[arg-type]


@cache
def _own_fields(kind: type[Fact]) -> tuple[str, ...]:
    """The fields of a kind of fact that say what it tells."""
    return tuple(field.name for field in dataclasses.fields(kind) if field.name not in _SHARED and (kind, field.name) not in _ASIDE)


def _plain(value: Any) -> Any:
    return list(value) if isinstance(value, tuple) else value


def to_line(facts: Facts) -> str:
    """The published form as one line of JSON."""
    return json_line(to_json(facts))


def to_json(facts: Facts) -> dict[str, Any]:
    """The published form of an article's facts: JSON types only, in the fields of the contract."""
    shown: dict[str, Any] = {
        "id": facts.id,
        "language": facts.language,
        "countries": list(facts.countries),
        "title": facts.title,
        "title_by": facts.title_by if facts.title else None,
        "published": facts.published,
        "written": _written_json(facts.written),
    }
    for kind in ALL_KINDS:
        shown[kind] = [_fact_json(fact) for fact in getattr(facts, kind)]
    shown["rejected"] = [{"kind": kind} | _note_json(note) for kind, note in facts.rejected]
    return shown


def _written_json(written: Written) -> dict[str, Any]:
    """When an article was written, and how that is known."""
    shown: dict[str, Any] = {"date": written.date, "by": written.by, "earliest": written.earliest, "latest": written.latest}
    return shown | ({"because": _span_json(written.because)} if written.because else {})


def _fact_json(fact: Fact) -> dict[str, Any]:
    shown: dict[str, Any] = {"id": fact.id}
    shown |= {name: _plain(value) for name, value in _values(fact)}
    if isinstance(fact, Agreement):
        shown |= {"each": fact.each}
    if isinstance(fact, Milestone):
        shown |= {"parties": list(fact.between), "terms": fact.terms}
    if isinstance(fact, Stance):
        shown |= {"places": list(fact.places), "speaker": fact.speaker}
    if isinstance(fact, Event):
        shown |= {"name": fact.called, "roles": {part.role: list(part.names) for part in fact.roles}, "part_of": fact.part_of}
        shown |= {
            "organizations": list(fact.organizations),
            "between": list(fact.between),
            "number": fact.number,
            "founding": fact.founding,
            "due": fact.due,
        }
    shown["evidence"] = _span_json(fact.evidence)
    if fact.tellings:
        shown["tellings"] = [_span_json(telling) for telling in fact.tellings]
    if fact.because:
        first, *others = map(_span_json, fact.because)
        shown["because"] = first | ({"also": others} if others else {})
    if fact.corrected:
        shown["corrected"] = _note_json(fact.corrected)
    return shown


def _note_json(note: Note) -> dict[str, Any]:
    """Why a fact is other than what was read, and what that was."""
    before = {"before": _fact_json(note.before)} if note.before else {}
    return {"action": note.action, "reason": note.reason, "by": note.by, "on": note.on} | before


def _span_json(span: Evidence | Clue) -> dict[str, Any]:
    return {"quote": span.quote, "start": span.start, "end": span.end, "rule": span.rule}
