"""What search finds in the articles of one language: their facts as pages tell them, and their sentences."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, NamedTuple

from digest.edtf import limits, period_of
from digest.model import Entity, Fact, Known, Ref, Thread, Topic
from digest.names.known import KINDS
from digest.render.anchors import Passage
from digest.render.article import View
from digest.render.telling import Told, date_of, told
from digest.search.folding import words_of
from digest.search.records import SENTENCES, Facet, Found, Record
from digest.tell.escape import squeezed
from digest.tell.names import Names

_DAYS = 32  # of a range of days that is searched day by day
_OF_BOTH = frozenset({"figures", "trends"})
_YEARS = 4  # of a date; what lasts longer is of no year


def records_of(views: Iterable[View], names: Names, threads: Iterable[Thread] = ()) -> Iterator[Record]:
    """Every fact and sentence of some articles, article by article."""
    shared = {ref: _shared(number, thread) for number, thread in enumerate(threads) for ref in thread.tellings}
    for view in views:
        spelled = view.speech.wording.known.by_id
        yield from _Article(view, _named(view, names), names, spelled, shared, _offices(view, names), _topics(view)).records()


def _offices(view: View, names: Names) -> Mapping[str, str]:
    """By person what the article says first of him or her: who is president of an academy besides is no president."""
    people = ((_who(each, names), each.line.label) for each in told((view,), "people", Fact))
    return {entity.id: ", ".join(label.split(", ")[:2]) for entity, label in people if entity}


def _named(view: View, names: Names) -> Mapping[str, Sequence[Entity]]:
    """Who and what is named in each passage."""
    found: dict[str, list[Entity]] = defaultdict(list)
    for each in (each for kind in KINDS for each in told((view,), kind, Fact)):
        entity = _who(each, names)
        for spot in each.line.at if entity else ():
            if spot.anchor and entity and entity not in found[spot.anchor]:
                found[spot.anchor].append(entity)
    return found


def _topics(view: View) -> list[tuple[Facet, frozenset[str | None]]]:
    """Each topic of an article, and the passages that are about it."""
    return [
        (Facet(key=f"@topic:{each.fact.topic}", name=each.line.said.text), frozenset(spot.anchor for spot in each.line.at))
        for each in told((view,), "topics", Topic)
    ]


def _who(told: Told[Fact], names: Names) -> Entity | None:
    """Whom or what a fact names."""
    return names.who(told.view.entry.facts.id, getattr(told.fact, "name", ""))


class Shared(NamedTuple):
    """What several articles tell: its thread, and how many they are."""

    thread: str = ""
    tellings: int = 1


def _shared(number: int, thread: Thread) -> Shared:
    return Shared(f"{number}", len({ref.article for ref in thread.tellings}))


@dataclass(frozen=True, slots=True)
class _Article:
    """One article, with all that its records share."""

    view: View
    named: Mapping[str, Sequence[Entity]]
    names: Names
    spelled: Mapping[tuple[str, str], Known]
    shared: Mapping[Ref, Shared]
    offices: Mapping[str, str]  # by person, the line that says who that is
    topics: Sequence[tuple[Facet, frozenset[str | None]]]

    def records(self) -> Iterator[Record]:
        found = Found(slug=self.view.slug, title=self.view.title.text, when=date_of(self.view))
        for kind in self.view.lines:
            yield from (self._fact(found, each) for each in told((self.view,), kind, Fact))
        if not any(block.kind == "title" for block in self.view.entry.article.blocks):
            yield self._sentence(found, "title", self.view.title.text, self.view.title.lang or self.view.speech.wording.code)
        for passage in self.view.speech.passages.all:
            yield self._passage(found, passage)

    def _fact(self, found: Found, each: Told[Fact]) -> Record:
        fact, line = each.fact, each.line
        entities = self._entities(each)
        when = [date for date in (getattr(fact, key, None) for key in ("date", "period")) if isinstance(date, str)]
        statuses = [Facet(key=f"@status:{line.status.value}", name=line.status.word)] if line.status else []
        words = self.view.speech.wording
        kind = words.text("kinds", line.kind)
        shared = self.shared.get(each.ref, Shared())
        return Record(
            article=found,
            anchor=line.id,
            kind=line.kind,
            text=line.label,
            lang=line.said.lang or words.code,
            names=tuple(name for entity in entities for name in self._spellings(entity)),
            words=(
                kind,
                *(facet.name for facet in statuses),
                *self._type(fact, line.kind),
                *map(words.date, when[:1]),
                *(words.date(day) for date in when[:1] for day in days_within(date)),
                *self._offices(entities),
                *self._pair(line.kind),
            ),
            facets=(
                Facet(key=f"@kind:{line.kind}", name=kind),
                *statuses,
                *self._facets(entities, when, [spot.anchor for spot in line.at]),
            ),
            thread=shared.thread,
            tellings=shared.tellings,
        )

    def _type(self, fact: Fact, kind: str) -> Iterator[str]:
        """The word for what it is among its kind: a visit, a memorandum, trade."""
        value = getattr(fact, "metric", "") or getattr(fact, "kind", "")
        for table in ("metrics", kind) if value else ():
            if word := self.view.speech.wording.table.get(table, {}).get(value):
                yield word

    def _offices(self, entities: Iterable[Entity]) -> Iterator[str]:
        """What the article says that they are, so that "the president's visit" is found by its president."""
        return (self.offices[entity.id] for entity in entities if entity.id in self.offices)

    def _pair(self, kind: str) -> Iterator[str]:
        """The article's two countries where a fact tells of both without a name: "bilateral trade"."""
        return map(self.view.speech.wording.place, self.view.entry.facts.countries if kind in _OF_BOTH else ())

    def _passage(self, found: Found, passage: Passage) -> Record:
        """A sentence of the text; a headline that the page does not print is found at the page's own."""
        article, speech = self.view.entry.article, self.view.speech
        text = speech.texts.get(passage.anchor)
        is_headline = article.blocks[passage.block].kind == "title" and self.view.title.origin not in ("printed", "editor")
        anchor = "title" if is_headline else passage.anchor
        if text:
            return self._sentence(found, anchor, text, speech.wording.code)
        return self._sentence(found, anchor, squeezed(article.text[passage.start : passage.end]), article.language)

    def _sentence(self, found: Found, anchor: str, text: str, lang: str) -> Record:
        entities = self.named.get(anchor, ())
        kind = Facet(key=f"@kind:{SENTENCES}", name=self.view.speech.wording.text("search", SENTENCES))
        return Record(
            article=found,
            anchor=anchor,
            kind=SENTENCES,
            text=text,
            lang=lang,
            names=tuple(name for entity in entities for name in self._spellings(entity)),
            words=(),
            facets=(kind, *self._facets(entities, [], [anchor])),
        )

    def _entities(self, each: Told[Fact]) -> list[Entity]:
        """Whom and what a fact names: itself, or those in its sentence that its words name."""
        own = _who(each, self.names) if each.line.kind in KINDS else None
        if own:
            return [own]
        words = set(words_of(each.line.label))
        nearby = (entity for spot in each.line.at for entity in self.named.get(spot.anchor or "", ()))
        return [entity for entity in {each.id: each for each in nearby}.values() if words & set(words_of(self.names.of(entity).text)[-1:])]

    def _spellings(self, entity: Entity) -> Iterator[str]:
        yield from entity.spellings
        yield from (name for key, name in entity.names.items() if key != "own_lang")
        known = self.spelled.get((entity.kind, entity.id))
        yield from known.spellings if known else ()

    def _facets(self, entities: Iterable[Entity], when: Sequence[str], anchors: Iterable[str | None]) -> Iterator[Facet]:
        for entity in entities:
            if entity.kind == "people":
                yield Facet(key=f"@person:{entity.id}", name=self.names.of(entity).text)
        for year in years_of(when[0] if when else self.view.date):
            yield Facet(key=f"@year:{year}", name=str(year))
        here = set(anchors)
        yield from (topic for topic, passages in self.topics if not passages.isdisjoint(here))


def days_within(date: str) -> Iterator[str]:
    """The days of a range of days, so that it is found by each of them."""
    period = period_of(date)
    if period.has_days and 1 <= (period.last - period.first).days < _DAYS:
        yield from ((period.first + timedelta(days=number)).isoformat() for number in range((period.last - period.first).days + 1))


def years_of(date: Any) -> range:
    """The years of a date, where they are few."""
    if not date:
        return range(0)
    first, last = limits(date)
    return range(first.year, last.year + 1) if last.year - first.year < _YEARS else range(0)
