"""Places, topics and organizations: what each leads to, as facts with their sentences."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from markupsafe import Markup

from digest.edtf import year_of
from digest.extract.own_topics import ENCOUNTERS
from digest.extract.topics import OF_FACTS
from digest.model import Agreement, Entity, Event, Fact, Figure, Place, Quote, Ref
from digest.render.registers.acts import Acts
from digest.render.registers.catalogue import Catalogue, page_of
from digest.render.registers.directories import Directory
from digest.render.telling import Told
from digest.render.volumes import Volume, folder, volumes
from digest.tell.glossary import acronym_of
from digest.tell.piece import Piece

# What an index shows of each; a page of its own has the rest.
SHOWN = 5
# So many sentences stand on a page of it.
MOST = 90
# So many articles that name it stand on its page, the newest.
MOST_MENTIONS = 60

Sentence = list[Told[Any]]  # the facts that one sentence tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Subject:
    """Something that facts are about: a place, a topic or a body."""

    id: str
    name: Piece
    short: str = ""  # a body's acronym
    country: str = ""
    country_words: str = ""
    entity: Entity | None = None
    mentions: tuple[Told[Any], ...]  # where it is named, newest article first
    facts: tuple[Told[Any], ...]  # newest article first, each thing once
    spellings: tuple[Piece, ...] = ()  # those printed that differ from what the page calls it

    @property
    def key(self) -> str:
        """Its section's address."""
        return self.id

    @property
    def title(self) -> str:
        """Its name."""
        return self.name.text

    @property
    def articles(self) -> int:
        """How many articles name it."""
        return len({told.view.entry.article.id for told in self.mentions})

    @property
    def has_page(self) -> bool:
        """Whether the index does not show all of it."""
        return len(self.facts) > SHOWN or len(self.mentions) > SHOWN

    @property
    def volumes(self) -> list[Volume[Sentence]]:
        """Its facts in volumes by the year of the article, the newest first."""
        told = sorted(_by_sentence(self.facts), key=lambda facts: year_of(facts[0].view.date), reverse=True)
        return volumes(told, lambda facts: year_of(facts[0].view.date) or "undated", lambda facts: 1 + len(facts) // 2, MOST)

    @property
    def shown(self) -> list[Sentence]:
        """What the index shows of it; the facts of one sentence together."""
        return _by_sentence(self.facts[:SHOWN])


def years_of(sentences: Iterable[Sentence]) -> list[tuple[str, list[Sentence]]]:
    """The sentences of a volume by year."""
    return [(year, list(group)) for year, group in groupby(sentences, key=lambda facts: year_of(facts[0].view.date))]


def _by_sentence(facts: Iterable[Told[Any]]) -> list[Sentence]:
    """The facts of one sentence together, each once in the words that tell it: a launch is an event and a milestone."""
    found: dict[tuple[str, str | None], dict[Markup, Told[Any]]] = defaultdict(dict)
    for told in facts:
        found[told.view.slug, told.anchor].setdefault(told.line.html, told)
    return [list(told.values()) for told in found.values()]


def directory_of(found: Sequence[Subject]) -> Directory[Subject]:
    """The index of some subjects."""
    return Directory(found, lambda subject: 1 + len(subject.shown))


def address(register: str, subject: Subject, index: Directory[Subject]) -> str:
    """Where a subject is told of: its page, or its section of the index."""
    return folder(register, subject.id) if subject.has_page else index.section(register, subject)


def addresses(register: str, index: Directory[Subject]) -> Iterator[tuple[Told[Any], str]]:
    """Every fact that names a subject, with the subject's address."""
    for subject in index.members:
        for told in subject.mentions:
            yield told, address(register, subject, index)


def topics_of(acts: Acts) -> list[Subject]:
    """Every topic with the facts that are about it, the one of most articles first."""
    catalogue = acts.catalogue
    mentions: dict[str, list[Told[Any]]] = defaultdict(list)
    facts: dict[str, list[Told[Any]]] = defaultdict(list)
    for view in catalogue.views:
        named = [catalogue.told[Ref(article=view.entry.article.id, kind="topics", fact=fact.id)] for fact in view.entry.facts.topics]
        for told in named:
            mentions[told.fact.topic].append(told)
        for topic, told in _about(named, catalogue.leading.get(view.entry.article.id, ())):
            facts[topic].append(told)
    found = [
        Subject(id=topic, name=_topic_name(topic, catalogue), mentions=tuple(named), facts=tuple(acts.once(facts[topic])))
        for topic, named in mentions.items()
    ]
    return sorted(found, key=lambda subject: (-subject.articles, subject.name.text))


def _about(named: Sequence[Told[Any]], facts: Iterable[Told[Any]]) -> Iterator[tuple[str, Told[Any]]]:
    """The topics of each fact of an article: what it is about itself; of a quotation and an editor's fact what its sentence is about."""
    by_anchor: dict[str | None, set[str]] = defaultdict(set)
    for told in named:
        for spot in told.line.at:
            by_anchor[spot.anchor].add(told.fact.topic)
    by_anchor.pop(None, None)
    for fact in facts:
        for topic in fact.fact.concerns.topics if fact.fact.concerns else sorted(_beside(fact, by_anchor)):
            yield topic, fact


def _beside(fact: Told[Any], by_anchor: Mapping[str | None, set[str]]) -> set[str]:
    """The topics that the sentence of a fact is found to be about, and that of what it counts or began."""
    is_encounter = isinstance(fact.fact, Event) and fact.fact.kind in ENCOUNTERS
    topics = {topic for spot in fact.line.at for topic in by_anchor.get(spot.anchor, ()) if not is_encounter}
    about: str = getattr(fact.fact, "metric", "") or getattr(fact.fact, "kind", "")
    return topics | {OF_FACTS[about]} if about in OF_FACTS else topics


def _topic_name(topic: str, catalogue: Catalogue) -> Piece:
    word = catalogue.wording.word("topics", topic)
    return Piece(word[:1].upper() + word[1:])


def places_of(acts: Acts) -> list[Subject]:
    """Every place with what happened there and what is told of it, sorted by name."""
    found = [_subject(entity, acts, _is_of_place) for entity in acts.catalogue.of_kind("places")]
    return sorted(found, key=lambda subject: subject.name.text.casefold())


def organizations_of(acts: Acts) -> list[Subject]:
    """Every body with what it agreed, said or took part in, sorted by name."""
    found = [_subject(entity, acts, _is_of_body) for entity in acts.catalogue.of_kind("organizations")]
    return sorted(found, key=lambda subject: subject.name.text.casefold())


def _subject(entity: Entity, acts: Acts, is_of: Callable[[Any], Callable[[Fact], bool]]) -> Subject:
    catalogue = acts.catalogue
    mentions = [catalogue.told[ref] for ref in reversed(entity.tellings)]
    named = ((mention.view.entry.article.id, is_of(mention.fact)) for mention in mentions)
    beside = ((told, of) for article, of in named for told in catalogue.leading.get(article, ()))
    facts = [told for told, of in beside if of(told.fact)]
    unique = {id(told): told for told in facts}
    name = catalogue.name(entity)
    return Subject(
        id=page_of(entity),
        name=Piece(name[:1].upper() + name[1:], catalogue.name_lang(entity)),
        short=acronym_of(name, catalogue.wording.language) or "" if entity.kind == "organizations" else "",
        country=entity.country or "",
        country_words=catalogue.wording.place(entity.country) if entity.country else "",
        entity=entity,
        mentions=tuple(mentions),
        facts=tuple(acts.once(unique.values())),
        spellings=tuple(catalogue.spellings(entity)),
    )


def _is_of_place(place: Fact) -> Callable[[Fact], bool]:
    """Tells whether a fact took place there, is told of the place, or of what is done in its name."""
    names = {each.name for each in (place, place.corrected and place.corrected.before) if isinstance(each, Place)}

    def is_of(fact: Fact) -> bool:
        own = getattr(fact, "place", None), *getattr(fact, "parties", ()), *getattr(fact, "between", ())
        told = fact.concerns.places if fact.concerns and not fact.corrected else ()
        return not (names.isdisjoint(own) and names.isdisjoint(told))

    return is_of


def _is_of_body(body: Any) -> Callable[[Fact], bool]:
    """Tells whether the body is a party to a fact, took part in it or is credited with it."""
    name = body.name

    def is_of(fact: Fact) -> bool:
        if isinstance(fact, Agreement):
            return name in fact.parties or body.acronym in fact.parties
        if isinstance(fact, Event):
            return name in (*fact.organizations, fact.place, *(each for part in fact.roles for each in part.names))
        return isinstance(fact, (Figure, Quote)) and fact.speaker == name

    return is_of
