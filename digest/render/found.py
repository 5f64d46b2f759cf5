"""What search finds in the articles of one language: their facts as pages tell them, and their sentences."""

from base64 import urlsafe_b64encode
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from hashlib import sha256
from typing import Any, NamedTuple

from digest.edtf import limits, period_of
from digest.model import VISITS, Event, Fact, Facts, Figure, Ref, Story, Topic
from digest.names.known import KINDS
from digest.render.anchors import Passage
from digest.render.article import View
from digest.render.lines import SHOWN_KINDS
from digest.render.telling import Told, date_of, told
from digest.search.folding import words_of
from digest.search.records import SENTENCES, UNCOUNTED, Facet, Found, Record
from digest.search.terms import FROM, TO, WHOSE, Term
from digest.tell.escape import squeezed
from digest.tell.figures import is_named
from digest.tell.introductions import without_offices
from digest.tell.names import Called, Names

_DAYS = 32  # of a range of days that is searched day by day
_OF_BOTH = frozenset({"figures", "trends", "stances"})
_YEARS = 4  # of a date; what lasts longer is of no year
_NAME = 6  # bytes of a thread's name: enough that no two threads have one


class Shared(NamedTuple):
    """What several articles tell: its thread, and how many they are; of whom and what several name nobody counts."""

    thread: str = ""
    tellings: int = 1


Spellings = Mapping[tuple[str, str], tuple[str, ...]]  # by kind and id


def records_of(view: View, spellings: Spellings) -> Iterator[Record]:
    """Every fact and sentence of an article, as if no other told the same; `spellings` are those of all that it names."""
    yield from _Article(view, _named(view), spellings, _offices(view), _topics(view), _countries(view.entry.facts)).records()


def spelled_in(view: View, names: Names) -> Spellings:
    """The spellings of all whom and what an article names."""
    return {called.key: names.spellings[called.key] for called in view.speech.names.values()}


def shared_by(story: Story) -> Mapping[str, Mapping[Ref, Shared]]:
    """What several articles tell, and whom they name, by article."""
    found: dict[str, dict[Ref, Shared]] = defaultdict(dict)
    told = [*((each.tellings, True) for each in story.threads), *((each.tellings, False) for each in story.entities)]
    for tellings, is_counted in told:
        articles = len({ref.article for ref in tellings})
        shared = Shared(_thread(tellings[0]), articles if is_counted or articles == 1 else UNCOUNTED)
        for ref in tellings:
            found[ref.article][ref] = shared
    return found


def _thread(first: Ref) -> str:
    """What a thread is called, whatever others there are."""
    told = f"{first.article} {first.kind} {first.fact}".encode(errors="surrogatepass")
    return urlsafe_b64encode(sha256(told).digest()[:_NAME]).decode()


def shares_of(told: Facts, shared: Mapping[Ref, Shared]) -> dict[int, Shared]:
    """What several articles tell, by the place of an article's record of it."""
    facts = (Ref(article=told.id, kind=kind, fact=fact.id) for kind in SHOWN_KINDS for fact in getattr(told, kind)) if shared else ()
    return {place: shared[ref] for place, ref in enumerate(facts) if ref in shared}


def with_shared(records: Iterable[Record], shares: Mapping[int, Shared]) -> list[Record]:
    """The records of an article, each with how many articles tell it."""
    found = list(records)
    for place, same in shares.items():
        found[place] = found[place]._replace(thread=same.thread, tellings=same.tellings)
    return found


def _offices(view: View) -> Mapping[str, str]:
    """By person what the article says first of him or her: who is president of an academy besides is no president."""
    people = ((_who(each), each.line.label) for each in told((view,), "people", Fact))
    return {called.id: ", ".join(label.split(", ")[:2]) for called, label in people if called}


def _named(view: View) -> Mapping[str, Sequence[Called]]:
    """Who and what is named in each passage."""
    found: dict[str, list[Called]] = defaultdict(list)
    for each in (each for kind in KINDS for each in told((view,), kind, Fact)):
        entity = _who(each)
        for spot in each.line.at if entity else ():
            if spot.anchor and entity and entity not in found[spot.anchor]:
                found[spot.anchor].append(entity)
    return found


def _countries(facts: Facts) -> Mapping[str, str]:
    """The country of each person and place of an article, by the name, and of each country by its code."""
    people = {each.name: each.country for each in facts.people if each.country}
    places = {each.name: each.country for each in facts.places if each.country}
    return dict(zip(facts.countries, facts.countries, strict=True)) | places | people


def _topics(view: View) -> list[tuple[Facet, frozenset[str | None]]]:
    """Each topic of an article, and the passages that are about it."""
    return [
        (Facet(key=f"@topic:{each.fact.topic}", name=each.line.said.text), frozenset(spot.anchor for spot in each.line.at))
        for each in told((view,), "topics", Topic)
    ]


def _who(told: Told[Fact]) -> Called | None:
    """Whom or what a fact names."""
    return told.view.speech.names.get(getattr(told.fact, "name", ""))


@dataclass(frozen=True, slots=True)
class _Article:
    """One article, with all that its records share."""

    view: View
    named: Mapping[str, Sequence[Called]]
    spellings: Spellings
    offices: Mapping[str, str]  # by person, the line that says who that is
    topics: Sequence[tuple[Facet, frozenset[str | None]]]
    countries: Mapping[str, str]  # by person and place

    def records(self) -> Iterator[Record]:
        found = Found(slug=self.view.slug, title=self.view.title.text, when=date_of(self.view))
        for kind in self.view.lines:
            yield from (self._fact(found, each) for each in told((self.view,), kind, Fact))
        if not any(block.kind == "title" for block in self.view.entry.article.blocks):
            yield self._sentence(found, "title", self.view.title.text, self.view.title.lang or self.view.speech.wording.code)
        for passage in self.view.passages.all:
            yield self._passage(found, passage)

    def _fact(self, found: Found, each: Told[Fact]) -> Record:
        fact, line = each.fact, each.line
        entities = self._entities(each)
        when = [date for date in (getattr(fact, key, None) for key in ("date", "period")) if isinstance(date, str)]
        statuses = [Facet(key=f"@status:{line.status.value}", name=line.status.word)] if line.status else []
        words = self.view.speech.wording
        kind = words.text("kinds", line.kind)
        return Record(
            article=found,
            anchor=line.id,
            kind=line.kind,
            text=line.label,
            lang=line.said.lang or words.code,
            names=tuple(name for entity in entities for name in self.spellings[entity.key]),
            words=(
                kind,
                *(facet.name for facet in statuses),
                *self._type(fact, line.kind),
                *map(words.date, when[:1]),
                *(words.date(day) for date in when[:1] for day in days_within(date)),
                *self._offices(entities),
                *self._pair(line.kind),
                *self._goods(fact),
                *self._then(line.kind),
            ),
            facets=(
                Facet(key=f"@kind:{line.kind}", name=kind),
                *statuses,
                *self._facets(entities, when, [spot.anchor for spot in line.at]),
            ),
            ways=tuple(self._ways(fact, line.kind)),
        )

    def _type(self, fact: Fact, kind: str) -> Iterator[str]:
        """The word for what it is among its kind: a visit, a memorandum, trade."""
        value = getattr(fact, "metric", "") or getattr(fact, "kind", "")
        for table in ("metrics", kind) if value else ():
            if word := self.view.speech.wording.table.get(table, {}).get(value):
                yield word

    def _offices(self, entities: Iterable[Called]) -> Iterator[str]:
        """What the article says that they are, so that "the president's visit" is found by its president."""
        return (self.offices[entity.id] for entity in entities if entity.id in self.offices)

    def _pair(self, kind: str) -> Iterator[str]:
        """The article's two countries where a fact tells of both without a name: "bilateral trade"."""
        return map(self.view.speech.wording.place, self.view.entry.facts.countries if kind in _OF_BOTH else ())

    def _goods(self, fact: Fact) -> Iterator[str]:
        """What the article says beside a figure that pages tell without the name of its goods: "exports of one product"."""
        if isinstance(fact, Figure) and not is_named(fact) and self.view.entry.article.language == self.view.speech.wording.code:
            yield squeezed(fact.evidence.quote)

    def _then(self, kind: str) -> Iterator[str]:
        """The year in which an article says who somebody is: "the prime minister in 2009"."""
        return (str(year) for year in (years_of(self.view.date) if kind == "people" else ()))

    def _ways(self, fact: Fact, kind: str) -> Iterator[Term]:
        """Whose it is: a person's country, or the one that exports; of a visit also where from and where to."""
        told = [(WHOSE, getattr(fact, key, None)) for key in ("of", "by", "country") if kind != "places"]
        if isinstance(fact, Event) and fact.kind in VISITS:
            told += [(sign, self.countries.get(name)) for name in fact.who("visitor") for sign in (WHOSE, FROM)]
            told.append((TO, self.countries.get(fact.place or "")))
        yield from (Term(f"{sign}{code}") for sign, code in told if code)

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
            names=tuple(name for entity in entities for name in self.spellings[entity.key]),
            words=(),
            facets=(kind, *self._facets(entities, [], [anchor])),
        )

    def _entities(self, each: Told[Fact]) -> list[Called]:
        """Whom and what a fact names: itself, or those in its sentence that its words name."""
        own = _who(each) if each.kind in KINDS else None
        if own:
            return [own]
        words = set(words_of(without_offices(each.line.html).striptags()))
        nearby = (entity for spot in each.line.at for entity in self.named.get(spot.anchor or "", ()))
        return [entity for entity in {each.id: each for each in nearby}.values() if words & set(words_of(entity.shown.text)[-1:])]

    def _facets(self, entities: Iterable[Called], when: Sequence[str], anchors: Iterable[str | None]) -> Iterator[Facet]:
        for entity in entities:
            if entity.kind == "people":
                yield Facet(key=f"@person:{entity.id}", name=entity.shown.text)
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
